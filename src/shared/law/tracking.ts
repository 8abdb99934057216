import { fold } from '../register/fold';
import { languages, type Text } from '../register/text';
import { type Dated, from } from './dated';
import { knownServices } from './known-services';

const trackingKinds = new Set(['statistics', 'behaviour', 'advertising']);

/** Names of services that follow visitors of a site, folded: Act of 30 July 2018, Art. 10/2. */
const trackerNames: readonly string[] = knownServices
  .filter(({ kind }) => trackingKinds.has(kind))
  .flatMap(({ name, also, isWord }) => (isWord ? also : [name, ...also]))
  .map(fold);

/** Whether a party is a service that usually reads or writes on the devices of visitors, by its name. */
export function isTracker(name: string | null): boolean {
  if (name === null) return false;
  const folded = fold(name);
  return trackerNames.some(
    (each) => folded === each || folded.startsWith(`${each} `) || folded.endsWith(` ${each}`),
  );
}

const cookieWords = /\bcookies?\b/i;

/** Whether a text speaks of cookies. */
export const speaksOfCookies = (text: Text | null): boolean =>
  text !== null && languages.some((each) => cookieWords.test(text[each] ?? ''));

/** Words for following what people do on a site, and for the choice that it needs. */
export const following: Dated & Readonly<{ code: string; pattern: RegExp }> = {
  ...from('Act of 30 July 2018, Art. 10/2', 'B'),
  code: 'following',
  pattern:
    /\bopt-?in\b|\btracking\b|\b(behaviou?r|clicks|scrolling) of (end-)?(users|visitors)|\bgedrag van (eind)?(gebruikers|bezoekers)|\bcomportement des (utilisateurs|visiteurs|internautes)/i,
};
