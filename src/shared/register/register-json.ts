import { isCountryCode, somewhereInEea } from '../law/countries';
import { registerWithTexts } from './former-lines';
import { isEmpty, type Mark } from './mark';
import { keptNouns, type NounName, nounNames, nounOf } from './nouns';
import { type RegisterJson, registerFormat, registerSchema } from './register';

/** What can be wrong with a register in the JSON form. */
type FaultKind =
  | 'notJson'
  | 'notUtf8'
  | 'otherForm'
  | 'unknownKey'
  | 'missing'
  | 'doesNotFit'
  | 'twice'
  | 'noSuchRecord'
  | 'itself'
  | 'statesEmptiness'
  | 'noCountry';

/** `at`: the place in the document ("party[2].name"), or '' where it is the whole. `value`: what stands there, short. */
export type RegisterFault = Readonly<{ is: FaultKind; at: string; value: string }>;

type Path = readonly PropertyKey[];
type AnyRecord = Readonly<Record<string, unknown>> & Readonly<{ id: string; marks: Record<string, Mark> }>;

/** A register out of the text of a JSON document, or the first place that does not fit. */
export function readRegisterJson(
  text: string,
): Readonly<{ register: RegisterJson }> | Readonly<{ fault: RegisterFault }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: { is: 'notJson', at: '', value: lineOf(error, text) } };
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== registerFormat)
    return { fault: { is: 'otherForm', at: 'format', value: registerFormat } };
  // A register that was written when some texts were lines is read as it was meant.
  const parsed = registerSchema.safeParse(registerWithTexts({ ...json }));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path: Path = issue?.path ?? [];
    const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    if (key !== undefined) return { fault: { is: 'unknownKey', at: placeOf(path), value: short(key) } };
    if (issue?.code === 'invalid_key')
      return {
        fault: { is: 'unknownKey', at: placeOf(path.slice(0, -1)), value: short(String(path.at(-1))) },
      };
    const value = valueAt(json, path);
    return {
      fault: { is: value === undefined ? 'missing' : 'doesNotFit', at: placeOf(path), value: short(value) },
    };
  }
  const fault = faultIn(parsed.data);
  return fault === null ? { register: parsed.data } : { fault };
}

/** What the schema cannot see: ids, references, and marks that gainsay their values. */
function faultIn(register: RegisterJson): RegisterFault | null {
  const ids = new Map(nounNames.map((noun) => [noun, new Set<string>()]));
  for (const noun of nounNames)
    for (const [place, { id }] of records(register, noun)) {
      if (ids.get(noun)?.has(id)) return { is: 'twice', at: `${place}.id`, value: short(id) };
      ids.get(noun)?.add(id);
    }
  const references = new Set<unknown>();
  for (const [place, { reference }] of records(register, 'activity')) {
    if (reference !== null && references.has(reference))
      return { is: 'twice', at: `${place}.reference`, value: short(reference) };
    references.add(reference);
  }
  for (const noun of nounNames)
    for (const [place, record] of records(register, noun)) {
      const fault = faultOfRecord(noun, place, record, ids);
      if (fault !== null) return fault;
    }
  return null;
}

function faultOfRecord(
  noun: NounName,
  place: string,
  record: AnyRecord,
  ids: ReadonlyMap<NounName, ReadonlySet<string>>,
): RegisterFault | null {
  for (const [name, field] of Object.entries(nounOf(noun).fields)) {
    const value = record[name];
    const at = `${place}.${name}`;
    if (Array.isArray(value)) {
      const twice = value.findIndex((item, index) => value.indexOf(item) !== index);
      if (twice >= 0) return { is: 'twice', at: `${at}[${twice}]`, value: short(value[twice]) };
    }
    if (field.kind === 'refs' && Array.isArray(value)) {
      const lost = value.findIndex((id) => ids.get(field.to)?.has(id) !== true);
      if (lost >= 0) return { is: 'noSuchRecord', at: `${at}[${lost}]`, value: short(value[lost]) };
    }
    if (field.kind === 'ref' && typeof value === 'string') {
      if (ids.get(field.to)?.has(value) !== true) return { is: 'noSuchRecord', at, value: short(value) };
      if (field.to === noun && value === record.id) return { is: 'itself', at, value: short(value) };
    }
    if (field.kind === 'country' && typeof value === 'string' && !isPlace(value))
      return { is: 'noCountry', at, value: short(value) };
  }
  for (const [name, mark] of Object.entries(record.marks)) {
    const states = mark.none !== undefined || mark.notApplicable !== undefined;
    const both = mark.none !== undefined && mark.notApplicable !== undefined;
    if (states && (both || name === '*' || !isEmpty(record[name])))
      return { is: 'statesEmptiness', at: `${place}.marks.${name}`, value: '' };
  }
  return null;
}

const isPlace = (code: string): boolean =>
  code === somewhereInEea || code.startsWith('IO:') || isCountryCode(code);

/** Attachments and issued versions are not taken in: their bytes are not in the JSON form. */
function records(register: RegisterJson, noun: NounName): readonly (readonly [string, AnyRecord])[] {
  if ((keptNouns as readonly NounName[]).includes(noun)) return [];
  const of: unknown = register[noun];
  if (!Array.isArray(of)) return [[noun, of as AnyRecord]];
  return of.map((record, index) => [`${noun}[${index}]`, record] as const);
}

function placeOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .slice(0, 200);
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    json,
  );
}

/** A value as a person finds it in the document, on one line of at most 60 characters. */
function short(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]+/gu,
    ' ',
  );
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** "3:14", where the reader of JSON tells the position. */
function lineOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
