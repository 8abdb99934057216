import { check } from '../../../src/shared/findings/check';
import type { Finding, RuleId } from '../../../src/shared/findings/finding';
import { ruleOf } from '../../../src/shared/findings/rules';
import { say } from '../../../src/shared/findings/say';
import type { NounName } from '../../../src/shared/register/nouns';
import {
  mainLanguage,
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';

type Values = Readonly<Record<string, unknown>>;
/** Records by noun, as in the JSON form of a register; what is left out is not determined. */
export type Some = Readonly<
  { organisation?: Values } & Partial<Record<NounName, readonly Values[] | Values>>
>;

/** The day on which the tests judge. */
export const today = '2026-11-22';

/** A firm of which a register and a notice know who it is and how to reach it. */
export const knownFirm = {
  legalName: 'Bakkerij BV',
  street: 'Meelstraat 12',
  postalCode: '9000',
  city: 'Gent',
  country: 'BE',
  email: 'info@bakkerij.example',
};

export const registerOf = (some: Some): Register =>
  registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    ...some,
    organisation: { id: 'organisation', mainLanguage: 'en', ...some.organisation },
  });

/** What one rule says of a register: `says at noun:id.field`, in alphabetical order. */
export function found(rule: RuleId, register: Register): readonly string[] {
  const judged = ruleOf(rule);
  if (judged === undefined) throw new Error(`No rule ${rule}.`);
  const findings = check(register, today, [judged]).findings();
  for (const finding of findings) said(finding, register);
  return findings.map(placed).sort();
}

/** A finding in the three languages; throws where a slot was left open or filled with nothing. */
export function said(finding: Finding, register: Register): readonly string[] {
  const sentences = screenLanguages.map((language) => say(finding, language, mainLanguage(register)));
  const open = sentences.find((sentence) =>
    /[{}]|undefined|null|“”|«\u202f\u202f»| {2}|: \.$/.test(sentence),
  );
  if (open !== undefined) throw new Error(`${finding.rule} ${finding.says}: ${open}`);
  return sentences;
}

export const placeOf = ({ place }: Finding): string =>
  `${place.noun}:${place.id}${place.field === undefined ? '' : `.${place.field}`}`;

const placed = (finding: Finding): string => `${finding.says} at ${placeOf(finding)}`;
