import { languages, type Text } from '../register/text';
import { type Dated, from } from './dated';

/** Words for what singles a person out, also without a name: Art. 4(1), recital 30. */
export const identifiers: Dated & Readonly<{ code: string; patterns: readonly RegExp[] }> = {
  ...from('Regulation (EU) 2016/679, Art. 4(1) and recitals 26 and 30; Court of Justice, C-582/14', 'B'),
  code: 'identifiers',
  patterns: [
    /\bcookies?\b/i,
    /\bIP[- ]?(address|adres|adresse)?\b/,
    /\badresses? IP\b/i,
    /\be-?mail/i,
    /\b(user|device|visitor|customer|client) ?-?(id|identifier|number)\b/i,
    /\b(gebruikers|toestel|bezoekers|klant)-?(id|nummer)\b/i,
    /\b(identifiant|numéro) (de |d.)?(l.)?(utilisateur|appareil|client)/i,
    /\b(phone|telephone|telefoon|téléphone)/i,
  ],
};

/** The first identifier that a text names, in the words of each of its languages; null when none of them names one. */
export function identifierIn(...texts: readonly (Text | null)[]): Text | null {
  for (const text of texts)
    for (const pattern of identifiers.patterns) {
      const found = languages.flatMap((language) => {
        const [word] = pattern.exec(text?.[language] ?? '') ?? [];
        return word === undefined ? [] : [[language, word.trim()] as const];
      });
      if (found.length > 0) return Object.fromEntries(found);
    }
  return null;
}
