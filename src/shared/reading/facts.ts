import { nameParts } from '../register/fold';
import { isEmpty } from '../register/mark';
import { type NounName, nounOf } from '../register/nouns';
import type { Party } from '../register/party';
import type { Register } from '../register/register';
import { languages, type Text } from '../register/text';
import { clauseWords } from './clause-words';
import { bareAddress, isSameStreet, phoneKey } from './contact';
import { alike } from './likeness';
import { foldText, type Sentence } from './passage';
import { isSamePeriod, type PeriodSubject } from './period';
import { negation, safeguardPhrases, sharingPhrase, transferPhrase } from './phrases';
import { cookieNamed, type Found, type Policy, type Right, servicesIn } from './policy';
import { measureWords, partyWords, subjectWords } from './register-words';

/**
 * One fact of a register that a policy can state. `article`: what asks a notice to state it (Art. 13 and 14), null for a
 * fact that a policy may leave out. `find`: the sentence that states it.
 */
export type Fact = Readonly<{
  noun: NounName;
  id: string;
  /** `'*'`: the record as a whole, by its name. */
  field: string;
  value: Text | string;
  article: string | null;
  find: (policy: Policy) => Sentence | null;
}>;

type AnyRecord = Readonly<Record<string, unknown>> & Readonly<{ id: string }>;

const first = <T>(found: readonly Found<T>[], fits: (value: T) => boolean): Sentence | null =>
  found.find(({ value }) => fits(value))?.sentence ?? null;

/** The sentence that says the same as a text of the register, in whichever of its languages says it best. */
function sameAs(text: Text | string | null, least = alike): (policy: Policy) => Sentence | null {
  const said = typeof text === 'string' ? [text] : languages.flatMap((language) => text?.[language] ?? []);
  return (policy) => {
    let best: ReturnType<Policy['compare']> = null;
    for (const one of said) {
      const likeness = policy.compare(one);
      if (likeness !== null && likeness.score > (best?.score ?? 0)) best = likeness;
    }
    return best !== null && best.score >= least ? best.sentence : null;
  };
}

const either =
  (...finds: readonly ((policy: Policy) => Sentence | null)[]) =>
  (policy: Policy): Sentence | null => {
    for (const find of finds) {
      const found = find(policy);
      if (found !== null) return found;
    }
    return null;
  };

/** A name as whole words, without case and accents. */
function named(name: string | null): (policy: Policy) => Sentence | null {
  const parts = nameParts(name ?? '');
  if (parts.length === 0) return () => null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?:'?s)?(?![\\p{L}\\p{N}])`,
    'u',
  );
  return ({ sentences }) => sentences.find(({ folded }) => pattern.test(folded)) ?? null;
}

const byPattern =
  (pattern: RegExp | undefined, within?: RegExp) =>
  ({ sentences }: Policy): Sentence | null =>
    pattern === undefined
      ? null
      : (sentences.find(
          ({ folded, about, is }) =>
            is !== 'heading' &&
            pattern.test(folded) &&
            (within === undefined || within.test(`${folded} ${about}`)),
        ) ?? null);

/** A party by its name, by the service it is known for, or, where only the category is known, by what it is called. */
export function findParty({
  name,
  label,
  isCategory,
  role,
  does,
}: Party): (policy: Policy) => Sentence | null {
  if (isCategory === true)
    return either(
      sameAs(label, 0.7),
      sameAs(name, 0.9),
      byPattern(
        partyWords(`${name ?? ''} ${label?.en ?? ''} ${label?.nl ?? ''} ${label?.fr ?? ''}`, role),
        role === 'customer' ? undefined : sharingPhrase,
      ),
      sameAs(does, 0.9),
    );
  const services =
    name === null
      ? []
      : servicesIn({ folded: foldText(name), passage: { paragraph: 0, heading: null, text: name } });
  return either(named(name), (policy) =>
    first(
      policy.services,
      (service) => services.includes(service) || foldText(service.firm) === foldText(name ?? ''),
    ),
  );
}

/** The sentence that names a length of time; of several the one most like the texts beside it. */
function findPeriod(
  duration: string,
  subjects: readonly PeriodSubject[],
  beside: readonly (Text | string | null)[],
): (policy: Policy) => Sentence | null {
  return (policy) => {
    const fits = policy.periods.filter(
      ({ value }) =>
        value.iso !== null && subjects.includes(value.subject) && isSamePeriod(value.iso, duration),
    );
    const like = beside.flatMap((text) => sameAs(text, 0.5)(policy) ?? []);
    return (
      fits.find(({ sentence }) => like.includes(sentence))?.sentence ??
      fits.find(({ sentence }) =>
        like.some(({ passage }) => passage.heading !== null && passage.heading === sentence.passage.heading),
      )?.sentence ??
      fits[0]?.sentence ??
      null
    );
  };
}

/** Every fact of a register that a policy could state, in the order of the nouns. What is not determined is none. */
export function factsOf(register: Register): readonly Fact[] {
  const ages = new Set<number>();
  const facts: Fact[] = [];
  const done = new Set<string>();
  const add = (
    noun: NounName,
    record: object,
    field: string,
    article: string | null,
    find: Fact['find'],
    value?: Text | string | null,
  ): void => {
    const { id } = record as AnyRecord;
    const said = value ?? ((record as AnyRecord)[field] as Text | string | null);
    if (isEmpty(said) || said === null) return;
    done.add(`${noun} ${id} ${field}`);
    facts.push({ noun, id, field, value: said, article, find });
  };
  const inUse = new Set(register.activity.filter(({ status }) => status !== 'ended').map(({ id }) => id));
  const asController = new Set(
    register.activity.filter(({ id, role }) => inUse.has(id) && role !== 'processor').map(({ id }) => id),
  );

  const { organisation } = register;
  add(
    'organisation',
    organisation,
    'legalName',
    '13(1)(a)',
    either(named(organisation.legalName), named(organisation.tradeName)),
    organisation.legalName ?? organisation.tradeName,
  );
  add('organisation', organisation, 'tradeName', null, named(organisation.tradeName));
  const { street, postalCode, city } = organisation;
  add('organisation', organisation, 'street', '13(1)(a)', (policy) =>
    either(
      (one) => first(one.addresses, (address) => isSameStreet(address.street, street ?? '')),
      named(street),
    )(policy),
  );
  add('organisation', organisation, 'postalCode', null, named(postalCode));
  add('organisation', organisation, 'city', street === null ? '13(1)(a)' : null, named(city));
  add('organisation', organisation, 'email', '13(1)(a)', (policy) =>
    first(policy.emails, (email) => email === organisation.email?.toLowerCase()),
  );
  add('organisation', organisation, 'phone', null, (policy) =>
    first(policy.phones, (phone) => phoneKey(phone) === phoneKey(organisation.phone ?? '')),
  );
  for (const field of ['enterpriseNumber', 'vatNumber'] as const)
    add('organisation', organisation, field, null, (policy) =>
      first(policy.enterpriseNumbers, (number) => digits(number) === digits(organisation[field] ?? '')),
    );
  add(
    'organisation',
    organisation,
    'website',
    null,
    either(findWeb(organisation.website), named(organisation.website)),
  );
  if (organisation.dpoStatus === 'appointed') {
    const dpo = register.party.find(({ id }) => id === organisation.dpo);
    add(
      'organisation',
      organisation,
      'dpoStatus',
      '13(1)(b)',
      ({ dpo: sentences }) => sentences[0] ?? null,
      dpo?.name ?? 'DPO',
    );
  }

  for (const site of register.site)
    add('site', site, '*', null, either(findWeb(site.url), named(site.name)), site.name ?? site.url);

  const receiving = new Set(
    register.recipient.filter(({ activity }) => asController.has(activity)).map(({ party }) => party),
  );
  for (const party of register.party) {
    const article = receiving.has(party.id) ? '13(1)(e)' : null;
    add(
      'party',
      party,
      '*',
      article,
      findParty(party),
      party.isCategory === true ? (party.label ?? party.name) : party.name,
    );
    add('party', party, 'privacyPolicyUrl', null, findWeb(party.privacyPolicyUrl));
  }

  for (const subject of register.subjectCategory) {
    add(
      'subjectCategory',
      subject,
      '*',
      null,
      either(sameAs(subject.name, 0.75), byPattern(subjectWords(subject.kind))),
      subject.name,
    );
    if (subject.minimumAge !== null) addAge('subjectCategory', subject, subject.minimumAge);
  }
  for (const activity of register.activity)
    if (activity.minimumAge !== null) addAge('activity', activity, activity.minimumAge);

  for (const category of register.dataCategory)
    add(
      'dataCategory',
      category,
      '*',
      '14(1)(d)',
      either(
        sameAs(category.examples, 0.5),
        sameAs(category.name, 0.7),
        sameAs(category.functionalName, 0.7),
      ),
      category.name ?? category.functionalName,
    );

  for (const purpose of register.purpose) {
    const asked = asController.has(purpose.activity);
    add('purpose', purpose, 'description', asked ? '13(1)(c)' : null, sameAs(purpose.description, 0.5));
    const basis = purpose.legalBasis;
    if (basis !== null)
      add('purpose', purpose, 'legalBasis', asked ? '13(1)(c)' : null, (policy) => {
        const fits = policy.bases.filter(({ value }) => value === basis);
        const like = sameAs(purpose.description, 0.4)(policy);
        return (fits.find(({ sentence }) => sentence === like) ?? fits[0])?.sentence ?? null;
      });
    const [candidate, ...more] = purpose.candidateBases;
    add(
      'purpose',
      purpose,
      'candidateBases',
      null,
      ({ bases }) =>
        more.every((one) => bases.some(({ value }) => value === one))
          ? first(bases, (value) => value === candidate)
          : null,
      purpose.candidateBases.join(', '),
    );
    add(
      'purpose',
      purpose,
      'legitimateInterest',
      asked ? '13(1)(d)' : null,
      sameAs(purpose.legitimateInterest, 0.5),
    );
  }

  for (const rule of register.retentionRule) {
    const beside = [rule.name, rule.trigger, rule.activePhase];
    if (rule.duration !== null)
      add(
        'retentionRule',
        rule,
        'duration',
        '13(2)(a)',
        findPeriod(rule.duration, ['retention', 'other'], beside),
      );
    if (rule.backupPeriod !== null)
      add(
        'retentionRule',
        rule,
        'backupPeriod',
        null,
        findPeriod(rule.backupPeriod, ['retention', 'other'], [rule.backupNote]),
      );
    add(
      'retentionRule',
      rule,
      'criterion',
      rule.duration === null ? '13(2)(a)' : null,
      sameAs(rule.criterion, 0.55),
    );
  }

  for (const transfer of register.transfer) {
    const place = (policy: Policy): Sentence | null =>
      transfer.country === null
        ? null
        : (policy.countries.find(
            ({ value, sentence }) => value === transfer.country && transferPhrase.test(sentence.folded),
          )?.sentence ?? null);
    const bySafeguard = (policy: Policy): Sentence | null =>
      first(policy.safeguards, (safeguard) => safeguard === transfer.safeguard);
    const safeguard = transfer.safeguard === null ? undefined : safeguardPhrases[transfer.safeguard];
    if (transfer.country !== null)
      add(
        'transfer',
        transfer,
        'country',
        '13(1)(f)',
        either(place, (policy) => first(policy.countries, (code) => code === transfer.country)),
      );
    if (transfer.safeguard !== null)
      add('transfer', transfer, 'safeguard', '13(1)(f)', either(bySafeguard, byPattern(safeguard)));
    add(
      'transfer',
      transfer,
      'countryNote',
      transfer.country === null ? '13(1)(f)' : null,
      sameAs(transfer.countryNote, 0.5),
    );
    if (transfer.sccModules.length > 0)
      add(
        'transfer',
        transfer,
        'sccModules',
        null,
        byPattern(new RegExp(`modules? (?:\\d (?:or|and|of|en|et|ou) )*${transfer.sccModules[0]}`)),
        transfer.sccModules.join(', '),
      );
  }

  for (const measure of register.measure)
    add(
      'measure',
      measure,
      '*',
      null,
      either(sameAs(measure.detail, 0.7), sameAs(measure.name, 0.75), byPattern(measureWords(measure.code))),
      measure.name,
    );
  for (const system of register.system)
    add('system', system, '*', null, either(named(system.name), sameAs(system.does, 0.7)), system.name);
  for (const agreement of register.agreement)
    add('agreement', agreement, 'title', null, named(agreement.title));

  for (const cookie of register.cookie) {
    const isKnown = cookieNamed(cookie.name ?? '') !== null;
    add(
      'cookie',
      cookie,
      '*',
      'Act of 30 July 2018, Art. 10/2',
      either(named(cookie.name), ...(isKnown ? [] : [sameAs(cookie.purpose, 0.5), sameAs(cookie.name)])),
      cookie.name,
    );
  }

  for (const procedure of register.rightsProcedure) {
    const { right } = procedure;
    if (right !== null && right !== 'all')
      add('rightsProcedure', procedure, 'right', articleOfRight[right], (policy) => findRight(policy, right));
    add(
      'rightsProcedure',
      procedure,
      'contact',
      null,
      either(findEmail(procedure.contact), named(procedure.contact)),
    );
    if (procedure.timeLimit !== null)
      add(
        'rightsProcedure',
        procedure,
        'timeLimit',
        null,
        findPeriod(procedure.timeLimit, ['answer', 'other'], [procedure.conditions]),
      );
    if (right === 'complaint')
      add(
        'rightsProcedure',
        procedure,
        'authority',
        '13(2)(d)',
        either(({ authority }) => authority[0] ?? null, sameAs(procedure.authority)),
      );
  }

  for (const notice of register.notice) {
    if (notice.effectiveDate !== null)
      add('notice', notice, 'effectiveDate', '12(1)', (policy) =>
        first(policy.dates, (date) => date === notice.effectiveDate),
      );
    add(
      'notice',
      notice,
      'changePolicy',
      null,
      either(sameAs(notice.changePolicy, 0.5), byPattern(clauseWords.changes)),
    );
  }
  for (const clause of register.clause)
    add(
      'clause',
      clause,
      'body',
      null,
      either(
        sameAs(clause.body, 0.5),
        byPattern(clause.kind === null ? undefined : clauseWords[clause.kind]),
      ),
    );

  // Every other text that a person wrote: a policy may say it too.
  for (const [noun, records] of Object.entries(register) as [NounName, readonly AnyRecord[] | AnyRecord][])
    for (const record of [records].flat() as AnyRecord[])
      for (const [field, about] of Object.entries(nounOf(noun)?.fields ?? {}))
        if (
          about.kind === 'text' &&
          about.isInternal !== true &&
          !done.has(`${noun} ${record.id} ${field}`) &&
          !isWholeOnly(noun, field)
        )
          add(noun, record, field, null, sameAs(record[field] as Text | null));
  return facts;

  /** One age is one fact, however many activities it holds for. */
  function addAge(noun: 'subjectCategory' | 'activity', record: object, minimumAge: number): void {
    if (ages.has(minimumAge)) return;
    ages.add(minimumAge);
    add(
      noun,
      record,
      'minimumAge',
      null,
      (policy) => first(policy.ages, (age) => age === minimumAge),
      String(minimumAge),
    );
  }
}

const articleOfRight: Readonly<Record<Right, string>> = {
  access: '13(2)(b)',
  rectification: '13(2)(b)',
  erasure: '13(2)(b)',
  restriction: '13(2)(b)',
  portability: '13(2)(b)',
  objection: '13(2)(b)',
  withdrawal: '13(2)(c)',
  automated: '13(2)(f)',
  complaint: '13(2)(d)',
};

/** A right where it is told to the reader, rather than where its word is used in passing. */
function findRight(policy: Policy, right: Right): Sentence | null {
  const found = policy.rights.filter(({ value }) => value === right);
  const told = found.find(
    ({ sentence }) =>
      /\b(?:rights?|entitled|recht(?:en)?|droits?)\b/.test(`${sentence.folded} ${sentence.about}`) &&
      !negation.test(sentence.folded.slice(0, 30)),
  );
  return (told ?? found[0])?.sentence ?? null;
}

const wholeFields = new Set(['name', 'label', 'functionalName', 'examples', 'title']);
/** Part of what the record is known by: it is looked for with the whole. */
function isWholeOnly(noun: NounName, field: string): boolean {
  return (
    wholeFields.has(field) ||
    (noun === 'measure' && field === 'detail') ||
    noun === 'issuedVersion' ||
    noun === 'breach' ||
    noun === 'rightsRequest' ||
    (noun === 'party' && field === 'does')
  );
}

const digits = (text: string): string => text.replace(/\D/g, '');

function findEmail(address: string | null): (policy: Policy) => Sentence | null {
  return (policy) => first(policy.emails, (email) => email === address?.toLowerCase());
}

/** A web address; the register may hold only its beginning. */
function findWeb(address: string | null): (policy: Policy) => Sentence | null {
  const wanted = bareAddress(address ?? '');
  if (wanted === '') return () => null;
  return (policy) =>
    first(
      policy.webAddresses,
      (found) => found === wanted || found.startsWith(`${wanted}/`) || wanted.startsWith(`${found}/`),
    );
}
