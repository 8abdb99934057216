import type { Answer, ClientSeen, LawEffect } from '../../shared/api';
import { judgedIn } from '../../shared/findings';
import { isAside } from '../../shared/findings/aside';
import type { IsoDate } from '../../shared/law/dated';
import { withoutSettled } from '../../shared/questions/settled';
import { mainLanguage, type Register } from '../../shared/register/register';
import { forgetKey, realPlace } from '../file/index';
import { lawEffect } from '../law/effect';
import type { ReadDb } from '../store/db';
import { dueList, readRegister } from '../store/index';
import { keyFor, named, readOnly } from './file-methods';
import type { KeeperCalls } from './protocol';
import { reading, type Session, wholeRegister } from './session';

/**
 * What a client file holds, for the list of clients: read, counted and let go. No lock is taken and nothing is written;
 * a file that somebody else has open is read beside them. Problems: those of opening.
 */
export async function lookInside(
  session: Session,
  { path, date, password }: Readonly<{ path: string; date: IsoDate; password: string | null }>,
): Promise<Answer<ClientSeen>> {
  return await inside(session, path, password, (db, register) => seenIn(db, register, date));
}

/** What other law data change in a client file. Files with a password that are not open here are left: `encrypted`. */
export async function effectInside(
  session: Session,
  { path, date, language, law }: KeeperCalls['keeper.lawEffect'][0],
): Promise<Answer<LawEffect>> {
  return await inside(session, path, null, (_, register) => lawEffect(register, law, date, language));
}

async function inside<T>(
  session: Session,
  path: string,
  password: string | null,
  read: (db: ReadDb, register: Register) => T,
): Promise<Answer<T>> {
  const place = realPlace(path);
  if (session.opened?.path === place) {
    const register = wholeRegister(session);
    return register.ok ? reading(session, (db) => read(db, register.value)) : register;
  }
  const key = await keyFor(session, place, password);
  if (!key.ok) return named(key, place);
  const seen = readOnly(session, place, (db) => read(db, readRegister(db)), key.value);
  forgetKey(key.value);
  return seen;
}

function seenIn(db: ReadDb, register: Register, date: IsoDate): ClientSeen {
  const counts = new Map<string, ClientSeen['findings'][number]>();
  const findings = judgedIn(register, date);
  for (const finding of findings) {
    if (isAside(finding)) continue;
    const { rule, severity } = finding;
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const issued = register.issuedVersion
    .filter(({ document }) => document === 'register')
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
  return {
    findings: [...counts.values()],
    due: withoutSettled(dueList(db, date, 50), register.question, findings)[0] ?? null,
    issued: issued === undefined ? null : { number: issued.number ?? 0, on: issued.issuedOn },
    mainLanguage: mainLanguage(register),
  };
}
