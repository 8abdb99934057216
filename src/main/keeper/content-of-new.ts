import { basename } from 'node:path';
import type { Answer, ChosenJson } from '../../shared/api';
import { copyOfficeContent } from '../../shared/register/actions/index';
import type { Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import { forgetKey, type Key } from '../file/index';
import { readBeside } from '../file/open-beside';
import { readRegister } from '../store/index';
import { readTextFile, registerFromClient, registerFromJson } from './file-methods';
import { leaveFirm } from './leave-firm';
import { ok } from './protocol';
import { startSession } from './session';

/** What a new client file is made of. The last three are read by the thread that makes the file. */
export type NewContent =
  | Readonly<{ is: 'register'; register: Register }>
  /** `name`: the organisation gets this legal name; null: it keeps its own. */
  | Readonly<{ is: 'json'; path: string; name: string | null }>
  /** Another client file, which is not open in this process. */
  | Readonly<{ is: 'client'; path: string; name: string; languages: readonly ScreenLanguage[] }>
  /** The one that is open here (`db.name`); nobody writes until it was read. */
  | Readonly<{
      is: 'open';
      path: string;
      key: Key | null;
      name: string;
      languages: readonly ScreenLanguage[];
      today: string;
    }>;

/** Reads what the new file will hold. */
export async function registerOf(content: NewContent): Promise<Answer<Register>> {
  switch (content.is) {
    case 'register':
      return ok(content.register);
    case 'json': {
      const read = await readJson(content.path);
      return read.ok && content.name !== null ? ok(called(read.value, content.name)) : read;
    }
    case 'client': {
      const left = registerFromClient(startSession(''), content.path, content.name, content.languages);
      return left.ok ? ok(left.value.register) : left;
    }
    case 'open': {
      const { path, key, name, languages, today } = content;
      try {
        const other = readBeside(path, key, readRegister);
        return ok(leaveFirm(copyOfficeContent(other, { name, languages, today }), other, name).register);
      } finally {
        forgetKey(key);
      }
    }
  }
}

/** What a JSON document holds, for the question what to make of it. */
export async function lookIntoJson(path: string): Promise<Answer<ChosenJson>> {
  const read = await readJson(path);
  if (!read.ok) return read;
  const { organisation, activity } = read.value;
  return ok({ fileName: basename(path), name: organisation.legalName, activities: activity.length });
}

async function readJson(path: string): Promise<Answer<Register>> {
  const text = await readTextFile(path);
  return text.ok ? registerFromJson(text.value, basename(path)) : text;
}

/** The register under another legal name. What was said of the name before does not speak of this one. */
export function called(register: Register, name: string): Register {
  const { organisation } = register;
  if (organisation.legalName === name) return register;
  const { legalName: _, ...marks } = organisation.marks;
  return { ...register, organisation: { ...organisation, legalName: name, marks } };
}
