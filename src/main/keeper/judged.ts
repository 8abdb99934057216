import type { Answer } from '../../shared/api';
import { judgedIn } from '../../shared/findings';
import type { Finding } from '../../shared/findings/finding';
import type { IsoDate } from '../../shared/law/dated';
import type { Register } from '../../shared/register/register';
import { ok } from './protocol';
import { activitiesOf, type Session, wholeRegister } from './session';

/** Activities up to which all is judged again after each change, while one types. */
const most = 200;

const kept = new WeakMap<Register, Readonly<{ date: IsoDate; findings: readonly Finding[] }>>();

/** What the findings of the register as it stands come to; judged once per change. Null for a large register. */
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
  const findings = known?.date === date ? known.findings : judgedIn(register.value, date);
  kept.set(register.value, { date, findings });
  return ok(read(findings, register.value));
}
