import type { ActivityBundle } from '../api';
import { heading } from '../law/articles';
import type { Register } from '../register/register';
import { sheetOf } from './activity-sheet';
import { annexesOf, openPointsAnnex } from './annexes';
import type { Block, Content, Document } from './document';
import { editionOf, frontFacts } from './front';
import { gridsOf } from './grids';
import { bundlesOf } from './lookups';
import type { DocumentOptions } from './options';
import { picturesOf } from './pictures';
import { item, paragraph, type Writer } from './writer';

/** The activities that the options ask for, controllers first, each series in the order of its numbers. */
export function chosenBundles(register: Register, options: DocumentOptions): readonly ActivityBundle[] {
  const number = (reference: string | null): number => Number(/\d+/.exec(reference ?? '')?.[0] ?? 1e9);
  return bundlesOf(register)
    .filter(({ activity }) => {
      if (options.activity !== null) return activity.id === options.activity;
      if (options.roles === 'controller' && activity.role === 'processor') return false;
      if (options.roles === 'processor' && activity.role !== 'processor') return false;
      if (options.site !== null && activity.sites.length > 0 && !activity.sites.includes(options.site))
        return false;
      if (activity.status === 'ended') return options.withEnded;
      return options.withDrafts || activity.status === 'inUse';
    })
    .map((bundle) =>
      options.site === null
        ? bundle
        : {
            ...bundle,
            // A recipient of another site receives nothing from this one.
            recipients: bundle.recipients.filter(
              ({ sites }) => sites.length === 0 || sites.includes(options.site ?? ''),
            ),
          },
    )
    .sort(
      (a, b) =>
        Number(a.activity.role === 'processor') - Number(b.activity.role === 'processor') ||
        number(a.activity.reference) - number(b.activity.reference),
    );
}

/** A list of what follows. One record on its own needs none. */
export const contents: Block = { is: 'contents', key: 'contents' };

const lettered = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The register of Article 30(1) and 30(2) as a document. */
export function registerWith(writer: Writer, register: Register): Document {
  const { words, options } = writer;
  const chosen = chosenBundles(register, options);
  const roles = rolesOf(chosen, options);
  const front = frontFacts(writer, chosen.length, roles, chosen.length === 0 ? askedOf(writer, roles) : []);
  const ended = chosen.filter(({ activity }) => activity.status === 'ended');
  const running = chosen.filter(({ activity }) => activity.status !== 'ended');
  const asController = running
    .filter(({ activity }) => activity.role !== 'processor')
    .map((bundle) => sheetOf(writer, bundle));
  const asProcessor = running
    .filter(({ activity }) => activity.role === 'processor')
    .map((bundle) => sheetOf(writer, bundle));
  const endedSheets = ended.map((bundle) => sheetOf(writer, bundle));
  const about = shared(writer, 'register');
  const pictures =
    options.withPictures && options.activity === null && options.extent === 'full'
      ? picturesOf(writer, chosen, register, about.firm)
      : [];
  const annexes = options.extent === 'full' ? annexesOf(writer, chosen) : [];
  const open = options.withOpenPoints ? openPointsAnnex(writer) : null;
  let next = 0;
  const letter = (block: Extract<Block, { is: 'table' }>): Block =>
    block.excelOnly ? block : { ...block, letter: lettered[next++] ?? '' };
  const group = (key: string, text: string, sheets: readonly Block[]): readonly Block[] =>
    sheets.length === 0
      ? []
      : [{ is: 'heading', key, level: 1, text, inContents: true, startsPage: true }, ...sheets];
  const tables = [...(open === null ? [] : [open]), ...pictures, ...annexes];
  return {
    ...about,
    title: words.register,
    law: words.registerLaw(
      roles === 'both' ? `30(1)${words.and}30(2)` : roles === 'controller' ? '30(1)' : '30(2)',
    ),
    blocks: [
      { is: 'front', key: 'front', facts: front },
      { is: 'legend', key: 'legend', runs: legend(writer, open !== null, words.required) },
      ...(options.activity === null && chosen.length + tables.length > 1 ? [contents] : []),
      ...group('controller', words.activitiesController, asController),
      ...group('processor', words.activitiesProcessor, asProcessor),
      ...group('ended', words.ended, endedSheets),
      ...group('annexes', words.annexes, tables.map(letter)),
    ],
    grids: gridsOf(writer, [...asController, ...asProcessor, ...endedSheets]),
    // One activity alone is read as a sheet rather than as one row of a wide grid.
    ...(options.factSheets || options.activity !== null ? { factSheets: true as const } : {}),
    counts: { activities: chosen.length, ...writer.counts() },
  };
}

/** What stands in a register without activities: that there is none, and what Article 30 asks of each. */
function askedOf(writer: Writer, roles: DocumentOptions['roles']): readonly Content[] {
  const { words } = writer;
  const asked = (codes: readonly Parameters<typeof heading>[0][]): readonly Content[] =>
    codes.map((code) => {
      const { name, article } = heading(code);
      return item([
        { text: `${name[writer.language]} ` },
        { text: writer.cite(article) ?? '', style: 'article' },
      ]);
    });
  return [
    paragraph([{ text: words.noActivities }]),
    ...(roles === 'processor'
      ? []
      : [
          paragraph([{ text: words.askedOf(words.controller) }]),
          ...asked(['R1.b', 'R1.c.1', 'R1.c.2', 'R1.d', 'R1.e', 'R1.f', 'R1.g']),
        ]),
    ...(roles === 'controller'
      ? []
      : [paragraph([{ text: words.askedOf(words.processor) }]), ...asked(['R2.a', 'R2.b', 'R2.c', 'R2.d'])]),
  ];
}

/** The roles that the document tells of: what was asked for, as far as there is something of it. */
function rolesOf(chosen: readonly ActivityBundle[], { roles }: DocumentOptions): DocumentOptions['roles'] {
  if (roles !== 'both' || chosen.length === 0) return roles;
  const processing = chosen.filter(({ activity }) => activity.role === 'processor').length;
  return processing === 0 ? 'controller' : processing === chosen.length ? 'processor' : 'both';
}

/** What every kind of document has in common. */
export function shared(
  writer: Writer,
  kind: Document['kind'],
): Pick<Document, 'kind' | 'language' | 'firm' | 'edition' | 'date' | 'isDraft' | 'words'> {
  const { words, options, lookups } = writer;
  return {
    kind,
    language: writer.language,
    firm: (['legalName', 'tradeName'] as const).reduce(
      (found, name) =>
        found === '' && writer.isShown('organisation', lookups.organisation, name)
          ? (lookups.organisation[name] ?? '')
          : found,
      '',
    ),
    edition: editionOf(writer),
    date: options.date,
    isDraft: options.version === null,
    words: {
      contents: words.contents,
      page: words.page,
      of: words.of,
      about: words.about,
      required: words.required,
      optional: words.optional,
      openPoint: words.openPoint,
      keptByChoice: words.keptByChoice,
      reference: words.reference,
      activity: words.activity,
      continued: words.continued,
      volume: words.volume,
    },
  };
}

/** Explains ■, □ and the gap. */
export function legend(
  writer: Writer,
  hasOpenPoints: boolean,
  required: string,
): Extract<Block, { is: 'legend' }>['runs'] {
  const { words, options } = writer;
  return [
    { text: `■ ${required}` },
    ...(options.extent === 'full' ? [{ text: `   □ ${words.optional}` }] : []),
    { text: '   ' },
    { text: words.notDetermined, style: 'gap' },
    { text: ` ${hasOpenPoints ? words.legendGap : words.legendGapAlone}` },
  ];
}
