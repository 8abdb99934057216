import type { LegalBasis } from '../register/purpose';
import { type Compare, comparing } from './likeness';
import { foldText, type Sentence } from './passage';
import { consentByUse, negation } from './phrases';
import type { Policy } from './policy';

/** A purpose that a policy tells: its words, and the one basis that stands beside them. */
export type FoundPurpose = Readonly<{ text: string; basis: LegalBasis | null; sentence: Sentence }>;

/** A heading, or a line that opens a list, behind which purposes stand. */
const opens =
  /\b(?:purposes?|why we|what (?:do )?we (?:\w+ )?(?:\w+ )?(?:use|do|process)\b.*|objectives?|verwerkingsdoeleinden|doeleinden?|waarvoor|waarom|finalites?|pourquoi|fins suivantes|objectifs?)\b|\b(?:we|wij|nous)\b[^.;:]{0,40}\b(?:use|process|gebruiken|verwerken|utilisons|traitons)\b[^.;]{0,60}(?:\b(?:to|for|om|voor|pour) ?)?:/;
/** What stands there is something else: a right, a period, a recipient, a guarantee. */
const closes =
  /\b(?:rights?|keep|kept|store|retain\w*|retention|shar\w*|recipients?|third part\w*|transfer\w*|guarantees?|undertakes?|secur\w*|cookies?|categories|recht(?:en)?|bewaar\w*|bewaren|termijn\w*|derden|delen|ontvangers?|doorgifte|garandeert|waarborg\w*|beveilig\w*|droits?|conserv\w*|duree\w*|destinataires?|tiers|partag\w*|transferts?|garanti\w*|securite|categor\w*)\b/;
/** About the reader, the text itself, a basis or the instructions of a customer. */
const isNone =
  /^(?:you|u|je|vous) |\b(?:this|deze|cette|present\w*) (?:privacy )?(?:policy|notice|statement|\w*verklaring|declaration|politique)\b|\bart(?:icle|ikel)?\.? ?6\b|\binstructi\w+\b/;
/** A sentence that tells by itself what data are used for. */
const tells =
  /\b(?:we|wij|nous)\b[^.;:]{0,40}\b(?:use|process|gebruiken|verwerken|utilisons|traitons)\b[^.;:]{0,90}\b(?:to|om|pour|afin) /;
const opening = /^(?:[-•*]\s*)?(?:in order to|to|for|pour|afin de|afin d[’'])\s+(?=\p{L}{3})/iu;

const shortest = 8;
const longest = 300;

/** The sentences of a policy that tell purposes, in its order. */
export function purposesIn({ sentences, bases, services }: Policy): readonly FoundPurpose[] {
  return sentences.flatMap((sentence): FoundPurpose[] => {
    const { passage, folded, about, is } = sentence;
    if (is === 'heading' || passage.text.trim().endsWith(':') || negation.test(folded) || isNone.test(folded))
      return [];
    const isListed = (is === 'item' || is === 'row') && opens.test(about) && !closes.test(about);
    // A sentence about a service tells of a recipient: that is proposed by itself.
    const isToldHere = () =>
      tells.test(folded) && !closes.test(folded) && !services.some((found) => found.sentence === sentence);
    if (!isListed && !isToldHere()) return [];
    const [cell = ''] = passage.text.split(' | ');
    const text = cell
      .replace(opening, '')
      .replace(/[\s.;,]+$/, '')
      .trim();
    if (text.length < shortest || text.length > longest) return [];
    const beside = bases.flatMap((found) => (found.sentence === sentence ? [found.value] : []));
    const [basis = null, ...more] = new Set(beside);
    return [{ text: capital(text), basis: more.length > 0 ? null : basis, sentence }];
  });
}

/** Words that name a basis as one. "Legal obligation" alone stands in many a sentence about something else. */
const namesBasis =
  /\b(?:(?:legal|lawful) (?:basis|ground)|on the basis of|based on|legitimate interests?|rechtsgrond\w*|grondslag\w*|op basis van|gerechtvaardigde? belang\w*|bases? (?:juridiques?|legales?)|sur (?:la )?base de|fondements?|interets? legitimes?)\b|\b6 ?[(.,] ?1?/;

/** Whether a sentence says on which basis data are used. Use that is taken for consent is none. */
export const statesBasis = ({ folded, is }: Sentence): boolean =>
  is !== 'heading' &&
  namesBasis.test(folded) &&
  !closes.test(folded) &&
  !/\b(?:withdraw|intrek|retir|retrait)/.test(folded) &&
  !negation.test(folded) &&
  !consentByUse.some((pattern) => pattern.test(folded));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Less in common than this, and a purpose is another one. It is little: a purpose that is there is told in other words. */
const sameFrom = 0.42;

/** What tells whether one of the register's purposes says what a sentence of a policy says: either in the words of the other. */
export function toldBy(policy: Policy, lines: readonly string[]): (sentence: Sentence) => boolean {
  const texts = lines.filter((line) => line.length >= shortest);
  const ours: Compare = comparing(
    texts.map((text) => ({
      passage: { paragraph: 0, heading: null, text },
      folded: foldText(text),
      about: '',
      is: 'text',
    })),
  );
  const theirs = new Set(
    texts.flatMap((text) => {
      const likeness = policy.compare(text);
      return likeness !== null && likeness.score >= sameFrom ? [likeness.sentence] : [];
    }),
  );
  return (sentence) => theirs.has(sentence) || (ours(sentence.passage.text)?.score ?? 0) >= sameFrom;
}
