import type { Answer, Rescued } from '../../shared/api';
import { forgetKey, keyFor } from '../file/index';
import { rescueFile } from '../file/rescue/index';
import { named } from './file-methods';
import type { RescueOrder } from './protocol';
import type { Session } from './session';

/** Reads what can be read of a damaged file into a new one. Runs in a keeper that holds no file. */
export async function rescue(
  session: Session,
  { path, to, replace, password }: RescueOrder,
): Promise<Answer<Rescued>> {
  const key = await keyFor(path, password);
  if (!key.ok) return named(key, path);
  const now = session.now().toISOString();
  const rescued = rescueFile(path, to, { key: key.value, now, actor: session.author, replace });
  forgetKey(key.value);
  return named(rescued, path);
}
