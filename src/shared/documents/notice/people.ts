import { organisationIdentity, partyIdentity } from '../identity';
import { join } from '../writer';
import { bullet, clausesOf, fill, line, type NoticeDraft, namesOf, type Part, plain } from './draft';

/** Who decides, whom to ask, and who decides along: Art. 13(1)(a) and (b), 26(2). */
export function whoWeAre(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const firm = writer.lookups.organisation;
  const at = (field: string) => ({ noun: 'organisation', id: firm.id, field }) as const;
  const name = plain(writer.value('organisation', firm, 'legalName'));
  const identity = organisationIdentity(writer).filter(
    (content) => content.is === 'table' || plain(content.runs) !== name,
  );
  const parts: Part[] = [
    line(
      'who:firm',
      fill(words.firm, { firm: writer.value('organisation', firm, 'legalName') }),
      ['N01'],
      at('legalName'),
    ),
    ...identity.flatMap((content, index) =>
      content.is === 'table' ? [] : [bullet(`who:${index}`, content.runs, ['N01'], at('legalName'))],
    ),
  ];
  if (writer.has('organisation', firm, 'group'))
    parts.push(
      line(
        'who:group',
        fill(words.group, { group: writer.value('organisation', firm, 'group') }),
        [],
        at('group'),
      ),
    );
  if (writer.has('organisation', firm, 'representative') && firm.representative !== null)
    parts.push(
      line(
        'who:representative',
        fill(words.representative, { party: partyIdentity(writer, firm.representative) }),
        ['N02'],
        at('representative'),
      ),
    );
  if (firm.dpoStatus === 'appointed')
    parts.push(
      line(
        'who:dpo',
        fill(words.dpo, {
          party:
            firm.dpo === null ? writer.value('organisation', firm, 'dpo') : partyIdentity(writer, firm.dpo),
        }),
        ['N03'],
        at('dpo'),
      ),
    );
  else if (firm.dpoStatus === null)
    parts.push(
      line(
        'who:dpo',
        fill(words.dpo, { party: writer.value('organisation', firm, 'dpoStatus') }),
        ['N03'],
        at('dpoStatus'),
      ),
    );
  for (const { activity } of own) {
    if (activity.role !== 'joint' && activity.jointControllers.length === 0) continue;
    const source = { noun: 'activity', id: activity.id, field: 'jointControllers' } as const;
    parts.push(
      line(
        `who:joint:${activity.id}`,
        fill(words.joint, {
          activity: writer.value('activity', activity, 'name'),
          party: writer.value('activity', activity, 'jointControllers'),
        }),
        ['N19'],
        source,
      ),
    );
    const arrangements = writer.lookups
      .all('agreement')
      .filter(
        ({ id, kind, party }) =>
          kind === 'jointControllers' &&
          (activity.agreements.includes(id) || (party !== null && activity.jointControllers.includes(party))),
      );
    for (const agreement of arrangements)
      parts.push(
        bullet(
          `who:essence:${activity.id}:${agreement.id}`,
          fill(words.essence, { essence: writer.value('agreement', agreement, 'essence') }),
          ['N19'],
          { noun: 'agreement', id: agreement.id, field: 'essence' },
        ),
        bullet(
          `who:contact:${activity.id}:${agreement.id}`,
          fill(words.contactPoint, { contact: writer.value('agreement', agreement, 'contactPoint') }),
          ['N19'],
          { noun: 'agreement', id: agreement.id, field: 'contactPoint' },
        ),
      );
    if (arrangements.length === 0)
      parts.push(
        bullet(
          `who:essence:${activity.id}`,
          fill(words.essence, {
            essence: [
              writer.gap('activity', activity, 'arrangement', plain(fill(words.essence, {})), '26(2)'),
            ],
          }),
          ['N19'],
          source,
        ),
      );
  }
  return parts;
}

/** What the notice covers, for whom, on which sites. */
export function scope(draft: NoticeDraft): readonly Part[] {
  const { writer, words } = draft;
  const { options, lookups } = writer;
  const parts: Part[] = [
    line('scope:for', fill(words.writtenFor, { audience: words.audiences[options.audience] })),
  ];
  const notices = noticesOf(draft);
  for (const notice of notices)
    if (writer.has('notice', notice, 'scope'))
      parts.push(
        line(
          `scope:${notice.id}`,
          fill(words.covers, { scope: writer.value('notice', notice, 'scope') }),
          [],
          {
            noun: 'notice',
            id: notice.id,
            field: 'scope',
          },
        ),
      );
  const sites = lookups.all('site').filter(({ id }) => options.site === null || id === options.site);
  if (options.site !== null)
    for (const site of sites)
      parts.push(line('scope:site', fill(words.siteNow, { site: writer.value('site', site, 'name') })));
  for (const site of sites) {
    const about = [
      writer.value('site', site, 'name'),
      ...(['url', 'contact', 'variant'] as const)
        .filter((field) => writer.has('site', site, field))
        .map((field) => writer.value('site', site, field)),
    ];
    parts.push(bullet(`scope:site:${site.id}`, join(about, ' · '), [], { noun: 'site', id: site.id }));
  }
  if (writer.has('organisation', lookups.organisation, 'lawsNamed'))
    parts.push(
      line(
        'scope:laws',
        fill(words.laws, { laws: writer.value('organisation', lookups.organisation, 'lawsNamed') }),
        [],
        {
          noun: 'organisation',
          id: lookups.organisation.id,
          field: 'lawsNamed',
        },
      ),
    );
  return [...parts, ...clausesOf(draft, ['scope', 'compliance-claim', 'minimise', 'purpose-limit'])];
}

/** Notices of the firm that cover the site, or all sites. */
export function noticesOf({ writer }: NoticeDraft) {
  const { site } = writer.options;
  return writer.lookups
    .all('notice')
    .filter(({ sites }) => site === null || sites.length === 0 || sites.includes(site));
}

/** Rules about age: Art. 8, and what the firm asks of its own. */
export function children(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const rules = new Map<string, Part>();
  for (const { activity } of own) {
    if (!writer.has('activity', activity, 'ageRule') && !writer.has('activity', activity, 'minimumAge'))
      continue;
    const rule = writer.has('activity', activity, 'ageRule')
      ? writer.value('activity', activity, 'ageRule')
      : fill(words.minimumAge, { age: writer.value('activity', activity, 'minimumAge') });
    const key = plain(rule);
    const same = own.filter((bundle) => {
      const other = bundle.activity;
      return activity.ageRule === null
        ? other.ageRule === null && other.minimumAge === activity.minimumAge
        : JSON.stringify(other.ageRule) === JSON.stringify(activity.ageRule);
    });
    if (!rules.has(key))
      rules.set(
        key,
        bullet(
          `children:${activity.id}`,
          same.length === own.length ? rule : fill(words.age, { activity: namesOf(writer, same), rule }),
          [],
          { noun: 'activity', id: activity.id, field: 'ageRule' },
        ),
      );
  }
  const clauses = clausesOf(draft, ['children']);
  if (rules.size + clauses.length === 0) return [];
  return [...rules.values(), ...clauses, line('children:law', [{ text: words.agreedAge }])];
}
