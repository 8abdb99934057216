import { withTexts } from '../../shared/register/former-lines';
import type { NounName } from '../../shared/register/nouns';
import { mainLanguage } from '../../shared/register/register';
import type { Language } from '../../shared/register/text';
import type { ReadDb } from './db';
import { readRecords } from './read-records';
import type { Content } from './record';

/**
 * One side of an entry of the log, as a record says it today: what was a line when it was written is a text. Digests
 * are of the entry as it stands: whoever checks those reads the JSON itself.
 */
export function contentIn(db: ReadDb, noun: NounName, body: string): Content {
  const content: Content = JSON.parse(body);
  return { ...content, values: withTexts(noun, content.values, () => languageOf(db)) };
}

/** The main language of the file. A file that is being rescued may have lost its organisation. */
function languageOf(db: ReadDb): Language {
  const [organisation] = readRecords(db, 'organisation');
  return organisation === undefined ? 'en' : mainLanguage({ organisation });
}
