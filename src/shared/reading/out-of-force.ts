import { type DeadTerm, findDeadTerms, overstatements } from '../law/vague-words';
import type { Passage, Sentence } from './passage';
import { consentByUse, noCookiesAtAll, rightPhrases, someCookies } from './phrases';

/** A statement of a policy that does not hold (any more): a law, mechanism or authority of the past, or an overstatement. */
export type OutOfForce = Readonly<{ passage: Passage; found: string }> &
  (Readonly<{ is: 'term'; term: DeadTerm }> | Readonly<{ is: 'consentByUse' | 'noCookies' | 'always' }>);

/** A limit beside "always" makes it no overstatement. */
const hasLimit = /\b(?:unless|except|however|tenzij|behalve|echter|sauf|toutefois|excepte)\b/;

/** What a policy states that the law contradicts, each term once: it must not be taken over as a fact. */
export function findOutOfForce(sentences: readonly Sentence[]): readonly OutOfForce[] {
  const told = new Set<string>();
  return sentences.flatMap(({ passage, folded, about }): OutOfForce[] => {
    const statements: OutOfForce[] = [];
    for (const term of findDeadTerms(passage.text)) {
      if (told.has(term.code)) continue;
      told.add(term.code);
      statements.push({ is: 'term', term, passage, found: term.found });
    }
    for (const pattern of consentByUse) {
      const found = pattern.exec(folded);
      if (found === null) continue;
      statements.push({ is: 'consentByUse', passage, found: found[0] });
      break;
    }
    const noCookies = noCookiesAtAll.exec(folded) ?? overstatements.noCookies.exec(folded);
    if (noCookies !== null && !someCookies.test(folded))
      statements.push({ is: 'noCookies', passage, found: noCookies[0] });
    const always = overstatements.always.exec(folded);
    if (
      always !== null &&
      rightPhrases.erasure.test(folded) &&
      !hasLimit.test(folded) &&
      speaksOfErasure(folded, about)
    )
      statements.push({ is: 'always', passage, found: always[0] });
    return statements;
  });
}

/** That data go, rather than an account or a subscription. */
function speaksOfErasure(folded: string, about: string): boolean {
  return /\b(?:data|information|gegevens|informatie|donnees|forgotten|vergeten|oubli)\b/.test(
    `${folded} ${about}`,
  );
}
