import { formatEnterpriseNumber } from '../law/enterprise-number';
import type { Organisation } from '../register/organisation';
import type { Party } from '../register/party';
import type { Content, Run } from './document';
import { join, paragraph, type Writer } from './writer';

/** The enterprise number as it is written in Belgium, where it is one. */
function numberRuns(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, text: formatEnterpriseNumber(run.text) ?? run.text }));
}

/** The register of enterprises by its name in that language; English, which has none, gives both. */
const enterpriseRegister = { en: 'KBO/BCE', nl: 'KBO', fr: 'BCE' } as const;

/** Name, address and contact of the firm: Art. 30(1)(a). What is missing is a gap, except what a firm may not have. */
export function organisationIdentity(writer: Writer): readonly Content[] {
  const firm: Organisation = writer.lookups.organisation;
  const field = (name: string): readonly Run[] => writer.value('organisation', firm, name);
  const known = (name: string): readonly Run[] => (writer.has('organisation', firm, name) ? field(name) : []);
  // The legal minimum: name, address and contact; the enterprise number tells which firm of that name it is.
  const isFull = writer.options.extent === 'full';
  const names = [
    field('legalName'),
    ...(!isFull
      ? []
      : [
          ...(firm.tradeName === null || firm.tradeName === firm.legalName ? [] : [known('tradeName')]),
          ...(firm.legalForm !== null && !firm.legalName?.includes(firm.legalForm)
            ? [known('legalForm')]
            : []),
        ]),
  ];
  const name = join(names, ', ');
  const place = join(
    [known('street'), join([known('postalCode'), known('city')], ' '), known('country')],
    ', ',
  );
  const missing = (['street', 'postalCode', 'city', 'country'] as const).filter(
    (part) => !writer.has('organisation', firm, part),
  );
  const gaps = join(
    missing.map((part) => [{ text: `${labelOf(writer, part)}${writer.colon}` }, ...field(part)]),
    writer.semicolon,
  );
  const numbers = join(
    [
      writer.has('organisation', firm, 'enterpriseNumber')
        ? [{ text: `${enterpriseRegister[writer.language]} ` }, ...numberRuns(field('enterpriseNumber'))]
        : [],
      isFull && writer.has('organisation', firm, 'vatNumber')
        ? [{ text: `${labelOf(writer, 'vatNumber')} ` }, ...field('vatNumber')]
        : [],
    ],
    ' · ',
  );
  const reach = [known('email'), known('phone'), ...(isFull ? [known('website')] : [])];
  const contact = join(reach, ' · ');
  const noContact = !writer.has('organisation', firm, 'email') && !writer.has('organisation', firm, 'phone');
  return [
    name,
    place,
    gaps,
    numbers,
    contact,
    noContact ? [{ text: `${labelOf(writer, 'email')}${writer.colon}` }, ...field('email')] : [],
  ]
    .filter((runs) => runs.length > 0)
    .map(paragraph);
}

const labelOf = (writer: Writer, field: string): string => writer.label('organisation', field);

/** Name and contact details of a party, on one line. */
export function partyIdentity(writer: Writer, id: string): readonly Run[] {
  return writer.once('identity', id, () => makePartyIdentity(writer, id));
}

/**
 * The same for a joint controller or a customer, of whom Article 30 asks name and contact details: without any of
 * them there is a gap.
 */
export function partyWithContact(writer: Writer, id: string, article: string): readonly Run[] {
  const found = writer.lookups.find('party', id);
  const identity = partyIdentity(writer, id);
  const isReached =
    found === undefined ||
    found.isCategory === true ||
    (['street', 'city', 'email', 'phone'] as const).some((field) => writer.has('party', found, field));
  return isReached
    ? identity
    : [
        ...identity,
        { text: ` · ${writer.words.contactDetails}${writer.colon}` },
        writer.gap('party', found, 'contact', writer.words.contactDetails, article),
      ];
}

function makePartyIdentity(writer: Writer, id: string): readonly Run[] {
  const found = writer.lookups.find('party', id);
  if (found === undefined) return [{ text: '?' }];
  const known = (name: keyof Party & string): readonly Run[] =>
    writer.has('party', found, name) ? writer.value('party', found, name) : [];
  return join(
    [
      writer.nameOf('party', id),
      join([known('street'), join([known('postalCode'), known('city')], ' '), known('country')], ', '),
      known('contactPerson'),
      known('email'),
      known('phone'),
      writer.has('party', found, 'enterpriseNumber') ? numberRuns(known('enterpriseNumber')) : [],
    ],
    ' · ',
  );
}
