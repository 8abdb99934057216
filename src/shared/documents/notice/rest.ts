import { currentAuthority } from '../../law/authority';
import type { RecordFor } from '../../register/nouns';
import type { Block, Row } from '../document';
import { longDate } from '../phrases';
import { join, runsCell } from '../writer';
import { bullet, clausesOf, fill, line, type NoticeDraft, namesOf, type Part, plain } from './draft';
import { noticesOf } from './people';
import { limitsShort } from './rights';

/** The first layer: it says the most important things (WP 260, layered notices). */
export function summary(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own, onBehalf } = draft;
  const firm = writer.lookups.organisation;
  // Who is only an end user of a customer reads what is done on behalf of that customer further on.
  const whatFor =
    own.length > 0
      ? [line('summary:for', fill(words.whatFor, { activities: namesOf(writer, own) }))]
      : onBehalf.length > 0
        ? []
        : [
            line(
              'summary:for',
              fill(words.whatFor, { activities: [{ text: words.whatForNobody, style: 'gap' }] }),
            ),
          ];
  return [
    line('summary:firm', fill(words.firm, { firm: writer.value('organisation', firm, 'legalName') })),
    ...whatFor,
    line('summary:rights', [{ text: words.rightsShort }, ...limitsShort(draft)]),
    line('summary:contact', fill(words.contact, { contact: writer.value('organisation', firm, 'email') })),
    line(
      'summary:complaint',
      fill(words.complaintShort, {
        authority: `${currentAuthority().name[writer.language]}, ${currentAuthority().website[writer.language]}`,
      }),
    ),
    line('summary:full', [{ text: words.fullText, style: 'quiet' }]),
  ];
}

/** At how many names of activities a short text only points to the notice. */
const mostNamed = 5;

/**
 * What stands beside a form or under an e-mail: who, what for, the rights, and where the rest is (WP 260, layered
 * notices).
 */
export function short(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const firm = writer.lookups.organisation;
  const site = writer.options.site === null ? undefined : writer.lookups.find('site', writer.options.site);
  const notice = noticesOf(draft).find((each) => writer.has('notice', each, 'url'));
  const where =
    notice !== undefined
      ? writer.value('notice', notice, 'url')
      : site !== undefined && writer.has('site', site, 'url')
        ? writer.value('site', site, 'url')
        : writer.has('organisation', firm, 'website')
          ? writer.value('organisation', firm, 'website')
          : null;
  return [
    line(
      'short:firm',
      fill(own.length > 0 && own.length <= mostNamed ? words.shortFor : words.shortFirm, {
        firm: writer.value('organisation', firm, 'legalName'),
        activities: namesOf(writer, own),
      }),
      [],
      { noun: 'organisation', id: firm.id, field: 'legalName' },
    ),
    line('short:rights', [{ text: words.rightsShort }, ...limitsShort(draft)]),
    line(
      'short:more',
      [
        ...(where === null ? [] : [...fill(words.shortMore, { url: where }), { text: ' ' }]),
        ...fill(words.contact, { contact: writer.value('organisation', firm, 'email') }),
      ],
      [],
      { noun: 'organisation', id: firm.id, field: 'email' },
    ),
  ];
}

/** Cookies as a table, and what the firm says of them: Act of 30 July 2018, Art. 10/2. */
export function cookies(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const { site } = writer.options;
  const found = writer.lookups
    .all('cookie')
    .filter((cookie) => cookie.site === null || site === null || cookie.site === site);
  const parts: Part[] = [];
  if (found.length > 0) {
    const table: Block = {
      is: 'table',
      key: 'cookies',
      title: words.sections.cookies,
      sheetName: words.sections.cookies,
      inContents: false,
      columns: [
        { key: 'name', label: words.cookie, width: 22 },
        { key: 'purpose', label: words.cookiePurpose, width: 34 },
        { key: 'duration', label: words.duration, width: 16 },
        { key: 'reader', label: words.whoReads, width: 20 },
        { key: 'refuse', label: words.refuse, width: 30 },
      ],
      rows: found.map((cookie): Row => {
        const has = (field: string): boolean => writer.has('cookie', cookie, field);
        const value = (field: string) => writer.value('cookie', cookie, field);
        const source = { noun: 'cookie', id: cookie.id } as const;
        const refuse = join(
          [
            ...(cookie.asksConsent === true ? [[{ text: words.asked }]] : []),
            ...(has('howToRefuse') ? [value('howToRefuse')] : []),
          ],
          '. ',
        );
        return {
          key: cookie.id,
          source,
          cells: {
            name: runsCell(join([value('name'), ...(has('kind') ? [value('kind')] : [])], ' · '), {
              ...source,
              field: 'name',
            }),
            purpose: runsCell(value('purpose'), { ...source, field: 'purpose' }),
            duration: runsCell(value('duration'), { ...source, field: 'duration' }),
            reader: runsCell(
              has('party')
                ? value('party')
                : has('thirdPartyAccess')
                  ? value('thirdPartyAccess')
                  : cookie.isFirstParty === true
                    ? [{ text: words.ourselves }]
                    : value('party'),
              { ...source, field: 'party' },
            ),
            refuse:
              refuse.length > 0 || cookie.kind === 'necessary'
                ? runsCell(refuse, { ...source, field: 'howToRefuse' })
                : runsCell(value('howToRefuse'), { ...source, field: 'howToRefuse' }),
          },
        };
      }),
    };
    parts.push({ block: table, items: ['N21'] });
  }
  for (const notice of noticesOf(draft))
    if (
      writer.has('notice', notice, 'cookiePolicyUrl') ||
      notice.marks.cookiePolicyUrl?.sources !== undefined
    )
      parts.push(
        line(
          `cookies:${notice.id}`,
          fill(words.cookiePolicy, { url: writer.value('notice', notice, 'cookiePolicyUrl') }),
          ['N21'],
          { noun: 'notice', id: notice.id, field: 'cookiePolicyUrl' },
        ),
      );
  for (const part of clausesOf(draft, ['cookies-claim'])) parts.push({ ...part, items: ['N21'] });
  return parts;
}

/**
 * Security in words that give nothing away: what the firm itself says of it, the names of its measures, and what happens
 * in a breach. Parameters of a measure and systems with their places stay in the register, for whoever would break in
 * reads a notice too. A firm that wants to publish more says it in its statement.
 */
export function security(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own, onBehalf } = draft;
  const firm = writer.lookups.organisation;
  const parts: Part[] = [];
  const at = (field: string) => ({ noun: 'organisation', id: firm.id, field }) as const;
  if (writer.has('organisation', firm, 'securityStatement'))
    parts.push(
      line(
        'security:statement',
        writer.value('organisation', firm, 'securityStatement'),
        [],
        at('securityStatement'),
      ),
    );
  const ids = new Set([
    ...firm.measures,
    ...[...own, ...onBehalf].flatMap(({ activity }) => activity.measures),
  ]);
  for (const measure of writer.lookups.all('measure'))
    if (ids.has(measure.id) && measure.status !== 'planned')
      parts.push(
        bullet(`measure:${measure.id}`, writer.value('measure', measure, 'name'), [], {
          noun: 'measure',
          id: measure.id,
        }),
      );
  if (writer.has('organisation', firm, 'breachProcedure'))
    parts.push(
      line(
        'security:breach',
        fill(words.breach, { text: writer.value('organisation', firm, 'breachProcedure') }),
        [],
        at('breachProcedure'),
      ),
    );
  return [...parts, ...clausesOf(draft, ['security-disclaimer'])];
}

/** What no article asks for, in the firm's own words. */
export const other = (draft: NoticeDraft): readonly Part[] =>
  clausesOf(draft, ['op-mail', 'public-posts', 'third-party-links']);

/** What changes with each version that is issued, and is no change of the register. */
const filled = (fills: 'date' | 'version', part: Part): Part => ({ ...part, fills });

/** Since when the text that is published now is in force, and its version, as the register knows them. */
function inForce({ writer, words }: NoticeDraft, notice: RecordFor<'notice'>): readonly Part[] {
  const at = (field: 'effectiveDate' | 'version') => ({ noun: 'notice', id: notice.id, field }) as const;
  const since = fill(words.since, { date: writer.value('notice', notice, 'effectiveDate') });
  const version = fill(words.version, { version: writer.value('notice', notice, 'version') });
  return [
    filled('date', line(`changes:date:${notice.id}`, since, ['N22'], at('effectiveDate'))),
    ...(writer.has('notice', notice, 'version')
      ? [filled('version', line(`changes:version:${notice.id}`, version, ['N22'], at('version')))]
      : []),
  ];
}

/** Version, date, how changes are told: Art. 13(3), WP 260. */
export function changes(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const { version, date } = writer.options;
  const since = (day: string): readonly Part[] => [
    filled(
      'date',
      line('changes:date', fill(words.since, { date: longDate(day, writer.language) }), ['N22']),
    ),
  ];
  const parts: Part[] =
    version === null
      ? []
      : [
          ...since(date),
          filled('version', line('changes:version', fill(words.version, { version }), ['N22'])),
        ];
  for (const notice of noticesOf(draft)) {
    const source = { noun: 'notice', id: notice.id } as const;
    // What is issued is the next text: the day and the number that the register knows are those of the one before it.
    if (version === null) parts.push(...inForce(draft, notice));
    parts.push(
      line(
        `changes:policy:${notice.id}`,
        fill(words.changePolicy, { text: writer.value('notice', notice, 'changePolicy') }),
        ['N22'],
        { ...source, field: 'changePolicy' },
      ),
    );
  }
  if (parts.length === 0) parts.push(...since(date));
  const told = new Set(parts.map(({ block }) => (block.is === 'paragraph' ? plain(block.runs) : '')));
  const clauses = clausesOf(draft, ['changes']).filter(
    ({ block }) => block.is !== 'paragraph' || ![...told].some((text) => text.includes(plain(block.runs))),
  );
  return [...parts, ...clauses, line('changes:purpose', [{ text: words.otherPurpose }], ['N20'])];
}
