import { unzipSync } from 'fflate';
import type { ProblemCode } from '../../shared/api';
import { piaText } from './pia-text';

/** A file that stood beside an assessment in the zip: evidence. */
export type PiaFile = Readonly<{ name: string; bytes: Uint8Array }>;
/** One assessment of the PIA tool, as its JSON says it. Nothing in it has been looked at yet. */
export type RawPia = Readonly<{
  fileName: string;
  json: Readonly<Record<string, unknown>>;
  files: readonly PiaFile[];
  /** Bytes of all of it. */
  size: number;
}>;
export type PiaFault = Extract<ProblemCode, 'notAPia' | 'piaIsTemplate' | 'piaDamaged' | 'tooLarge'>;

/** What a zip holds besides: other JSON, templates, files of which nobody can tell to which assessment they belong. */
export type PiaRefused = Readonly<{ fileName: string; why: PiaFault | 'noOwner' }>;
export type PiasFound = Readonly<{ pias: readonly RawPia[]; refused: readonly PiaRefused[] }>;

/** Bytes. An assessment of the tool is some hundred kilobytes; what is attached to it is larger. */
export const mostPiaBytes = 100_000_000;
const mostUnpacked = 300_000_000;
const mostEntries = 2_000;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * The assessments in a file of the PIA tool (its source read up to version 3.0.3): its JSON; the zip that its list writes,
 * with `pia.json` and a folder of attachments that has its name in the language of the screen; or the zip of its page of
 * exports, where CSV, Doc, PDF and pictures stand beside the JSON. Several of them in one zip, each in a folder of its own,
 * are read as well. Told apart by what is in it, not by its name: its desktop version writes files without extension. A template of the tool (`piaIsTemplate`) and any other JSON (`notAPia`) are refused. Nothing
 * is written anywhere, and what an entry of the zip unpacks to is bounded before it is unpacked.
 */
export function piasInFile(bytes: Uint8Array, fileName: string): PiasFound | PiaFault {
  if (bytes.length > mostPiaBytes) return 'tooLarge';
  if (begins(bytes, 0x50, 0x4b)) return piasInZip(bytes, fileName);
  const read = piaOf(bytes, fileName, []);
  return typeof read === 'string' ? read : { pias: [read], refused: [] };
}

function piasInZip(bytes: Uint8Array, zipName: string): PiasFound | PiaFault {
  let entries = 0;
  let unpacked = 0;
  const found: { fault: PiaFault | null } = { fault: null };
  let contents: Readonly<Record<string, Uint8Array>>;
  try {
    contents = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        if (entries > mostEntries || unpacked > mostUnpacked) found.fault = 'tooLarge';
        // No program writes such a name that means well.
        else if (!isPlainName(name)) found.fault = 'piaDamaged';
        return found.fault === null && !name.endsWith('/');
      },
    });
  } catch {
    return found.fault ?? 'piaDamaged';
  }
  if (found.fault !== null) return found.fault;
  const names = Object.keys(contents).filter((name) => !isOfSystem(name));
  const isJson = (name: string): boolean => name.toLowerCase().endsWith('.json');
  const jsons = names.filter(isJson);
  const pias: RawPia[] = [];
  const refused: PiaRefused[] = [];
  const owned = new Set<string>();
  for (const name of jsons) {
    const json = contents[name];
    if (json === undefined) continue;
    const alone = jsons.length === 1;
    const beside = names.filter(
      (each) => !isJson(each) && (alone || (folderOf(name) !== '' && each.startsWith(folderOf(name)))),
    );
    const files = beside.flatMap((each) => {
      const content = contents[each];
      return content === undefined ? [] : [{ name: baseOf(each), bytes: content }];
    });
    // The tool calls each of them pia.json.
    const read = piaOf(json, alone ? zipName : baseOf(name), files);
    if (typeof read === 'string') refused.push({ fileName: baseOf(name), why: read });
    else {
      pias.push(read);
      for (const each of beside) owned.add(each);
    }
  }
  if (pias.length === 0)
    return refused.find(({ why }) => why === 'piaIsTemplate') ? 'piaIsTemplate' : 'notAPia';
  for (const name of names)
    if (!isJson(name) && !owned.has(name)) refused.push({ fileName: baseOf(name), why: 'noOwner' });
  return { pias, refused };
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
/** What a Mac or Windows adds to a zip by itself. */
const isOfSystem = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
const isPlainName = (name: string): boolean =>
  !/^(?:[/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes('..') && !name.includes('\0');

function piaOf(bytes: Uint8Array, fileName: string, files: readonly PiaFile[]): RawPia | PiaFault {
  let json: unknown;
  try {
    json = JSON.parse(piaText(bytes));
  } catch {
    return 'notAPia';
  }
  if (!isObject(json)) return 'notAPia';
  if (!isObject(json['pia'])) return isObject(json['structure']) ? 'piaIsTemplate' : 'notAPia';
  const size = files.reduce((sum, file) => sum + file.bytes.length, bytes.length);
  return { fileName, json, files, size };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
