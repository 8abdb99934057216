import { lawDate } from '../law/in-force';
import { fieldWords } from '../words/fields';
import { dense } from './dense';
import type { Content, Fact, Run, Source } from './document';
import { organisationIdentity, partyIdentity } from './identity';
import type { DocumentOptions } from './options';
import { longDate } from './phrases';
import { item, paragraph, type Writer } from './writer';

const plainRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Sixty-four digits that a person can compare by eye, and that break in a narrow column. */
const inGroups = (digits: string): string => digits.match(/.{1,8}/g)?.join(' ') ?? digits;

/** The words of the edition: draft or version, and its day. */
export function editionOf(writer: Writer): string {
  const date = longDate(writer.options.date, writer.language);
  return writer.options.version === null
    ? writer.words.draftOf(date)
    : writer.words.versionOf(writer.options.version, date);
}

/** Who Article 30(1)(a) and 30(2)(a) ask for, and which edition this is. */
export function frontFacts(
  writer: Writer,
  activities: number,
  roles: DocumentOptions['roles'] = writer.options.roles,
  /** What is said of the activities themselves: why there are none, which ones are left out. */
  about: readonly Content[] = [],
): readonly Fact[] {
  const { words, options } = writer;
  const firm = writer.lookups.organisation;
  const at = (field?: string): Source =>
    field === undefined
      ? { noun: 'organisation', id: firm.id }
      : { noun: 'organisation', id: firm.id, field };
  const fact = (
    key: string,
    label: string,
    article: string | undefined,
    level: Fact['level'],
    content: readonly Content[],
    source: Source,
  ): Fact => {
    const cited = writer.cite(article);
    return {
      key,
      label,
      level,
      cell: { content, source },
      ...(cited === undefined ? {} : { article: cited }),
    };
  };
  const field = (name: string): Content => paragraph(writer.value('organisation', firm, name));
  const party = (name: 'dpo' | 'representative', id: string | null): Content =>
    paragraph(
      writer.value('organisation', firm, name, id === null ? {} : { as: () => partyIdentity(writer, id) }),
    );
  /** A status that is told by what it leads to still says that nobody confirmed it. */
  const doubtOf = (name: string): readonly Content[] =>
    writer.value('organisation', firm, name).length > 1 ? [writer.labelled('organisation', firm, name)] : [];
  const labelled = (names: readonly string[]): readonly Content[] =>
    names
      .filter((name) => writer.has('organisation', firm, name))
      .map((name) => writer.labelled('organisation', firm, name));

  const isFull = options.extent === 'full';
  const dpo: Content[] = [];
  const isAppointed = firm.dpoStatus === 'appointed' && writer.isShown('organisation', firm, 'dpoStatus');
  if (isAppointed) {
    dpo.push(party('dpo', firm.dpo));
    if (isFull) dpo.push(...labelled(['dpoIsStaff', 'dpoCommunicatedOn', 'dpoReason']));
    dpo.push(...doubtOf('dpoStatus'));
  } else {
    dpo.push(field('dpoStatus'));
    if (isFull) {
      const hasNone = firm.dpoStatus === 'notRequired' && writer.isShown('organisation', firm, 'dpoStatus');
      if (hasNone) dpo.push(writer.labelled('organisation', firm, 'dpoReason'));
      // Where none is required it goes without saying that who it is does not apply.
      const others = (['dpo', 'dpoIsStaff', 'dpoCommunicatedOn'] as const).filter(
        (name) => !(hasNone && firm.marks[name]?.notApplicable !== undefined),
      );
      dpo.push(...labelled([...others, ...(hasNone ? [] : ['dpoReason'])]));
    }
  }

  // The camera register is kept beside that of Article 30: whose it is, and nothing that stands there already.
  const isCameras = options.document === 'cameras';
  const role =
    roles === 'both' && !isCameras
      ? words.controllerAndProcessor
      : roles === 'controller' || isCameras
        ? words.controller
        : words.processor;
  const article = isCameras
    ? undefined
    : roles === 'both'
      ? '30(1)(a), 30(2)(a)'
      : roles === 'controller'
        ? '30(1)(a)'
        : '30(2)(a)';
  const notes = [
    options.activity === null ? words.count(activities) : words.onlyActivity,
    isFull ? words.fullRecord : words.minimum,
    ...(options.activity === null ? [options.withDrafts ? words.draftsIn : words.draftsOut] : []),
    ...(options.withEnded || options.activity !== null ? [] : [words.endedOut]),
    ...(options.site === null ? [] : [words.onlySite(plainRuns(writer.nameOf('site', options.site)))]),
    ...(options.hideUnconfirmed ? [words.unconfirmedHidden] : []),
    ...(options.reader === 'own'
      ? [words.lawAsOf(longDate(options.lawDate ?? lawDate(), writer.language))]
      : []),
    ...(options.head === null ? [] : [words.head(inGroups(options.head))]),
  ];
  const required: Fact[] = [
    fact('organisation', role, article, 'required', organisationIdentity(writer), at()),
    fact('dpo', words.dpo, article === undefined ? '37' : `${article}, 37`, 'required', dpo, at('dpoStatus')),
    ...(roles === 'processor' || isCameras
      ? []
      : [
          fact(
            'jointControllers',
            words.jointControllers,
            '30(1)(a), 26',
            'required',
            writer.listed('organisation', firm, 'jointControllers', () =>
              firm.jointControllers.map((id) => item(partyIdentity(writer, id))),
            ),
            at('jointControllers'),
          ),
        ]),
    ...(isCameras
      ? []
      : [
          fact(
            'representative',
            words.representative,
            `${article}, 27`,
            'required',
            [party('representative', firm.representative)],
            at('representative'),
          ),
        ]),
  ];
  const shown = [
    'legalName',
    'tradeName',
    'legalForm',
    'street',
    'postalCode',
    'city',
    'country',
    'email',
    'phone',
    'website',
    'enterpriseNumber',
    'vatNumber',
    'dpoStatus',
    'dpo',
    'dpoIsStaff',
    'dpoReason',
    'dpoCommunicatedOn',
    'jointControllers',
    'representative',
    'measures',
    'contentLanguages',
    'mainLanguage',
    'securityStatement',
    'provenance',
    'notes',
  ];
  const more = isFull && !isCameras ? dense(writer.rest('organisation', firm, shown)) : [];
  return [
    ...required,
    ...(about.length === 0
      ? []
      : [
          fact(
            'about',
            fieldWords[writer.language][isCameras ? 'camera' : 'activity'].many,
            undefined,
            'optional',
            about,
            at(),
          ),
        ]),
    ...(more.length === 0 ? [] : [fact('more', words.more, undefined, 'optional', more, at())]),
    fact(
      'edition',
      words.edition,
      undefined,
      'optional',
      [
        paragraph([{ text: editionOf(writer) }]),
        paragraph([{ text: notes.join(' · ') }]),
        paragraph([{ text: words.review, style: 'quiet' }]),
      ],
      at(),
    ),
    ...(options.reader === 'own' && writer.has('organisation', firm, 'provenance')
      ? [fact('provenance', words.provenance, undefined, 'optional', [field('provenance')], at('provenance'))]
      : []),
    ...(options.reader === 'own' && writer.has('organisation', firm, 'notes')
      ? [fact('notes', words.notes, undefined, 'optional', [field('notes')], at('notes'))]
      : []),
  ];
}
