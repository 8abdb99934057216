import { type KnownCookie, knownCookies } from '../law/known-cookies';
import { type KnownService, knownServices } from '../law/known-services';
import { type LegalBasis, legalBases } from '../register/purpose';
import { type RightsProcedure, rights } from '../register/rights-procedure';
import { type Safeguard, safeguards } from '../register/transfer';
import {
  type FoundAddress,
  findAddresses,
  findEmails,
  findEnterpriseNumbers,
  findPhones,
  findWebAddresses,
} from './contact';
import { findCountries } from './countries';
import { dataWords } from './data-words';
import { findDates, tellsVersion } from './dates';
import { type Language, languageOf } from './language';
import { type Compare, comparing } from './likeness';
import { foldText, type Paragraph, type Sentence, sentencesIn } from './passage';
import { type FoundPeriod, findPeriods, type PeriodSubject, subjectOfPeriod } from './period';
import {
  agePhrase,
  authorityPhrase,
  basisPhrases,
  childPhrase,
  dpoPhrase,
  rightPhrases,
  safeguardPhrases,
} from './phrases';

/** Something that was recognised, and the sentence in which it stands. */
export type Found<T> = Readonly<{ value: T; sentence: Sentence }>;

export type CookieFound = Readonly<{ name: string; known: KnownCookie | null; lifetime: string | null }>;
export type Right = Exclude<NonNullable<RightsProcedure['right']>, 'all'>;

/** A policy with everything that is recognised in it. Pure: the same text gives the same. */
export type Policy = Readonly<{
  sentences: readonly Sentence[];
  language: Language;
  compare: Compare;
  emails: readonly Found<string>[];
  phones: readonly Found<string>[];
  enterpriseNumbers: readonly Found<string>[];
  webAddresses: readonly Found<string>[];
  addresses: readonly Found<FoundAddress>[];
  services: readonly Found<KnownService>[];
  countries: readonly Found<string>[];
  periods: readonly Found<FoundPeriod & Readonly<{ subject: PeriodSubject }>>[];
  dates: readonly Found<string>[];
  bases: readonly Found<LegalBasis>[];
  rights: readonly Found<Right>[];
  safeguards: readonly Found<Safeguard>[];
  dataCategories: readonly Found<string>[];
  cookies: readonly Found<CookieFound>[];
  ages: readonly Found<number>[];
  dpo: readonly Sentence[];
  authority: readonly Sentence[];
}>;

const ofRights: readonly Right[] = rights.filter((right) => right !== 'all');

/** Recognises what a policy states. Its language is found when it is not given. */
export function understandPolicy(paragraphs: readonly Paragraph[]): Policy {
  const sentences = sentencesIn(paragraphs);
  const each = <T>(find: (sentence: Sentence) => readonly T[]): readonly Found<T>[] =>
    sentences.flatMap((sentence) => find(sentence).map((value) => ({ value, sentence })));
  const inText = <T>(find: (text: string) => readonly T[]): readonly Found<T>[] =>
    each(({ passage }) => find(passage.text));
  return {
    sentences,
    language: languageOf(sentences.map(({ folded }) => folded).join(' ')),
    compare: comparing(sentences),
    emails: inText(findEmails),
    phones: inText(findPhones),
    enterpriseNumbers: inText(findEnterpriseNumbers),
    webAddresses: inText(findWebAddresses),
    addresses: addressesIn(sentences),
    services: each(servicesIn),
    countries: inText(findCountries),
    periods: each(({ passage, folded, about }) =>
      findPeriods(passage.text).map((period) => ({
        ...period,
        subject: subjectOfPeriod(folded, about, period),
      })),
    ),
    dates: each(({ passage, folded }) => (tellsVersion(folded) ? findDates(passage.text) : [])),
    bases: each(({ folded }) => legalBases.filter((basis) => basisPhrases[basis].test(folded))),
    rights: each(({ folded }) => ofRights.filter((right) => rightPhrases[right].test(folded))),
    safeguards: each(({ folded }) =>
      safeguards.filter((safeguard) => safeguardPhrases[safeguard]?.test(folded) === true),
    ),
    dataCategories: each(({ folded }) =>
      dataWords.filter(({ pattern }) => pattern.test(folded)).map(({ code }) => code),
    ),
    cookies: each(cookiesIn),
    ages: each(agesIn),
    dpo: sentences.filter(({ folded }) => dpoPhrase.test(folded)),
    authority: sentences.filter(({ folded }) => authorityPhrase.test(folded)),
  };
}

/** An address often stands on lines of its own: up to four in a row are read together. */
function addressesIn(sentences: readonly Sentence[]): readonly Found<FoundAddress>[] {
  const found: Found<FoundAddress>[] = [];
  const seen = new Set<string>();
  sentences.forEach((sentence, index) => {
    const next = sentences.slice(index, index + 3).filter(({ passage }) => passage.text.length < 300);
    for (const part of [[sentence], next]) {
      const text = part.map(({ passage }) => passage.text.replace(/[,;]$/, '')).join(', ');
      for (const address of findAddresses(text)) {
        const key = foldText(`${address.street} ${address.postalCode}`);
        if (seen.has(key)) continue;
        seen.add(key);
        found.push({
          value: address,
          sentence: part.find(({ passage }) => passage.text.includes(address.street)) ?? sentence,
        });
      }
    }
  });
  return found;
}

const spellings: readonly Readonly<{ service: KnownService; pattern: RegExp; isFolded: boolean }>[] =
  knownServices.flatMap((service) => {
    const pattern = (text: string): RegExp =>
      new RegExp(
        `(?<![\\p{L}\\p{N}@._-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'?s)?(?![\\p{L}\\p{N}_-])`,
        'u',
      );
    return [
      {
        service,
        pattern: pattern(service.isWord ? service.name : foldText(service.name)),
        isFolded: !service.isWord,
      },
      ...service.also.map((spelling) => ({ service, pattern: pattern(spelling), isFolded: true })),
    ];
  });

/** Known services that a sentence names. "Facebook Pixel" is one of them and not Facebook besides. */
export function servicesIn({
  passage,
  folded,
}: Pick<Sentence, 'passage' | 'folded'>): readonly KnownService[] {
  // A web address is no second mention, and an e-mail address is nobody's service.
  const withoutAddresses = (text: string): string => text.replace(/\S+@\S+/g, ' ');
  const own = withoutAddresses(passage.text);
  const small = withoutAddresses(folded);
  const found = spellings.filter(({ pattern, isFolded }) => pattern.test(isFolded ? small : own));
  const named = [...new Set(found.map(({ service }) => service))];
  return named.filter(
    ({ name }) =>
      !named.some(
        (other) =>
          other.name !== name &&
          foldText(`${other.name} ${other.also.join(' ')}`).includes(`${foldText(name)} `),
      ),
  );
}

const lifetimeInWords = /\b(?:session|sessie|browsersessie|persistent|permanent|doorlopend|persistant)\w*/;
const cookieTable = /\bcookies?\b|\btraceurs?\b/;

function cookiesIn({ passage, folded, about, is }: Sentence): readonly CookieFound[] {
  const [period] = findPeriods(passage.text);
  const lifetime = period?.text ?? lifetimeInWords.exec(folded)?.[0] ?? null;
  const names = new Set<string>();
  for (const [word] of passage.text.matchAll(/(?<![\p{L}\p{N}_@./-])[\p{L}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu))
    if (cookieNamed(word) !== null) names.add(word);
  // The first cell of a row in a table of cookies is the name, known or not.
  if (is === 'row' && cookieTable.test(about)) {
    const first = passage.text.split(' | ')[0]?.trim() ?? '';
    if (/^[\w.*-]{2,60}$/.test(first) && /[_\d]|[a-z][A-Z]|^[A-Z]{4,}$/.test(first)) names.add(first);
  }
  return [...names].map((name) => ({ name, known: cookieNamed(name), lifetime }));
}

/** The known cookie that has this name, or null. */
export function cookieNamed(name: string): KnownCookie | null {
  const small = name.toLowerCase();
  return knownCookies.find(({ pattern }) => pattern.test(small)) ?? null;
}

function agesIn({ folded, about }: Sentence): readonly number[] {
  if (!childPhrase.test(folded) && !childPhrase.test(about)) return [];
  return [...folded.matchAll(agePhrase)]
    .map((match) => Number(match[1]))
    .filter((age) => age >= 10 && age <= 21);
}
