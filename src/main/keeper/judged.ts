import type { Answer } from '../../shared/api';
import { judgedIn } from '../../shared/findings';
import type { Finding } from '../../shared/findings/finding';
import type { IsoDate } from '../../shared/law/dated';
import { loadedLaw } from '../../shared/law/in-force';
import type { LawData } from '../../shared/law/law-data';
import type { Register } from '../../shared/register/register';
import { ok } from './protocol';
import { activitiesOf, type Session, wholeRegister } from './session';

/** Activities up to which all is judged again after each change, while one types. */
const most = 200;

const kept = new WeakMap<
  Register,
  Readonly<{ date: IsoDate; law: LawData | null; findings: readonly Finding[] }>
>();

/** What the findings of the register as it stands come to; judged once per change, day and law data. Null for a large register. */
export function judged<T>(
  session: Session,
  date: IsoDate,
  read: (findings: readonly Finding[], register: Register) => T,
): Answer<T | null> {
  const count = activitiesOf(session);
  if (!count.ok) return count;
  if (count.value > most) return ok(null);
  const register = wholeRegister(session);
  if (!register.ok) return register;
  const known = kept.get(register.value);
  // Other law data may have been loaded since.
  const law = loadedLaw();
  const findings =
    known?.date === date && known.law === law ? known.findings : judgedIn(register.value, date);
  kept.set(register.value, { date, law, findings });
  return ok(read(findings, register.value));
}
