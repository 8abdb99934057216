import type { Field } from '../../shared/register/field';
import type { Mark } from '../../shared/register/mark';
import { nounOf } from '../../shared/register/nouns';
import { listNouns, type Register } from '../../shared/register/register';

type AnyRecord = Readonly<Record<string, unknown>> & Readonly<{ marks: Readonly<Record<string, Mark>> }>;

/** A register copied for a new client. `blanked`: values that still spoke of the other firm and were left blank. */
export type LeftFirm = Readonly<{ register: Register; blanked: number }>;

/**
 * A register copied for a new client, without what its sentences still say of the other firm. Its name becomes the new
 * one's. A text that then still holds its name in another form, its street, its number, or the address of its mail or
 * its site is about that firm and is left blank.
 */
export function leaveFirm(copy: Register, other: Register, newName: string): LeftFirm {
  const names = namesOf(other);
  const renamed = (text: string): string =>
    names.reduce((done, name) => done.replaceAll(name, newName), text);
  const speaksOfOther = tracesOf(other, newName);
  let blanked = 0;
  /** Undefined: it is left blank. */
  const cleaned = (value: unknown, max: number): unknown => {
    if (typeof value === 'string') {
      const text = renamed(value).slice(0, max);
      return speaksOfOther(text) ? undefined : text;
    }
    if (value === null || typeof value !== 'object') return value;
    const texts = Object.entries(value).map(
      ([language, text]) => [language, renamed(String(text)).slice(0, max)] as const,
    );
    return texts.some(([, text]) => speaksOfOther(text)) ? undefined : Object.fromEntries(texts);
  };
  const cleanRecord = (record: AnyRecord, fields: Readonly<Record<string, Field>>): AnyRecord => {
    const values: Record<string, unknown> = {};
    const marks: Record<string, Mark> = { ...record.marks };
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind === 'line' || field.kind === 'text') {
        const value = cleaned(record[name], field.max);
        values[name] = value ?? null;
        if (value === undefined) {
          blanked += 1;
          delete marks[name];
        }
      }
      const reason = marks[name]?.notApplicable;
      if (reason === undefined) continue;
      const notApplicable = cleaned(reason, 4000) as Mark['notApplicable'];
      if (notApplicable === undefined) delete marks[name];
      else marks[name] = { ...marks[name], notApplicable };
    }
    return { ...record, ...values, marks };
  };
  const lists = Object.fromEntries(
    listNouns.map((noun) => [
      noun,
      (copy[noun] as readonly unknown[]).map((record) =>
        cleanRecord(record as AnyRecord, nounOf(noun).fields),
      ),
    ]),
  );
  return { register: { ...copy, ...lists } as Register, blanked };
}

/** The names as they are written, the longest first. Those of three letters or fewer are parts of words. */
function namesOf({ organisation }: Register): readonly string[] {
  return [organisation.legalName, organisation.tradeName]
    .filter((name): name is string => name !== null && name.trim().length > 3)
    .sort((a, b) => b.length - a.length);
}

const legalForms =
  /[\s,]+\(?(bv|nv|sa|srl|bvba|sprl|cv|cvba|sc|scrl|vzw|asbl|ivzw|aisbl|vof|snc|commv|comm\.?\s?v\.?|scomm|gmbh|sarl|ltd|inc)\.?\)?$/i;
/** Mail addresses of these tell nothing about the firm. */
const everybodys =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|telenet|skynet|proximus|scarlet|voo|belgacom|base|orange|protonmail|proton)\./;

/** Whether a text holds something that is the other firm's alone. */
function tracesOf({ organisation, site }: Register, newName: string): (text: string) => boolean {
  const low = (text: string): string => text.toLowerCase();
  const places = [organisation, ...site].flatMap((place) => [place.street]);
  const { enterpriseNumber, vatNumber, email, website } = organisation;
  const hosts = [website, ...site.map(({ url }) => url)].map((url) => hostOf(url));
  const mailHost = hostOf(email?.split('@')[1] ?? null);
  const anyCase = [
    ...namesOf({ organisation, site } as Register),
    ...[...places, enterpriseNumber, vatNumber].filter((text) => text !== null && text.trim().length > 5),
    ...[...hosts, mailHost === null || everybodys.test(mailHost) ? null : mailHost],
  ].flatMap((text) => (text === null || low(newName).includes(low(text)) ? [] : [low(text)]));
  // "Selentic" of "Selentic BV", as a word with its capitals: "payroll" is no trace of "Payroll BV".
  const short = namesOf({ organisation, site } as Register)
    .map((name) => name.trim().replace(legalForms, ''))
    .filter((name) => name.length > 3 && !newName.includes(name))
    .map(
      (name) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
    );
  return (text) =>
    anyCase.some((trace) => low(text).includes(trace)) || short.some((name) => name.test(text));
}

/** "example.be" of "https://www.example.be/privacy". */
function hostOf(url: string | null): string | null {
  const host = (url ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .split(/[/?#:]/)[0];
  return host?.includes('.') ? host : null;
}
