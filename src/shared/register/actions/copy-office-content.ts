import { emptyValue } from '../field';
import { isEmpty, type Mark } from '../mark';
import { keptNouns, type NounName, nounOf } from '../nouns';
import { emptyRegister, listNouns, type Register } from '../register';
import type { ScreenLanguage } from '../text';
import { type AnyRecord, fieldsOf, recordsOf } from './parts';

/** What belongs to one firm as a whole: its places, its contracts, its notices, its people's requests, its files. */
const leftBehind: readonly NounName[] = [
  'organisation',
  'site',
  'agreement',
  'notice',
  'clause',
  'noticeSection',
  'screening',
  'dpia',
  'rightsRequest',
  'breach',
  'setAside',
  'question',
  ...keptNouns,
];

/** People and customers of the firm are not the office's own parties. */
const personalRoles = ['customer', 'dpo', 'representative', 'dataSubjectContacts'];

/** What is fixed by the record itself and needs nobody's confirmation. */
const notConfirmed = ['reference', 'role', 'status', 'createdOn', 'template', 'code', 'isCategory'];

/**
 * The register of a new client, started from another client of the same office: activities, parties, measures and the
 * other lists are copied, what belongs to one firm is blank (identity, DPO, people, agreements, notes, history), and
 * every value is to be confirmed for the new firm.
 */
export function copyOfficeContent(
  register: Register,
  client: Readonly<{ name: string; languages: readonly ScreenLanguage[]; today: string }>,
): Register {
  const stays = (noun: NounName, record: AnyRecord) =>
    !leftBehind.includes(noun) &&
    !(noun === 'party' && personalRoles.includes(String(record['role']))) &&
    !(noun === 'activity' && record['status'] === 'ended');
  const kept = new Map<NounName, ReadonlySet<string>>();
  for (const noun of listNouns) {
    const parent = nounOf(noun).parent;
    const records = recordsOf(register, noun).filter((record) => stays(noun, record));
    const ids = records
      .filter(
        (record) => parent === null || kept.get(parent as NounName)?.has(String(record[parent])) === true,
      )
      .map(({ id }) => id);
    kept.set(noun, new Set(ids));
  }
  const lists = Object.fromEntries(
    listNouns.map((noun) => [
      noun,
      recordsOf(register, noun)
        .filter(({ id }) => kept.get(noun)?.has(id) === true)
        .map((record) => forNewFirm(noun, record, kept, client.today)),
    ]),
  );
  const empty = emptyRegister();
  return {
    ...empty,
    ...lists,
    organisation: {
      ...empty.organisation,
      legalName: client.name,
      contentLanguages: client.languages,
      mainLanguage: client.languages[0] ?? null,
      measures: register.organisation.measures.filter((id) => kept.get('measure')?.has(id) === true),
      marks: register.organisation.measures.length > 0 ? { measures: { toConfirm: true } } : {},
    },
  } as Register;
}

function forNewFirm(
  noun: NounName,
  record: AnyRecord,
  kept: ReadonlyMap<NounName, ReadonlySet<string>>,
  today: string,
): AnyRecord {
  const copy: Record<string, unknown> = { id: record.id, position: record.position };
  const marks: Record<string, Mark> = {};
  for (const [field, of] of Object.entries(fieldsOf(noun))) {
    let value = of.isOfOneFirm ? emptyValue(of) : record[field];
    if (
      of.kind === 'ref' &&
      !of.isParent &&
      typeof value === 'string' &&
      kept.get(of.to)?.has(value) !== true
    )
      value = null;
    if (of.kind === 'refs' && Array.isArray(value))
      value = value.filter((id: string) => kept.get(of.to)?.has(id) === true);
    copy[field] = value;
    const mark: Mark | undefined = (record.marks as Record<string, Mark>)[field];
    const isParent = of.kind === 'ref' && of.isParent;
    if (!isEmpty(value)) {
      if (!isParent && !notConfirmed.includes(field)) marks[field] = { toConfirm: true };
    } else if (
      !of.isOfOneFirm &&
      isEmpty(record[field]) &&
      mark !== undefined &&
      (mark.none || mark.notApplicable)
    ) {
      marks[field] = {
        ...(mark.none ? { none: true } : { notApplicable: mark.notApplicable ?? {} }),
        toConfirm: true,
      };
    }
  }
  if (noun === 'activity') {
    copy['status'] = 'draft';
    copy['createdOn'] = today;
  }
  return { ...copy, marks } as AnyRecord;
}
