import { namesCurrentAuthority, tellsHowToReach } from '../../law/authority';
import { becauseOf } from '../../law/contradictions';
import { gdpr } from '../../law/dated';
import { findDeadTermsIn } from '../../law/vague-words';
import { isEmpty } from '../../register/mark';
import { languages, type Text } from '../../register/text';
import { isOwn, runningActivities } from '../judging';
import { type Found, rule, words } from '../rule';

/** The names of former authorities in a text that does not name the one of today beside them. */
function formerNames(field: string, text: Text | null, say: (found: Omit<Found, 'says'>) => void): void {
  if (text === null || languages.some((each) => namesCurrentAuthority(text[each] ?? ''))) return;
  for (const term of findDeadTermsIn(text)) {
    const why = becauseOf(term);
    if (term.kind === 'authority' && why !== undefined)
      say({
        field,
        article: why.article,
        slots: { because: { words: why.because } },
        part: term.code,
        from: [text],
      });
  }
}

const former = (field: string, text: Text | null): readonly Found[] => {
  const found: Found[] = [];
  formerNames(field, text, (each) => found.push({ says: 'former', severity: 'warning', ...each }));
  return found;
};

export const authorityMissing = rule({
  ...gdpr,
  id: 'CHK-26',
  severity: 'error',
  article: '13(2)(d), 77',
  name: words('Complaint to the authority', 'Klacht bij de autoriteit', 'Réclamation auprès de l’autorité'),
  why: words(
    'People are told that they can complain to a supervisory authority. In Belgium that is the Data Protection Authority; it replaced the Privacy Commission on 25 May 2018.',
    'Betrokkenen vernemen dat ze een klacht kunnen indienen bij een toezichthoudende autoriteit. In België is dat de Gegevensbeschermingsautoriteit; ze kwam op 25 mei 2018 in de plaats van de Privacycommissie.',
    'Les personnes apprennent qu’elles peuvent introduire une réclamation auprès d’une autorité de contrôle. En Belgique, c’est l’Autorité de protection des données\u202f; elle a remplacé la Commission vie privée le 25 mai 2018.',
  ),
  mend: words(
    'Add the right to complain under Rights, with the name of the authority and how to reach it.',
    'Voeg bij Rechten het klachtrecht toe, met de naam van de autoriteit en hoe ze te bereiken is.',
    'Ajoutez, sous Droits, le droit de réclamation, avec le nom de l’autorité et la façon de la joindre.',
  ),
  says: {
    missing: words(
      'It is not recorded to which authority people can complain.',
      'Er is niet vastgelegd bij welke autoriteit betrokkenen een klacht kunnen indienen.',
      'Il n’est pas enregistré auprès de quelle autorité les personnes peuvent introduire une réclamation.',
    ),
    unnamed: words(
      'The right to complain stands without the name of an authority.',
      'Het klachtrecht staat er zonder de naam van een autoriteit.',
      'Le droit de réclamation figure sans le nom d’une autorité.',
    ),
    noContact: words(
      'The authority is named without its contact details.',
      'De autoriteit wordt genoemd zonder contactgegevens.',
      'L’autorité est nommée sans ses coordonnées.',
    ),
    former: words(
      'The text names an authority of the past: {because}.',
      'De tekst noemt een autoriteit van vroeger: {because}.',
      'Le texte nomme une autorité du passé\u202f: {because}.',
    ),
  },
  judges: {
    organisation: (_, facts) =>
      facts.all('rightsProcedure').some(({ right }) => right === 'complaint') ||
      !runningActivities(facts).some(isOwn)
        ? []
        : [{ says: 'missing', from: [false] }],
    rightsProcedure: ({ right, authority, statement, url }) => {
      if (right !== 'complaint') return former('authority', authority);
      const field = 'authority';
      if (isEmpty(authority))
        return isEmpty(statement) ? [{ says: 'unnamed', severity: 'warning', field, from: [authority] }] : [];
      const names = former(field, authority);
      if (names.length > 0) return names;
      return isEmpty(url) && !languages.some((each) => tellsHowToReach(authority?.[each] ?? ''))
        ? [{ says: 'noContact', severity: 'warning', field, from: [authority, url] }]
        : [];
    },
    clause: ({ body }) => former('body', body),
    noticeSection: ({ body }) => former('body', body),
  },
});
