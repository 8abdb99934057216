import { z } from 'zod';
import { safeguards } from '../register/transfer';
import type { AdequacyDecision, DeadFramework } from './adequacy';
import type { Authority, OutdatedAuthorityName } from './authority';
import { type EeaState, isCountryCode, normaliseCountryCode } from './countries';
import type { IsoDate } from './dated';
import type { RepealedLaw } from './laws';
import type { BelgianRetention } from './retention';

/** The lists of the law that change without the program: docs/decisions/law-data.md says why these. */
export type LawLists = Readonly<{
  eeaStates: readonly EeaState[];
  adequacyDecisions: readonly AdequacyDecision[];
  deadFrameworks: readonly DeadFramework[];
  authorities: readonly Authority[];
  outdatedAuthorityNames: readonly OutdatedAuthorityName[];
  repealedLaws: readonly RepealedLaw[];
  retentionRules: readonly BelgianRetention[];
}>;

/** Law data as they stand in a file. `date`: the day on which all of it was last checked. */
export type LawData = LawLists & Readonly<{ format: 'griffier-law'; version: 1; id: string; date: IsoDate }>;

export const lawLists = [
  'eeaStates',
  'adequacyDecisions',
  'deadFrameworks',
  'authorities',
  'outdatedAuthorityNames',
  'repealedLaws',
  'retentionRules',
] as const satisfies readonly (keyof LawLists)[];

/** Bytes of the largest law file that is read; the program's own are a twentieth of it. */
export const largestLawFile = 1_000_000;

/** No control characters, and none that turn the direction of reading: what is shown is what stands there. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069<>]+$/u);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,59}$/);
const text = z.strictObject({ en: words, nl: words, fr: words, de: words.exactOptional() });
const day = z.iso.date();
const country = z.string().refine((at) => normaliseCountryCode(at) === at);
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
/** Shorter words stand in the midst of others; they are compared in small letters. */
const patterns = z
  .array(words.refine((at) => at.length >= 5 && at.length <= 100 && at === at.toLowerCase()))
  .min(1)
  .max(50);
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).min(1).max(500);

const dated = {
  source: words,
  lastChecked: day,
  certainty: z.enum(['A', 'B', 'C', '?']),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
};

const shape = z.strictObject({
  format: z.literal('griffier-law'),
  version: z.literal(1),
  id: code,
  date: day,
  eeaStates: list(
    z.strictObject({
      ...dated,
      code: z.string().refine(isCountryCode),
      isEuMember: z.boolean(),
      validFrom: day,
    }),
  ),
  adequacyDecisions: list(
    z.strictObject({
      ...dated,
      code,
      country,
      decision: words.exactOptional(),
      article: z.literal('45'),
      scope: text.exactOptional(),
      requiresCertification: z.boolean(),
      atRisk: text.exactOptional(),
    }),
  ),
  deadFrameworks: list(
    z.strictObject({
      ...dated,
      code: z.enum(safeguards),
      name: text,
      article: words,
      endedOn: day,
      endedBy: words,
      replacement: text,
      patterns,
    }),
  ),
  authorities: list(
    z.strictObject({
      ...dated,
      code,
      country,
      name: text,
      short: text,
      address: text,
      phone: words,
      email: z.email(),
      website: z.strictObject({ en: host, nl: host, fr: host, de: host.exactOptional() }),
      enterpriseNumber: words,
    }),
  ),
  outdatedAuthorityNames: list(z.strictObject({ ...dated, code, name: text, replacement: text, patterns })),
  repealedLaws: list(
    z.strictObject({ ...dated, code, name: text, repealedOn: day, replacement: text, patterns }),
  ),
  retentionRules: list(
    z.strictObject({
      ...dated,
      code,
      row: code,
      records: text,
      kind: z.enum(['minimum', 'maximum', 'both', 'guide']),
      period: z
        .string()
        .regex(/^P\d{1,3}[YMWD]$/)
        .exactOptional(),
      longerPeriod: z
        .string()
        .regex(/^P\d{1,3}[YMWD]$/)
        .exactOptional(),
      trigger: text,
      law: text,
      note: text.exactOptional(),
    }),
  ),
});

/** What can be wrong with a law file. `at`: the place in it ("adequacyDecisions[2].validFrom"); `value`: what stands there, short. */
export type LawFault = Readonly<{
  is:
    | 'notJson'
    | 'otherForm'
    | 'unknownKey'
    | 'missing'
    | 'doesNotFit'
    | 'twice'
    /** Its last day lies before its first, or an end after the day of the file. */
    | 'dates'
    /** An entry that the program or registers refer to; what ended stays, with its last day. */
    | 'lacks';
  at: string;
  value: string;
}>;

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    value,
  );

const short = (value: unknown): string => {
  const told = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const plain = told.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

/** What tells an entry from the others of its list. */
export const keyOf = (entry: Readonly<{ code: string; row?: string }>): string => entry.row ?? entry.code;

/** Law data out of the text of a file, or the first place that does not fit. `own`: those of the program. */
export function readLawData(
  source: string,
  own: LawData,
): Readonly<{ law: LawData }> | Readonly<{ fault: LawFault }> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return { fault: { is: 'notJson', at: '', value: '' } };
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'griffier-law')
    return { fault: { is: 'otherForm', at: 'format', value: 'griffier-law' } };
  const parsed = shape.safeParse(json);
  if (parsed.success) {
    const law: LawData = parsed.data;
    const fault = faultIn(law, own);
    return fault === null ? { law } : { fault };
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const at = placeOf(path);
  if (issue?.code === 'unrecognized_keys')
    return { fault: { is: 'unknownKey', at, value: short(issue.keys[0]) } };
  const value = valueAt(json, path);
  return { fault: { is: value === undefined ? 'missing' : 'doesNotFit', at, value: short(value) } };
}

const endOf = (
  entry: Readonly<{ code: string; endedOn?: IsoDate; repealedOn?: IsoDate }>,
): IsoDate | undefined => entry.endedOn ?? entry.repealedOn;

/** What the shape cannot see: entries that stand twice, days that cannot be, and entries that others refer to. */
function faultIn(law: LawData, own: LawData): LawFault | null {
  for (const name of lawLists) {
    const keys = new Set<string>();
    for (const [index, entry] of law[name].entries()) {
      const at = `${name}[${index}]`;
      // A state that left and came back stands twice, with other days.
      const key = name === 'eeaStates' ? `${entry.code} ${entry.validFrom}` : keyOf(entry);
      if (keys.has(key)) return { is: 'twice', at, value: short(key) };
      keys.add(key);
      const { validFrom, validTo } = entry;
      if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
        return { is: 'dates', at: `${at}.validTo`, value: validTo };
      const ended = endOf(entry);
      if (ended !== undefined && ended > law.date)
        return { is: 'dates', at: `${at}.${'endedOn' in entry ? 'endedOn' : 'repealedOn'}`, value: ended };
      if (entry.lastChecked > law.date)
        return { is: 'dates', at: `${at}.lastChecked`, value: entry.lastChecked };
    }
  }
  for (const name of ['retentionRules', 'authorities', 'eeaStates', 'deadFrameworks'] as const) {
    const codes = new Set<string>(law[name].map((entry) => entry.code));
    const lost = own[name].find((entry) => !codes.has(entry.code));
    if (lost !== undefined) return { is: 'lacks', at: name, value: lost.code };
  }
  return null;
}

/** The form of a law file, for who writes one (docs/law-data.schema.json). */
export const lawJsonSchema = (): unknown => z.toJSONSchema(shape);
