import { from as checkedFrom } from '../../law/dated';
import type { Slot } from '../finding';
import { isOwn, runningActivities } from '../judging';
import { partyName } from '../naming';
import { type Found, rule, words } from '../rule';

const shown = 5;

export const noticeBehind = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 13(3) and 14(4); guidelines WP 260 rev.01', 'B'),
  id: 'CHK-46',
  severity: 'warning',
  article: '13(3), 14(4)',
  name: words(
    'Notice older than the register',
    'Privacyverklaring ouder dan het register',
    'Déclaration plus ancienne que le registre',
  ),
  why: words(
    'A notice tells what was so on its day. What began or ended after it, people were not told by it.',
    'Een privacyverklaring zegt wat op haar dag gold. Wat daarna begon of eindigde, hebben mensen er niet uit vernomen.',
    'Une déclaration dit ce qui valait à sa date. Ce qui a commencé ou fini ensuite, les personnes ne l’y ont pas lu.',
  ),
  mend: words(
    'Look whether the notice names it, issue a new one if not, and record its date.',
    'Kijk of de privacyverklaring het noemt, geef anders een nieuwe uit, en leg haar datum vast.',
    'Voyez si la déclaration le nomme, publiez-en une nouvelle sinon, et enregistrez sa date.',
  ),
  says: {
    began: words(
      'The newest notice is of {day}. Activities that began after it: {names}.',
      'De nieuwste privacyverklaring is van {day}. Activiteiten die daarna begonnen: {names}.',
      'La déclaration la plus récente est du {day}. Activités commencées après\u202f: {names}.',
    ),
    ended: words(
      'The newest notice is of {day}. Activities that ended after it: {names}.',
      'De nieuwste privacyverklaring is van {day}. Activiteiten die daarna eindigden: {names}.',
      'La déclaration la plus récente est du {day}. Activités terminées après\u202f: {names}.',
    ),
    recipients: words(
      'The newest notice is of {day}. Recipients since then: {names}.',
      'De nieuwste privacyverklaring is van {day}. Ontvangers sindsdien: {names}.',
      'La déclaration la plus récente est du {day}. Destinataires depuis lors\u202f: {names}.',
    ),
  },
  judges: {
    organisation: (_, facts) => {
      const [newest] = facts
        .all('notice')
        .filter(({ effectiveDate }) => effectiveDate !== null && effectiveDate <= facts.today)
        .toSorted((a, b) => (b.effectiveDate ?? '').localeCompare(a.effectiveDate ?? ''));
      const day = newest?.effectiveDate;
      if (newest === undefined || day == null) return [];
      const found: Found[] = [];
      const add = (
        says: string,
        names: readonly Slot[],
        ids: readonly string[],
        touches: readonly string[],
      ): void => {
        if (ids.length > 0)
          found.push({
            says,
            place: { noun: 'notice', id: newest.id, field: 'effectiveDate' },
            slots: {
              day: { day },
              names: { list: [...names.slice(0, shown), ...(names.length > shown ? ['…'] : [])] },
            },
            touches,
            from: [day, ...ids.toSorted()],
          });
      };
      const since = (date: string | null): boolean => date !== null && date > day && date <= facts.today;
      const running = runningActivities(facts).filter(isOwn);
      const began = running.filter(({ startDate }) => since(startDate));
      const ids = (list: readonly Readonly<{ id: string }>[]): readonly string[] => list.map(({ id }) => id);
      add(
        'began',
        began.map(({ name }) => ({ text: name })),
        ids(began),
        ids(began),
      );
      const ended = facts.all('activity').filter((activity) => isOwn(activity) && since(activity.endDate));
      add(
        'ended',
        ended.map(({ name }) => ({ text: name })),
        ids(ended),
        [],
      );
      const own = new Set(ids(running));
      const newer = facts
        .all('recipient')
        .filter(({ activity, since: from }) => since(from) && own.has(activity));
      const parties = new Map(
        newer.flatMap(({ party }) => (party === null ? [] : [[party, facts.find('party', party)] as const])),
      );
      add(
        'recipients',
        [...parties.values()].map((party) => (party === undefined ? { text: null } : partyName(party))),
        [...parties.keys()],
        [...new Set(newer.map(({ activity }) => activity))],
      );
      return found;
    },
  },
});
