import { currentAuthority } from '../law/authority';
import { dataCategories } from '../law/data-categories';
import { byCode } from '../law/dated';
import { type KnownService, serviceKindNames } from '../law/known-services';
import { isVagueCriterion } from '../law/vague-words';
import { type NounName, nounOf } from '../register/nouns';
import type { Register } from '../register/register';
import type { Text } from '../register/text';
import { bareAddress, digitsOf, phoneKey } from './contact';
import { thirdCountries } from './countries';
import { aboutSomethingElse, collects, dataWords } from './data-words';
import { findParty } from './facts';
import { namesOfFirms } from './firm-names';
import { foldText, type Passage, type Sentence } from './passage';
import { isSamePeriod } from './period';
import { negation, safeguardPhrases, transferPhrase } from './phrases';
import { type Policy, servicesIn } from './policy';
import { purposesIn, statesBasis, toldBy } from './purposes';

/**
 * Something that a policy states and the register lacks, as the record that would hold it. `add`: a new record. `set`: a
 * value of a record that has none there. `rival`: another value than the register's, kept beside it as a conflict.
 */
export type Proposal = Readonly<{ key: string; noun: NounName; passage: Passage }> &
  (
    | Readonly<{ is: 'add'; values: Readonly<Record<string, unknown>> }>
    | Readonly<{ is: 'set'; id: string; field: string; value: unknown }>
    | Readonly<{ is: 'rival'; id: string; field: string; value: string }>
  );

/** Addresses and numbers of the authority stand in many policies and are no part of a register. */
const ofAuthority =
  /apd-gba|dataprotectionauthority|gegevensbescherming|autoriteprotection|privacycommission/;

/** Everything that a policy states and a register lacks, each thing once, in the order of the policy within its kind. */
export function proposalsFrom(policy: Policy, register: Register, date: string): readonly Proposal[] {
  const proposals = new Map<string, Proposal>();
  const add = (
    sentence: Sentence,
    noun: NounName,
    about: string,
    values: Readonly<Record<string, unknown>>,
  ): void => {
    const key = `add ${noun} ${foldText(about)}`;
    if (!proposals.has(key)) proposals.set(key, { is: 'add', key, noun, passage: sentence.passage, values });
  };
  const set = (sentence: Sentence, noun: NounName, id: string, field: string, value: unknown): void => {
    const key = `set ${noun} ${id} ${field}`;
    if (!proposals.has(key))
      proposals.set(key, { is: 'set', key, noun, id, field, value, passage: sentence.passage });
  };
  const rival = (sentence: Sentence, noun: NounName, id: string, field: string, value: string): void => {
    const key = `set ${noun} ${id} ${field}`;
    if (!proposals.has(key))
      proposals.set(key, { is: 'rival', key, noun, id, field, value, passage: sentence.passage });
  };
  const text = (words: string): Text => ({ [policy.language]: words });
  const { organisation } = register;
  const legalName = `set organisation ${organisation.id} legalName`;
  const texts = textsOf(register);
  const states = (words: string): boolean => texts.all.includes(foldText(words));

  // Who it is and how to reach it.
  for (const { value, sentence } of policy.enterpriseNumbers) {
    if (states(value) || texts.digits.has(digitsOf(value)) || value === currentAuthority().enterpriseNumber)
      continue;
    const isVat = /\b(?:vat|btw|tva)\b/.test(sentence.folded);
    if (organisation.enterpriseNumber === null && organisation.vatNumber === null)
      set(
        sentence,
        'organisation',
        organisation.id,
        isVat ? 'vatNumber' : 'enterpriseNumber',
        isVat ? `BE ${value}` : value,
      );
    else if (isOwn(sentence))
      rival(
        sentence,
        'organisation',
        organisation.id,
        organisation.enterpriseNumber === null ? 'vatNumber' : 'enterpriseNumber',
        value,
      );
  }
  for (const { value, sentence } of policy.addresses) {
    if (ofAuthority.test(sentence.folded) || /drukpersstraat|rue de la presse/.test(foldText(value.street)))
      continue;
    if (texts.all.includes(foldText(value.street)) || organisation.street !== null) continue;
    set(sentence, 'organisation', organisation.id, 'street', value.street);
    if (organisation.postalCode === null)
      set(sentence, 'organisation', organisation.id, 'postalCode', value.postalCode);
    if (organisation.city === null) set(sentence, 'organisation', organisation.id, 'city', value.city);
  }
  for (const { value, sentence } of policy.emails) {
    if (states(value) || ofAuthority.test(value)) continue;
    const isOfDpo = policy.dpo.includes(sentence);
    if (isOfDpo) add(sentence, 'party', 'dpo', { name: 'DPO', role: 'dpo', email: value });
    else if (organisation.email === null) set(sentence, 'organisation', organisation.id, 'email', value);
    else if (isOwnDomain(value)) contactForRights(sentence, value);
  }
  for (const { value, sentence } of policy.phones)
    if (
      organisation.phone === null &&
      !texts.phones.has(phoneKey(value)) &&
      phoneKey(value) !== phoneKey(currentAuthority().phone)
    )
      set(sentence, 'organisation', organisation.id, 'phone', value);
  const [dpo] = policy.dpo;
  if (dpo !== undefined && !negation.test(dpo.folded) && organisation.dpoStatus !== 'appointed')
    if (organisation.dpoStatus === null) set(dpo, 'organisation', organisation.id, 'dpoStatus', 'appointed');
    else rival(dpo, 'organisation', organisation.id, 'dpoStatus', 'appointed');

  // Who receives data.
  const isKnownService = (service: KnownService): boolean =>
    texts.services.has(service.code) ||
    [service.name, ...service.also].some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(foldText(name))}(?![\\p{L}\\p{N}])`, 'u').test(texts.all),
    );
  for (const { value: service, sentence } of policy.services)
    if (!isKnownService(service) && !isNegated(sentence))
      add(sentence, 'party', service.name, {
        name: service.name,
        does: serviceKindNames[service.kind],
        ...(service.country === null ? {} : { country: service.country }),
      });
  for (const sentence of policy.sentences)
    for (const name of namesOfFirms(sentence)) {
      const isKnown =
        texts.all.includes(foldText(name)) ||
        servicesIn({ folded: foldText(name), passage: { ...sentence.passage, text: name } }).length > 0;
      if (isKnown) continue;
      // The first firm that a policy names is the one whose policy it is.
      if (organisation.legalName === null && organisation.tradeName === null && !proposals.has(legalName))
        set(sentence, 'organisation', organisation.id, 'legalName', name);
      else add(sentence, 'party', name, { name });
    }

  // What for, and on which basis. To which activity a purpose belongs, whoever takes it over says.
  const isTold = toldBy(
    policy,
    register.purpose.flatMap(({ description, legitimateInterest }) =>
      [description, legitimateInterest].flatMap((said) => Object.values(said ?? {})),
    ),
  );
  for (const { text: words, basis, sentence } of purposesIn(policy))
    if (!isTold(sentence))
      add(sentence, 'purpose', words, {
        description: text(words),
        ...(basis === null ? {} : { legalBasis: basis }),
      });
  const knownBases = new Set(
    register.purpose.flatMap(({ legalBasis, candidateBases }) => [legalBasis, ...candidateBases]),
  );
  for (const { value: basis, sentence } of policy.bases) {
    if (knownBases.has(basis) || !statesBasis(sentence)) continue;
    const isProposed = [...proposals.values()].some(
      (one) => one.is === 'add' && one.noun === 'purpose' && one.values['legalBasis'] === basis,
    );
    // A list of bases says of none of them what it is for.
    const isAlone = policy.bases.every((other) => other.sentence !== sentence || other.value === basis);
    if (!isProposed && isAlone)
      add(sentence, 'purpose', sentence.passage.text, {
        description: text(cut(sentence.passage.text, 400)),
        legalBasis: basis,
      });
  }

  // Where data go.
  const knownCountries = texts.countries;
  for (const { value: country, sentence } of policy.countries) {
    if (knownCountries.has(country) || !transferPhrase.test(sentence.folded) || isNegated(sentence)) continue;
    if (thirdCountries([country], date).length === 0) continue;
    const safeguard = policy.safeguards.find((one) => one.sentence === sentence)?.value;
    const party = register.party.find(
      (one) =>
        findParty(one)({
          ...policy,
          sentences: [sentence],
          services: policy.services.filter((one) => one.sentence === sentence),
        }) !== null && one.isCategory !== true,
    );
    add(sentence, 'transfer', country, {
      country,
      ...(safeguard === undefined ? {} : { safeguard }),
      ...(party === undefined ? {} : { party: party.id }),
    });
  }
  for (const { value: safeguard, sentence } of policy.safeguards) {
    const isEnded = safeguard === 'privacy-shield' || safeguard === 'safe-harbor';
    const isKnown =
      register.transfer.some((transfer) => transfer.safeguard === safeguard) ||
      safeguardPhrases[safeguard]?.test(texts.transfers) === true;
    const isProposed = [...proposals.values()].some(
      (one) => one.is === 'add' && one.noun === 'transfer' && one.values['safeguard'] === safeguard,
    );
    // "Not to countries without an adequate level" says nothing of a transfer; "not, unless under clauses" does.
    const isDenied =
      isNegated(sentence) &&
      !/\b(?:unless|except|only|tenzij|behalve|enkel|sauf|excepte)\b/.test(sentence.folded);
    if (!isEnded && !isKnown && !isProposed && !isDenied)
      add(sentence, 'transfer', safeguard, { safeguard, ...(safeguard === 'dpf' ? { country: 'US' } : {}) });
  }

  // Which data, and how long.
  for (const { value: code, sentence } of policy.dataCategories) {
    const pattern = dataWords.find((one) => one.code === code)?.pattern;
    const category = byCode(dataCategories, code);
    if (category === undefined || pattern === undefined || pattern.test(texts.data)) continue;
    if (!listsData(sentence) || isNegated(sentence)) continue;
    add(sentence, 'dataCategory', code, {
      name: category.name,
      flags: category.flags,
      ...(category.special === undefined ? {} : { specialKinds: [category.special] }),
    });
  }
  for (const { value: period, sentence } of policy.periods) {
    if (period.subject === 'retention' && period.iso !== null) {
      const { iso } = period;
      const isKnown = register.retentionRule.some((rule) =>
        [rule.duration, rule.backupPeriod].some((one) => one !== null && isSamePeriod(one, iso)),
      );
      const trigger = triggerAfter(sentence, period.end);
      if (!isKnown)
        add(sentence, 'retentionRule', `${iso} ${subjectOf(sentence)}`, {
          name: text(subjectOf(sentence)),
          duration: iso,
          ...(trigger === null ? {} : { trigger: text(trigger) }),
        });
    }
    if (period.subject === 'answer' && period.iso !== null) {
      const { iso } = period;
      const all = register.rightsProcedure.find(({ right }) => right === 'all');
      const isKnown = register.rightsProcedure.some(
        ({ timeLimit }) => timeLimit !== null && isSamePeriod(timeLimit, iso),
      );
      if (isKnown) continue;
      if (all === undefined) add(sentence, 'rightsProcedure', 'all', { right: 'all', timeLimit: iso });
      else if (all.timeLimit === null) set(sentence, 'rightsProcedure', all.id, 'timeLimit', iso);
      else rival(sentence, 'rightsProcedure', all.id, 'timeLimit', iso);
    }
  }
  if (
    organisation.retentionPrinciple === null &&
    !register.retentionRule.some(({ criterion }) => criterion !== null)
  ) {
    const vague = policy.sentences.find(
      ({ folded, passage }) => isVagueCriterion(passage.text) && !negation.test(folded.slice(0, 12)),
    );
    if (vague !== undefined)
      set(vague, 'organisation', organisation.id, 'retentionPrinciple', text(cut(vague.passage.text, 4000)));
  }

  // Cookies, children, rights, the notice itself.
  for (const { value: cookie, sentence } of policy.cookies) {
    const isKnown = register.cookie.some(
      ({ name }) => foldText(name ?? '').includes(foldText(cookie.name)) || isOfFamily(cookie.name, name),
    );
    if (!isKnown)
      add(sentence, 'cookie', cookie.name, {
        name: cookie.name,
        ...(cookie.known === null ? {} : { kind: cookie.known.kind }),
        ...(cookie.lifetime === null ? {} : { duration: text(cookie.lifetime) }),
      });
  }
  const [age] = policy.ages;
  const knowsAge = [...register.subjectCategory, ...register.activity].some(
    ({ minimumAge }) => minimumAge !== null,
  );
  if (age !== undefined && !knowsAge && !new RegExp(`(?<!\\d)${age.value}(?!\\d)`).test(texts.ages))
    add(age.sentence, 'subjectCategory', 'children', {
      name: { en: 'Children', nl: 'Kinderen', fr: 'Enfants' },
      kind: 'child',
      minimumAge: age.value,
    });
  for (const { value: right, sentence } of policy.rights) {
    const isTold = /\b(?:right|rights|entitled|recht|rechten|droits?)\b/.test(
      `${sentence.folded} ${sentence.about}`,
    );
    if (
      !isTold ||
      isNegated(sentence) ||
      register.rightsProcedure.some((procedure) => procedure.right === right)
    )
      continue;
    if (right === 'automated' || (right === 'complaint' && !policy.authority.includes(sentence))) continue;
    add(sentence, 'rightsProcedure', right, {
      right,
      ...(right === 'complaint' ? { authority: currentAuthority().name } : {}),
    });
  }
  const version = policy.dates.at(-1);
  const [notice] = register.notice;
  if (version !== undefined && !register.notice.some(({ effectiveDate }) => effectiveDate === version.value))
    if (notice === undefined)
      add(version.sentence, 'notice', 'notice', {
        effectiveDate: version.value,
        languages: [policy.language],
      });
    else if (notice.effectiveDate === null)
      set(version.sentence, 'notice', notice.id, 'effectiveDate', version.value);
    else rival(version.sentence, 'notice', notice.id, 'effectiveDate', version.value);
  return [...proposals.values()];

  /** Whether the sentence tells of the firm itself. */
  function isOwn(sentence: Sentence): boolean {
    const names = [organisation.legalName, organisation.tradeName].flatMap((name) =>
      name === null ? [] : foldText(name),
    );
    return (
      names.some((name) => `${sentence.folded} ${sentence.about}`.includes(name)) ||
      /\b(?:we|wij|nous)\b/.test(sentence.folded)
    );
  }

  function isOwnDomain(address: string): boolean {
    const domain = address.split('@')[1] ?? '';
    const own = [organisation.email?.split('@')[1], bareAddress(organisation.website ?? '')];
    return own.some(
      (one) => one !== undefined && one !== '' && (one.endsWith(domain) || domain.endsWith(one)),
    );
  }

  /** A second address of the firm: the one for requests, when it stands where rights are told. */
  function contactForRights(sentence: Sentence, address: string): void {
    const all = register.rightsProcedure.find(({ right }) => right === 'all');
    const isOfRights =
      /\b(?:rights?|request|exercise|privacy|rechten|verzoek\w*|aanvraag|uitoefen\w*|droits?|demande|exercer)\b/.test(
        `${sentence.folded} ${sentence.about}`,
      );
    if (!isOfRights) return;
    if (all === undefined) add(sentence, 'rightsProcedure', 'all', { right: 'all', contact: address });
    else if (all.contact === null) set(sentence, 'rightsProcedure', all.id, 'contact', address);
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** A sentence that says that something is not done. "Not only" and a doubt elsewhere in a long sentence do not count. */
function isNegated({ folded }: Sentence): boolean {
  return (
    negation.test(folded) &&
    !/\b(?:not only|not limited|niet alleen|niet beperkt|non seulement|sans s'y limiter|without limitation)\b/.test(
      folded,
    )
  );
}

function listsData({ folded, about, is }: Sentence): boolean {
  if (is === 'heading' || aboutSomethingElse.test(folded)) return false;
  return (
    collects.test(folded) ||
    ((is === 'item' || is === 'row') && collects.test(about) && !aboutSomethingElse.test(about))
  );
}

/** What a sentence on a period speaks of: what stands before a colon, else its beginning. */
function subjectOf({ passage }: Sentence): string {
  const before = /^([^:|]{3,80})[:|]/.exec(passage.text)?.[1];
  return cut((before ?? passage.text).trim().replace(/[.;,]$/, ''), 120);
}

/** The event that a sentence names behind a period ("after the last reply"). */
function triggerAfter({ folded }: Sentence, end: number): string | null {
  const rest = folded.slice(end);
  const found =
    /^[\s,]*(?:in aggregate )?(?:after|following|from|as of|na|vanaf|te rekenen vanaf|volgend op|apres|a compter d[eu]|a partir d[eu]|suivant) ([^.;,()]{3,120})/.exec(
      rest,
    );
  return found?.[1]?.trim() ?? null;
}

/** `_ga_X1` and `_ga_*` are one cookie with a name that changes. */
function isOfFamily(name: string, other: string | null): boolean {
  const stem = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[*x<>.]+$/, '')
      .replace(/_[a-z0-9]{6,}$/, '_');
  return other !== null && stem(other) !== '' && stem(name) === stem(other);
}

type RegisterTexts = Readonly<{
  all: string;
  data: string;
  transfers: string;
  ages: string;
  digits: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  services: ReadonlySet<string>;
}>;

/** The words of a register, folded, as one text for each thing that is looked for in it. */
function textsOf(register: Register): RegisterTexts {
  const lines = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(lines)
        : value !== null && typeof value === 'object'
          ? Object.entries(value).flatMap(([key, part]) =>
              key === 'marks' || key === 'notes' ? [] : lines(part),
            )
          : [];
  const folded = (value: unknown): string => foldText(lines(value).join(' \n '));
  // What people wrote, and not the ids by which records name each other.
  const all = (Object.entries(register) as [NounName, unknown][]).flatMap(([noun, records]) =>
    ([records].flat() as readonly Readonly<Record<string, unknown>>[]).flatMap((record) =>
      Object.entries(nounOf(noun)?.fields ?? {}).flatMap(([field, { kind }]) =>
        kind === 'text' || kind === 'line' ? lines(record[field]) : [],
      ),
    ),
  );
  const party = register.party.map(({ name }) => name ?? '');
  const names = [...party, ...register.system.map(({ name }) => name ?? '')];
  return {
    all: foldText(all.join(' \n ')),
    data: folded([
      register.dataCategory,
      register.dataUse.map(({ detail }) => detail),
      register.exclusion.map(({ statement }) => statement),
      register.recipient.map(({ receives }) => receives),
    ]),
    transfers: folded([register.transfer, register.activity.map(({ transferNote }) => transferNote)]),
    ages: folded([
      register.activity.map(({ ageRule }) => ageRule),
      register.clause.map(({ kind, body }) => (kind === 'children' ? body : null)),
      register.subjectCategory.map(({ description, name }) => [description, name]),
    ]),
    digits: new Set(all.map(digitsOf).filter((number) => number.length >= 9)),
    phones: new Set(
      all
        .filter((line) => line.length < 60)
        .map(phoneKey)
        .filter((number) => number.length >= 7),
    ),
    countries: new Set(
      [
        register.organisation,
        ...register.party,
        ...register.system,
        ...register.site,
        ...register.transfer,
      ].flatMap(({ country }) => country ?? []),
    ),
    services: new Set(
      names.flatMap((name) =>
        servicesIn({ folded: foldText(name), passage: { paragraph: 0, heading: null, text: name } }).map(
          ({ code }) => code,
        ),
      ),
    ),
  };
}
