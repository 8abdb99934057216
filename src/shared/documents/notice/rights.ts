import type { ActivityBundle } from '../../api';
import { currentAuthority } from '../../law/authority';
import { byCode } from '../../law/dated';
import { laws } from '../../law/laws';
import {
  rights as allRights,
  answerTimes,
  type RightCode,
  type RightsLimit,
  rightsLimitsNamed,
  rightsLimitsOf,
} from '../../law/rights';
import type { Purpose } from '../../register/purpose';
import type { RightsProcedure } from '../../register/rights-procedure';
import { choiceWords } from '../../words/choices';
import type { Run } from '../document';
import { join } from '../writer';
import {
  aboutActivities,
  basisOf,
  bullet,
  clausesOf,
  fill,
  line,
  type NoticeDraft,
  namesOf,
  type Part,
  together,
} from './draft';

type Told = RightsProcedure['right'];

const purposesWith = ({ own }: NoticeDraft, has: (purpose: Purpose) => boolean): readonly Purpose[] =>
  own.flatMap(({ purposes }) => purposes).filter(has);

const listOf = ({ writer }: NoticeDraft, purposes: readonly Purpose[]): readonly Run[] =>
  join(
    purposes.map((purpose) => writer.value('purpose', purpose, 'description')),
    writer.semicolon,
  );

/**
 * Purposes on one of these bases. Those of which the basis is not known are a gap at the end: whether a right exists
 * for them is not known either.
 */
function withBasis(draft: NoticeDraft, bases: readonly NonNullable<Purpose['legalBasis']>[]): readonly Run[] {
  const known = purposesWith(draft, (purpose) => {
    const basis = basisOf(draft, purpose);
    return basis !== null && bases.includes(basis);
  });
  const [unknown] = purposesWith(draft, (purpose) => basisOf(draft, purpose) === null);
  const { writer, words } = draft;
  return join(
    [
      listOf(draft, known),
      unknown === undefined
        ? []
        : [writer.gap('purpose', unknown, 'legalBasis', undefined, undefined, words.basisOpen)],
    ],
    writer.semicolon,
  );
}

/** The right in the law's own words. */
const nameOf = ({ writer }: NoticeDraft, code: RightCode): string =>
  byCode(allRights, code)?.name[writer.language] ?? code;

/** What the firm itself says of a right, and how it deals with requests. */
function ownWords(draft: NoticeDraft, right: Told): readonly Part[] {
  const { writer, words } = draft;
  return writer.lookups
    .all('rightsProcedure')
    .filter((procedure) => procedure.right === right)
    .flatMap((procedure) => {
      const source = { noun: 'rightsProcedure', id: procedure.id } as const;
      const said = (
        [
          ['statement', words.weSay],
          ['conditions', words.conditions],
          ['selfService', words.selfService],
          ['channel', words.channel],
          ['contact', words.address.replace('{contact}', '{text}')],
          ['identityProof', words.identity],
          ['timeLimitNote', '{text}'],
          ['url', words.page.replace('{url}', '{text}')],
        ] as const
      ).filter(
        ([field]) =>
          writer.has('rightsProcedure', procedure, field) ||
          procedure.marks[field as '*']?.sources !== undefined,
      );
      const parts = said.map(([field, sentence]) => {
        const value = writer.value('rightsProcedure', procedure, field);
        return bullet(`right:${procedure.id}:${field}`, fill(sentence, { text: value }), ['N12'], {
          ...source,
          field,
        });
      });
      if (writer.has('rightsProcedure', procedure, 'timeLimit'))
        parts.push(
          bullet(
            `right:${procedure.id}:time`,
            fill(words.ownTime, { period: writer.value('rightsProcedure', procedure, 'timeLimit') }),
            ['N12'],
            { ...source, field: 'timeLimit' },
          ),
        );
      return parts;
    });
}

/** The rights, with the purposes for which those exist that depend on a basis: Art. 13(2)(b) and (c), 15 to 22. */
export function rights(draft: NoticeDraft): readonly Part[] {
  const { words, writer } = draft;
  const portable = withBasis(draft, ['6.1.a', '6.1.b']);
  const consented = withBasis(draft, ['6.1.a']);
  const told = (
    code: RightCode & Told,
    runs: readonly Run[],
    item: 'N12' | 'N13' = 'N12',
  ): readonly Part[] => [
    line(
      `right:${code}`,
      [
        { text: `${nameOf(draft, code)}. `, style: 'strong' },
        ...runs,
        ...limitOf(draft, code, words.limitedRightBelow),
      ],
      [item],
    ),
    ...ownWords(draft, code),
  ];
  const { rightTexts } = words;
  return [
    ...told('access', [{ text: rightTexts.access }]),
    ...told('rectification', [{ text: rightTexts.rectification }]),
    ...told('erasure', [{ text: rightTexts.erasure }]),
    ...told('restriction', [{ text: rightTexts.restriction }]),
    ...told(
      'portability',
      portable.length > 0
        ? fill(rightTexts.portability, { purposes: portable })
        : [{ text: rightTexts.portabilityNone }],
    ),
    ...(consented.length > 0 ||
    (writer.options.audience === 'everyone' && ownWords(draft, 'withdrawal').length > 0)
      ? told(
          'withdrawal',
          fill(rightTexts.withdrawal, {
            purposes: consented.length > 0 ? consented : [withdrawalGap(draft)],
          }),
          'N13',
        )
      : []),
    ...limits(draft),
  ];
}

/** The firm speaks of withdrawal and no purpose rests on consent: which one does is missing. */
function withdrawalGap({ writer }: NoticeDraft): Run {
  const [procedure] = writer.lookups.all('rightsProcedure').filter(({ right }) => right === 'withdrawal');
  return procedure === undefined
    ? { text: writer.words.notDetermined, style: 'gap' }
    : writer.gap('rightsProcedure', procedure, 'right', writer.label('purpose', 'legalBasis'), '7(3)');
}

/** The right to object stands apart from everything else: Art. 21(4). */
export function objection(draft: NoticeDraft): readonly Part[] {
  const { words } = draft;
  const own = withBasis(draft, ['6.1.e', '6.1.f']);
  const marketing = purposesWith(draft, ({ kind }) => kind === 'directMarketing');
  const parts: Part[] = [];
  if (own.length > 0)
    parts.push(
      line(
        'objection',
        [
          ...fill(words.rightTexts.objection, { purposes: own }),
          ...limitOf(draft, 'objection', words.limitedRight),
        ],
        ['N18', 'N12'],
      ),
    );
  if (marketing.length > 0)
    parts.push(
      line(
        'objection:marketing',
        fill(words.rightTexts.marketing, { purposes: listOf(draft, marketing) }).map((run) => ({
          style: 'strong',
          ...run,
        })),
        ['N18', 'N12'],
      ),
    );
  return [...parts, ...ownWords(draft, 'objection'), ...clausesOf(draft, ['marketing-choice'])];
}

/** An activity in which laws limit rights: the law as the register names it, or one that a purpose rests on. */
type Limited = Readonly<{
  bundle: ActivityBundle;
  rights: readonly string[];
  /** What we know of the laws that are named. */
  known: readonly RightsLimit[];
}>;

/** Asked for at every right and in the first layer, and looked for once. */
const limitedIn = new WeakMap<NoticeDraft, readonly Limited[]>();

/** Activities of which a law limits rights: Art. 23. A firm that says there is none is believed. */
function limited(draft: NoticeDraft): readonly Limited[] {
  const known = limitedIn.get(draft) ?? findLimited(draft);
  limitedIn.set(draft, known);
  return known;
}

function findLimited({ writer, own }: NoticeDraft): readonly Limited[] {
  const { date } = writer.options;
  return own.flatMap((bundle): readonly Limited[] => {
    const { activity, purposes } = bundle;
    if (activity.marks.limitingLaw?.none === true) return [];
    const found = [
      ...(writer.isShown('activity', activity, 'limitingLaw')
        ? rightsLimitsNamed(activity.limitingLaw, date)
        : []),
      ...purposes.flatMap((purpose) =>
        writer.isShown('purpose', purpose, 'law') ? rightsLimitsOf(purpose.law, date) : [],
      ),
    ];
    const known = [...new Set(found)];
    const rights = writer.isShown('activity', activity, 'limitedRights') ? activity.limitedRights : [];
    return known.length > 0 || rights.length > 0 || writer.has('activity', activity, 'limitingLaw')
      ? [{ bundle, known, rights: rights.length > 0 ? rights : known.flatMap(({ limits }) => limits) }]
      : [];
  });
}

/** That a law limits a right in some activities, behind the right itself; nothing where none does. */
function limitOf(draft: NoticeDraft, code: RightCode, sentence: string): readonly Run[] {
  const { writer, words } = draft;
  const bundles = limited(draft).flatMap(({ bundle, rights }) => (rights.includes(code) ? [bundle] : []));
  return bundles.length === 0
    ? []
    : [
        { text: ' ' },
        ...fill(sentence, {
          activity: namesOf(writer, bundles),
          section: words.sections.rights,
        }),
      ];
}

/** The same in the first layer, for all rights at once. */
export function limitsShort(draft: NoticeDraft): readonly Run[] {
  const bundles = limited(draft).map(({ bundle }) => bundle);
  return bundles.length === 0
    ? []
    : [{ text: ' ' }, ...fill(draft.words.limitedShort, { activity: namesOf(draft.writer, bundles) })];
}

/** Laws that limit rights, what they say, and what remains: Art. 23. */
function limits(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const { language } = writer;
  return limited(draft).flatMap(({ bundle, known, rights }) => {
    const { activity } = bundle;
    const source = { noun: 'activity', id: activity.id, field: 'limitingLaw' } as const;
    const about = {
      activity: namesOf(writer, [bundle]),
      law: writer.has('activity', activity, 'limitingLaw')
        ? writer.value('activity', activity, 'limitingLaw')
        : known.length > 0
          ? join(
              known.map(({ law, provision }) => [
                { text: `${byCode(laws, law)?.name[language] ?? law}, ${words.article(provision)}` },
              ]),
              writer.semicolon,
            )
          : writer.value('activity', activity, 'limitingLaw'),
      rights:
        activity.limitedRights.length > 0
          ? writer.value('activity', activity, 'limitedRights')
          : [
              {
                text: rights
                  .map((code) => choiceWords(language, 'activity', 'limitedRights', code))
                  .join(writer.semicolon),
              },
            ],
    };
    return [
      line(
        `limited:${activity.id}`,
        fill(rights.length > 0 ? words.limited : words.limitedOnly, about),
        ['N12'],
        source,
      ),
      ...known.map(({ code, says }) =>
        bullet(
          `limited:${activity.id}:${code}`,
          fill(words.lawSays, { text: says[language] }),
          ['N12'],
          source,
        ),
      ),
      ...(writer.has('activity', activity, 'limitedRightsRemedy')
        ? [
            bullet(
              `limited:${activity.id}:remedy`,
              fill(words.remains, { text: writer.value('activity', activity, 'limitedRightsRemedy') }),
              ['N12'],
              { ...source, field: 'limitedRightsRemedy' },
            ),
          ]
        : []),
    ];
  });
}

/** How a request is made, how long an answer takes, what is asked as proof: Art. 12. */
export function exercise(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const general = ownWords(draft, 'all');
  const firm = writer.lookups.organisation;
  const hasAddress = writer.lookups
    .all('rightsProcedure')
    .some(
      (procedure) => procedure.right === 'all' && (procedure.contact !== null || procedure.channel !== null),
    );
  // Calendar months of the law: one, and two more.
  const [time] = answerTimes;
  return [
    ...(hasAddress
      ? []
      : [
          line(
            'exercise:where',
            fill(words.address, { contact: writer.value('organisation', firm, 'email') }),
            ['N12'],
            {
              noun: 'organisation',
              id: firm.id,
              field: 'email',
            },
          ),
        ]),
    ...(time === undefined ? [] : [line('exercise:time', [{ text: words.month }], ['N12'])]),
    // A time limit of the firm's own is told as shorter than that month.
    ...general,
    line('exercise:identity', [{ text: words.identityLaw }], ['N12']),
  ];
}

/** Words of the line with the authority's name and address, in every language. */
function saidOfAuthority(): ReadonlySet<string> {
  const { name, short, address, website, phone, email } = currentAuthority();
  const texts = [name, short, address, website].flatMap((text) => Object.values(text));
  return new Set(wordsIn([...texts, phone, email].join(' ')));
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,;:/()·]+/)
    .filter((word) => word !== '' && word !== 'https' && word !== 'www');
}

/** Whether the firm's words on the authority say nothing but its name and where it is: that is said already. */
function isSaidOfAuthority(runs: readonly Run[]): boolean {
  const said = saidOfAuthority();
  return runs.every(
    ({ text, style }) => style === undefined && wordsIn(text).every((word) => said.has(word)),
  );
}

/** Art. 13(2)(d), 77. What the firm says of an authority that is gone is not repeated. */
export function complaint(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const { language } = writer;
  const { name, address, phone, email, website } = currentAuthority();
  const parts: Part[] = [
    line('complaint:law', [{ text: words.complaintLaw }], ['N14']),
    line(
      'complaint:authority',
      fill(words.authorityIs, {
        authority: [name[language], address[language], phone, email, website[language]].join(' · '),
      }),
      ['N14'],
    ),
  ];
  for (const procedure of writer.lookups.all('rightsProcedure')) {
    if (procedure.right !== 'complaint') continue;
    const source = { noun: 'rightsProcedure', id: procedure.id } as const;
    for (const field of ['authority', 'statement', 'conditions', 'channel'] as const) {
      if (!writer.has('rightsProcedure', procedure, field)) continue;
      const value = writer.value('rightsProcedure', procedure, field);
      if (field === 'authority' && isSaidOfAuthority(value)) continue;
      parts.push(bullet(`complaint:${procedure.id}:${field}`, value, ['N14'], { ...source, field }));
    }
  }
  return [...parts, ...clausesOf(draft, ['authority-info'])];
}

/** Decisions by automated means alone: Art. 13(2)(f), 22. */
export function automated(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const shown = own.filter(({ activity }) => writer.isShown('activity', activity, 'hasAutomatedDecisions'));
  const own_ = ownWords(draft, 'automated');
  if (
    shown.length === own.length &&
    own.length > 0 &&
    own.every(({ activity }) => activity.hasAutomatedDecisions === false)
  )
    return [line('automated:none', [{ text: words.noAutomated }], ['N16']), ...own_];
  const yes = own.filter(({ activity }) => writer.isYes('activity', activity, 'hasAutomatedDecisions'));
  const parts = yes.flatMap((bundle): readonly Part[] => {
    const { activity } = bundle;
    const source = { noun: 'activity', id: activity.id, field: 'hasAutomatedDecisions' } as const;
    return [
      line(
        `automated:${activity.id}`,
        fill(words.automatedFor, { activity: namesOf(writer, [bundle]) }),
        ['N16'],
        source,
      ),
      ...(
        [
          ['automatedLogic', words.logic],
          ['automatedSignificance', words.significance],
          ['automatedConsequences', words.consequences],
        ] as const
      ).map(([field, sentence]) =>
        bullet(
          `automated:${activity.id}:${field}`,
          fill(sentence, { text: writer.value('activity', activity, field) }),
          ['N16'],
          { ...source, field },
        ),
      ),
    ];
  });
  const rest = own.filter((bundle) => !yes.includes(bundle));
  for (const { bundles, runs, points } of together(rest, ({ activity }) =>
    writer.value('activity', activity, 'hasAutomatedDecisions', {
      ...(activity.hasAutomatedDecisions === false ? { as: () => [{ text: writer.words.none }] } : {}),
    }),
  ))
    parts.push({
      ...aboutActivities(draft, 'automated', bundles, runs, ['N16'], 'hasAutomatedDecisions'),
      points,
    });
  return [...parts, line('automated:right', [{ text: words.rightTexts.automated }], ['N16']), ...own_];
}
