import { absoluteClaims, claims, makesExceptions, namesPaymentData } from '../../law/absolute-claims';
import { contradictedIn } from '../../law/contradictions';
import { from as checkedFrom } from '../../law/dated';
import { isTracker, speaksOfCookies } from '../../law/tracking';
import type { NounName, RecordFor } from '../../register/nouns';
import type { Text } from '../../register/text';
import { type Facts, isInForce } from '../facts';
import type { Slot } from '../finding';
import { partyName } from '../naming';
import { type Found, rule, words } from '../rule';

type Evidence = Readonly<{ names: readonly Slot[]; ids: readonly string[] }>;
type Recipient = RecordFor<'recipient'>;

const shown = 3;

type Role = Recipient['role'];

/** Who receives data and is neither the firm's own group nor somebody whom a law or the person brings in. */
const outside: readonly Role[] = [
  null,
  'processor',
  'subProcessor',
  'jointController',
  'separateController',
  'businessPartner',
  'public',
];

/** Third parties as well (Art. 4(10)), but those whom a statement means that makes an exception. */
const maybeExcepted: readonly Role[] = ['adviser', 'groupCompany', 'customer'];

function recipients(
  facts: Facts,
  has: (recipient: Recipient) => boolean,
  site: string | null,
  roles: readonly Role[] = outside,
): Evidence {
  const found = new Map<string, Slot>();
  const ended = new Set(
    facts
      .all('activity')
      .flatMap((activity) =>
        isInForce(activity, facts.today) &&
        (site === null || activity.sites.length === 0 || activity.sites.includes(site))
          ? []
          : [activity.id],
      ),
  );
  for (const recipient of facts.all('recipient')) {
    if (
      recipient.party === null ||
      ended.has(recipient.activity) ||
      found.has(recipient.party) ||
      !has(recipient)
    )
      continue;
    if (site !== null && recipient.sites.length > 0 && !recipient.sites.includes(site)) continue;
    const party = facts.find('party', recipient.party);
    if (party === undefined || !roles.includes(recipient.role ?? party.role)) continue;
    found.set(recipient.party, partyName(party));
  }
  return { names: [...found.values()].slice(0, shown), ids: [...found.keys()].sort() };
}

/** What the register holds of cookies and trackers: the cookies themselves, who receives their data, known services. */
function trackers(facts: Facts): Evidence {
  const cookies = facts.all('cookie').filter(({ kind }) => kind !== null);
  if (cookies.length > 0)
    return {
      names: cookies.slice(0, shown).map(({ name }) => name),
      ids: cookies.map(({ id }) => id).sort(),
    };
  const parties = new Set(facts.all('party').flatMap(({ id, name }) => (isTracker(name) ? [id] : [])));
  const ended = new Set(
    facts
      .all('activity')
      .flatMap((each) => (each.role !== 'processor' && isInForce(each, facts.today) ? [] : [each.id])),
  );
  const found = facts
    .all('recipient')
    .filter(
      ({ activity, party, receives }) =>
        !ended.has(activity) && ((party !== null && parties.has(party)) || speaksOfCookies(receives)),
    );
  return {
    names: found.slice(0, shown).map(({ party }) => facts.find('party', party)?.name ?? ''),
    ids: found.map(({ id }) => id).sort(),
  };
}

function judge(
  noun: NounName,
  field: string,
  text: Text | null,
  facts: Facts,
  site: string | null = null,
): readonly Found[] {
  if (text === null) return [];
  const found: Found[] = [];
  const add = (says: string, { names, ids }: Evidence, part = says): void => {
    if (ids.length > 0)
      found.push({
        says,
        field,
        slots: { statement: { text }, names: { list: names } },
        part,
        // That trackers are denied is the graver matter of cookies: CHK-27.
        ...(says === 'cookies' ? { severity: 'error', article: 'Act of 30 July 2018, Art. 10/2' } : {}),
        from: [text, ids],
      });
  };
  if (claims(absoluteClaims.noThirdParties, text))
    add(
      'recipients',
      recipients(facts, () => true, site, makesExceptions(text) ? outside : [...outside, ...maybeExcepted]),
    );
  if (claims(absoluteClaims.noPaymentData, text))
    add(
      'paymentData',
      recipients(facts, ({ receives }) => namesPaymentData(receives), site),
    );
  if (
    contradictedIn(`${noun}.${field}`, text, { trackers: true, right: null, period: null }).some(
      ({ code }) => code === 'no-cookies',
    )
  )
    add('cookies', trackers(facts));
  return found;
}

/** A statement that speaks of a transfer that will not happen, beside one that does. */
function againstTransfers(
  noun: 'transfer' | 'activity',
  id: string,
  field: string,
  text: Text | null,
  facts: Facts,
): readonly Found[] {
  if (!claims(absoluteClaims.noTransfer, text)) return [];
  const others = facts
    .all('transfer')
    .filter(
      (transfer) =>
        !(noun === 'transfer' && transfer.id === id) &&
        transfer.isConditional !== true &&
        !claims(absoluteClaims.noTransfer, transfer.countryNote) &&
        facts.activitiesOf({ noun: 'transfer', id: transfer.id }).length > 0,
    );
  return others.length === 0
    ? []
    : [
        {
          says: 'transfers',
          field,
          slots: {
            statement: { text },
            names: {
              list: others
                .slice(0, shown)
                .map(
                  ({ party, country, countryNote }) =>
                    facts.find('party', party)?.name ??
                    (country === null ? { text: countryNote } : { country }),
                ),
            },
          },
          from: [text, others.map((each) => each.id).sort()],
        },
      ];
}

export const statementsContradict = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 5(1)(a)', 'C'),
  id: 'CHK-35',
  severity: 'warning',
  article: '5(1)(a)',
  name: words(
    'Statement against the register',
    'Verklaring in strijd met het register',
    'Déclaration contraire au registre',
  ),
  why: words(
    'A promise in absolute words (never, no, always) misleads people when the register holds a fact against it.',
    'Een belofte in absolute woorden (nooit, geen, altijd) misleidt mensen als het register een feit bevat dat ertegen ingaat.',
    'Une promesse en termes absolus (jamais, aucun, toujours) induit en erreur si le registre contient un fait contraire.',
  ),
  mend: words(
    'Look which of the two holds: make the statement narrower, or correct the register.',
    'Kijk welk van beide klopt: maak de verklaring nauwer, of verbeter het register.',
    'Voyez lequel des deux est exact\u202f: restreignez la déclaration, ou corrigez le registre.',
  ),
  says: {
    recipients: words(
      '“{statement}” stands beside recipients in the register: {names}.',
      '“{statement}” staat naast ontvangers in het register: {names}.',
      '«\u202f{statement}\u202f» figure à côté de destinataires dans le registre\u202f: {names}.',
    ),
    paymentData: words(
      '“{statement}” stands beside a recipient of payment data: {names}.',
      '“{statement}” staat naast een ontvanger van betaalgegevens: {names}.',
      '«\u202f{statement}\u202f» figure à côté d’un destinataire de données de paiement\u202f: {names}.',
    ),
    cookies: words(
      '“{statement}” stands beside cookies or trackers in the register: {names}.',
      '“{statement}” staat naast cookies of trackers in het register: {names}.',
      '«\u202f{statement}\u202f» figure à côté de cookies ou de traceurs dans le registre\u202f: {names}.',
    ),
    transfers: words(
      '“{statement}” stands beside a transfer in the register: {names}.',
      '“{statement}” staat naast een doorgifte in het register: {names}.',
      '«\u202f{statement}\u202f» figure à côté d’un transfert dans le registre\u202f: {names}.',
    ),
  },
  judges: {
    exclusion: ({ statement }, facts) => judge('exclusion', 'statement', statement, facts),
    clause: ({ body, site }, facts) => judge('clause', 'body', body, facts, site),
    noticeSection: ({ body, site, isHidden }, facts) =>
      isHidden === true ? [] : judge('noticeSection', 'body', body, facts, site),
    site: ({ id, variant }, facts) => judge('site', 'variant', variant, facts, id),
    transfer: ({ id, countryNote }, facts) =>
      againstTransfers('transfer', id, 'countryNote', countryNote, facts),
    activity: ({ id, transferNote }, facts) =>
      againstTransfers('activity', id, 'transferNote', transferNote, facts),
  },
});
