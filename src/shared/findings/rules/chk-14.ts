import { gdpr } from '../../law/dated';
import type { Party, PartyRole } from '../../register/party';
import { isUnknown } from '../judging';
import { isUsed, partyName, receivingAs } from '../naming';
import { rule, words } from '../rule';

/** The firm itself, and everybody: neither is in one country (of publication, CJEU C-101/01). */
const nowhere: readonly (PartyRole | null)[] = ['internalDepartment', 'public'];

/** Who is not there yet, or is chosen by the person: in no country as long as nobody is named. */
const notYet: readonly (PartyRole | null)[] = ['dataSubjectContacts', 'acquirer'];

const isSomewhere = (role: PartyRole | null, { name, isCategory }: Party): boolean =>
  !nowhere.includes(role) && (!notYet.includes(role) || (name !== null && isCategory !== true));

export const countryIsKnown = rule({
  ...gdpr,
  id: 'CHK-14',
  severity: 'warning',
  article: '30(1)(e), 13(1)(f)',
  name: words('Country of recipients', 'Land van ontvangers', 'Pays des destinataires'),
  why: words(
    'Data that leave the European Economic Area need a safeguard. Without the country nobody can tell whether they do.',
    'Gegevens die de Europese Economische Ruimte verlaten, hebben een waarborg nodig. Zonder het land kan niemand weten of dat zo is.',
    'Les données qui quittent l’Espace économique européen ont besoin d’une garantie. Sans le pays, personne ne peut le savoir.',
  ),
  mend: words(
    'Fill in the country, or “European Economic Area” where only that is known.',
    'Vul het land in, of “Europese Economische Ruimte” als alleen dat bekend is.',
    'Indiquez le pays, ou «\u202fEspace économique européen\u202f» si rien d’autre n’est connu.',
  ),
  says: {
    party: words(
      'The country of {party} is not recorded; a transfer outside the EEA cannot be ruled out.',
      'Het land van {party} staat er niet; een doorgifte buiten de EER valt niet uit te sluiten.',
      'Le pays de {party} n’est pas indiqué\u202f; un transfert hors de l’EEE ne peut être exclu.',
    ),
    system: words(
      'The country where {system} keeps data is not recorded; a transfer outside the EEA cannot be ruled out.',
      'Het land waar {system} gegevens bewaart, staat er niet; een doorgifte buiten de EER valt niet uit te sluiten.',
      'Le pays où {system} conserve les données n’est pas indiqué\u202f; un transfert hors de l’EEE ne peut être exclu.',
    ),
  },
  ask: {
    party: {
      en: 'In which country is “{party}”?',
      nl: 'In welk land is “{party}” gevestigd?',
      fr: 'Dans quel pays se trouve «\u202f{party}\u202f»\u202f?',
    },
    system: {
      en: 'In which country does “{system}” keep its data?',
      nl: 'In welk land bewaart “{system}” de gegevens?',
      fr: 'Dans quel pays «\u202f{system}\u202f» conserve-t-il les données\u202f?',
    },
  },
  judges: {
    party: (party, facts) => {
      if (!isUnknown(party, 'country')) return [];
      const receiving = receivingAs(party, facts).filter(({ role }) =>
        isSomewhere(role ?? party.role, party),
      );
      return receiving.length === 0
        ? []
        : [
            {
              says: 'party',
              field: 'country',
              slots: { party: partyName(party) },
              touches: [...new Set(receiving.map(({ activity }) => activity))],
              from: [party.country],
            },
          ];
    },
    system: (system, facts) => {
      if (!isUnknown(system, 'country') || system.isInEea === true) return [];
      return isUsed({ noun: 'system', id: system.id }, facts)
        ? [
            {
              says: 'system',
              field: 'country',
              slots: { system: system.name },
              from: [system.country, system.isInEea],
            },
          ]
        : [];
    },
  },
});
