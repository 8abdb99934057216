import type { Answer } from '../../shared/api';
import { editsToPutBack, type PutBack } from '../store/index';
import { refusedAsSigned } from './assessing';
import { type Commit, commitIfAny, reading, type Session } from './session';
import { endTyping } from './typing';

/** Puts a record or a field back to an earlier state: an action like any other, which can be taken back. */
export function putBack(session: Session, what: PutBack): Answer<Commit> {
  endTyping(session);
  const found = reading(session, (db) => editsToPutBack(db, what));
  if (!found.ok) return found;
  if (!found.value.ok) return found.value;
  const { noun, id, field } = what;
  const about = { noun, id, ...(field === null ? {} : { field }) };
  const signed = refusedAsSigned(session, found.value.value);
  if (signed !== null) return signed;
  return commitIfAny(session, { verb: 'putBack', about, edits: [...found.value.value] });
}
