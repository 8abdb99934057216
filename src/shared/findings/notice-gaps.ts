import { deadFramework } from '../law/adequacy';
import { isInEea } from '../law/countries';
import type { NoticeItemCode } from '../law/notice-items';
import { isEmpty } from '../register/mark';
import type { RecordFor } from '../register/nouns';
import type { Facts } from './facts';
import { isOwn, isUnknown, runningActivities } from './judging';

type Activity = RecordFor<'activity'>;
type Notice = RecordFor<'notice'>;
type Part = Readonly<{ activity: string }>;
/** Notes that an item is open. */
type Open = (code: NoticeItemCode, isOpen: boolean) => void;

/**
 * Items of Articles 13 and 14 that a notice cannot say, wholly or for some activity that it covers, as the draft of it shows
 * them: a filler is a matter of the rule of its field. Rights, withdrawal, complaint, objection and further use (N12 to N14,
 * N18, N20) a notice says out of the law itself.
 */
export function openItems(notice: Notice, facts: Facts): readonly NoticeItemCode[] {
  const found = new Set<NoticeItemCode>();
  const open: Open = (code, isOpen) => {
    if (isOpen) found.add(code);
  };
  const covered = coveredBy(notice, facts);
  ofFirm(facts, open);
  ofNotice(notice, facts, open);
  ofActivities(covered, facts, open);
  ofArrangements(covered, facts, open);
  ofTransfers(covered, facts, open);
  ofEndlessRules(covered, facts, open);
  return [...found].sort();
}

/**
 * The activities of the firm that a notice tells of: those on one of its sites, and those of every site but what concerns
 * staff alone, who do not read about it on a site. What is still being described is told once it is in use; of a register that
 * is described as a whole, all of it.
 */
function coveredBy({ sites }: Notice, facts: Facts): readonly Activity[] {
  const running = runningActivities(facts).filter(isOwn);
  const inUse = running.filter(({ status }) => status !== 'draft');
  const own = inUse.length > 0 ? inUse : running;
  if (sites.length === 0) return own;
  const staff = new Set(
    facts
      .all('subjectCategory')
      .filter(({ kind }) => kind === 'employee' || kind === 'director')
      .map(({ id }) => id),
  );
  return own.filter(({ sites: on, subjects }) =>
    on.length > 0
      ? on.some((site) => sites.includes(site))
      : subjects.length === 0 || !subjects.every((id) => staff.has(id)),
  );
}

function ofFirm(facts: Facts, open: Open): void {
  const firm = facts.organisation();
  const address = ['legalName', 'street', 'postalCode', 'city', 'country'] as const;
  open(
    'N01',
    address.some((field) => isUnknown(firm, field)) || (isEmpty(firm.email) && isEmpty(firm.phone)),
  );
  open(
    'N02',
    firm.country !== null && !isInEea(firm.country, facts.today) && isUnknown(firm, 'representative'),
  );
  // Whether there is one at all is the matter of CHK-03.
  open('N03', firm.dpoStatus === 'appointed' && isUnknown(firm, 'dpo'));
}

function ofNotice(notice: Notice, facts: Facts, open: Open): void {
  open('N22', isUnknown(notice, 'effectiveDate') || isUnknown(notice, 'changePolicy'));
  for (const cookie of facts.all('cookie'))
    if (cookie.site === null || notice.sites.length === 0 || notice.sites.includes(cookie.site))
      open('N21', isUnknown(cookie, 'purpose') || isUnknown(cookie, 'duration'));
}

const ofAutomated = ['automatedLogic', 'automatedSignificance', 'automatedConsequences'] as const;

function ofActivities(covered: readonly Activity[], facts: Facts, open: Open): void {
  const purposes = inPurposes(facts.all('purpose'));
  const uses = inUses(facts.all('dataUse'));
  const recipients = inRecipients(facts.all('recipient'));
  for (const activity of covered) {
    const purpose = purposes.get(activity.id) ?? purposeBits.none;
    const use = uses.get(activity.id) ?? useBits.none;
    const recipient = recipients.get(activity.id) ?? recipientBits.none;
    open('N04', (purpose & (purposeBits.none | purposeBits.text)) > 0);
    open('N05', (purpose & (purposeBits.none | purposeBits.basis)) > 0);
    open('N06', (purpose & purposeBits.interest) > 0);
    open('N07', (use & (useBits.none | useBits.category)) > 0);
    open(
      'N08',
      (recipient & recipientBits.party) > 0 ||
        (recipient === recipientBits.none &&
          activity.recipientsNone !== true &&
          activity.marks.recipientsNone?.notApplicable === undefined),
    );
    open('N11', (use & (useBits.none | useBits.retention)) > 0);
    // Art. 13(2)(e) is about data that people give themselves.
    open(
      'N15',
      (purpose & purposeBits.provision) > 0 &&
        (activity.source.length === 0 || activity.source.includes('dataSubject')),
    );
    open(
      'N16',
      activity.hasAutomatedDecisions === true
        ? ofAutomated.some((field) => isUnknown(activity, field))
        : activity.hasAutomatedDecisions === null && isUnknown(activity, 'hasAutomatedDecisions'),
    );
    open(
      'N17',
      activity.source.length === 0 &&
        (use & useBits.source) === 0 &&
        isUnknown(activity, 'source') &&
        isEmpty(activity.sourceNote),
    );
  }
}

/** What the parts of an activity leave open, as bits: a mark on nothing, or on one of thousands, costs the same. */
const purposeBits = { none: 1, text: 2, basis: 4, interest: 8, provision: 16 } as const;
const useBits = { none: 1, category: 2, retention: 4, source: 8 } as const;
const recipientBits = { none: 1, party: 2 } as const;

const inPurposes = byActivity<RecordFor<'purpose'>>((purpose) => {
  const { description, legalBasis, legitimateInterest, provision } = purpose;
  return (
    (description === null && isUnknown(purpose, 'description') ? purposeBits.text : 0) |
    (legalBasis === null && isUnknown(purpose, 'legalBasis') ? purposeBits.basis : 0) |
    (legalBasis === '6.1.f' && legitimateInterest === null && isUnknown(purpose, 'legitimateInterest')
      ? purposeBits.interest
      : 0) |
    ((legalBasis === '6.1.b' || legalBasis === '6.1.c') &&
    provision === null &&
    isUnknown(purpose, 'provision')
      ? purposeBits.provision
      : 0)
  );
});

const inUses = byActivity<RecordFor<'dataUse'>>(
  (use) =>
    (use.category === null && isUnknown(use, 'category') ? useBits.category : 0) |
    (use.retention === null && isUnknown(use, 'retention') ? useBits.retention : 0) |
    (use.source !== null && !isEmpty(use.source) ? useBits.source : 0),
);

const inRecipients = byActivity<RecordFor<'recipient'>>((recipient) =>
  recipient.party === null && isUnknown(recipient, 'party') ? recipientBits.party : 0,
);

/** The bits of all parts of each activity together; made once for a list, which is another one when anything in it changes. */
function byActivity<P extends Part>(
  bitsOf: (part: P) => number,
): (parts: readonly P[]) => ReadonlyMap<string, number> {
  const made = new WeakMap<readonly P[], ReadonlyMap<string, number>>();
  return (parts) => {
    const known = made.get(parts);
    if (known !== undefined) return known;
    const bits = new Map<string, number>();
    for (const part of parts) {
      const before = bits.get(part.activity);
      const after = (before ?? 0) | bitsOf(part);
      if (after !== before) bits.set(part.activity, after);
    }
    made.set(parts, bits);
    return bits;
  };
}

function ofArrangements(covered: readonly Activity[], facts: Facts, open: Open): void {
  const joint = covered.filter(({ role }) => role === 'joint');
  if (joint.length === 0) return;
  const arrangements = facts.all('agreement').filter(({ kind }) => kind === 'jointControllers');
  const ofAll = facts.organisation().jointControllers;
  for (const { jointControllers, agreements } of joint) {
    const parties = jointControllers.length > 0 ? jointControllers : ofAll;
    open(
      'N19',
      arrangements
        .filter(({ id, party }) => agreements.includes(id) || (party !== null && parties.includes(party)))
        .every((each) => isUnknown(each, 'essence')),
    );
  }
}

function ofTransfers(covered: readonly Activity[], facts: Facts, open: Open): void {
  const made = new Set(covered.flatMap(({ transfers }) => transfers));
  for (const transfer of facts.all('transfer')) {
    if (!made.has(transfer.id)) continue;
    const { country, safeguard } = transfer;
    open('N09', isUnknown(transfer, 'country') && isEmpty(transfer.countryNote));
    if (country !== null && isInEea(country, facts.today)) continue;
    // Without a place of its own, a copy is asked at the address of the firm.
    const noCopy = isUnknown(transfer, 'copyAvailableFrom') && isEmpty(facts.organisation().email);
    open('N10', isUnknown(transfer, 'safeguard') || deadFramework(safeguard) !== undefined || noCopy);
  }
}

/** A rule that gives neither a period nor a criterion tells as little as none. */
function ofEndlessRules(covered: readonly Activity[], facts: Facts, open: Open): void {
  const endless = facts
    .all('retentionRule')
    .filter(({ duration, criterion }) => duration === null && isEmpty(criterion));
  if (endless.length === 0) return;
  const ids = new Set(covered.map(({ id }) => id));
  for (const { id } of endless)
    open(
      'N11',
      facts.naming('dataUse', { noun: 'retentionRule', id }).some(({ activity }) => ids.has(activity)),
    );
}
