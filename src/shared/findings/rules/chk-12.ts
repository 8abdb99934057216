import { gdpr } from '../../law/dated';
import { seemsJoint, seemsProcessor } from '../../law/known-services';
import { isVagueRecipient } from '../../law/vague-words';
import type { PartyRole } from '../../register/party';
import { isOwn, isUnknown } from '../judging';
import { activityName, isUnsaid, ownActivity, partyName, receivingAs, saying } from '../naming';
import { type Found, rule, words } from '../rule';

// That a clause denies recipients ("never shared with third parties") is said by CHK-35, of the clause and once.

/** Roles in which it matters who exactly it is: somebody answers for an agreement or for the data. */
const betterNamed: readonly (PartyRole | null)[] = [
  null,
  'processor',
  'subProcessor',
  'groupCompany',
  'businessPartner',
];

export const recipientsAreKnown = rule({
  ...gdpr,
  id: 'CHK-12',
  severity: 'error',
  article: '30(1)(d), 13(1)(e)',
  name: words('Recipients', 'Ontvangers', 'Destinataires'),
  why: words(
    'The register and the notices say who receives the data: by name or by category, and in which role.',
    'Het register en de verklaringen zeggen wie de gegevens ontvangt: bij naam of per categorie, en in welke rol.',
    'Le registre et les déclarations disent qui reçoit les données\u202f: par nom ou par catégorie, et dans quel rôle.',
  ),
  mend: words(
    'Add who receives the data, or say that nobody does.',
    'Voeg toe wie de gegevens ontvangt, of zeg dat niemand ze ontvangt.',
    'Ajoutez qui reçoit les données, ou dites que personne ne les reçoit.',
  ),
  says: {
    missing: words(
      'Who receives data of “{activity}” is not recorded, nor that nobody does.',
      'Wie gegevens van “{activity}” ontvangt, staat er niet, en ook niet dat niemand ze ontvangt.',
      'Qui reçoit des données de «\u202f{activity}\u202f» n’est pas indiqué, ni que personne n’en reçoit.',
    ),
    contradicted: words(
      '“{activity}” says that nobody receives data, and names recipients.',
      '“{activity}” zegt dat niemand gegevens ontvangt, en noemt ontvangers.',
      '«\u202f{activity}\u202f» dit que personne ne reçoit de données, et nomme des destinataires.',
    ),
    nobody: words(
      'A recipient of “{activity}” is not named.',
      'Een ontvanger van “{activity}” is niet genoemd.',
      'Un destinataire de «\u202f{activity}\u202f» n’est pas nommé.',
    ),
    role: words(
      'In which role {party} receives data is not recorded.',
      'In welke rol {party} gegevens ontvangt, staat er niet.',
      'Le rôle dans lequel {party} reçoit des données n’est pas indiqué.',
    ),
    vague: words(
      '“{party}” is neither a name nor a category of recipients.',
      '“{party}” is geen naam en geen categorie van ontvangers.',
      '«\u202f{party}\u202f» n’est ni un nom ni une catégorie de destinataires.',
    ),
    onlyCategory: words(
      'Of “{party}” only the category is recorded. That is lawful; people who ask may want the name.',
      'Van “{party}” staat alleen de categorie er. Dat mag; wie inzage vraagt, kan de naam willen weten.',
      'De «\u202f{party}\u202f», seule la catégorie est indiquée. C’est permis\u202f; qui demande l’accès peut vouloir le nom.',
    ),
  },
  ask: {
    missing: {
      en: 'Who receives data of “{activity}”, inside or outside the firm?',
      nl: 'Wie krijgt gegevens van “{activity}”, binnen of buiten de firma?',
      fr: 'Qui reçoit des données de «\u202f{activity}\u202f», dans l’entreprise ou ailleurs\u202f?',
      how: 'note',
    },
    nobody: {
      en: 'Who is the recipient of data of “{activity}” whose name is missing?',
      nl: 'Wie is de ontvanger van gegevens van “{activity}” van wie de naam ontbreekt?',
      fr: 'Qui est le destinataire de données de «\u202f{activity}\u202f» dont le nom manque\u202f?',
    },
    role: {
      en: 'What is “{party}” for the firm?',
      nl: 'Wat is “{party}” voor de firma?',
      fr: 'Quel rôle «\u202f{party}\u202f» joue-t-il pour l’entreprise\u202f?',
    },
  },
  judges: {
    activity: (activity, facts) => {
      if (!isOwn(activity)) return [];
      const count = facts.naming('recipient', { noun: 'activity', id: activity.id }).length;
      const from = [activity.recipientsNone, count > 0];
      const slots = { activity: activityName(activity) };
      const field = 'recipientsNone';
      if (count > 0)
        return activity.recipientsNone === true
          ? [{ says: 'contradicted', severity: 'warning', field, slots, from }]
          : [];
      return activity.recipientsNone !== true && activity.marks.recipientsNone?.notApplicable === undefined
        ? [{ says: 'missing', field, slots, from }]
        : [];
    },
    recipient: (recipient, facts) => {
      const activity = ownActivity(recipient, facts);
      return activity !== undefined && isUnknown(recipient, 'party')
        ? [
            {
              says: 'nobody',
              field: 'party',
              slots: { activity: activityName(activity) },
              from: [recipient.party],
            },
          ]
        : [];
    },
    party: (party, facts) => {
      const receiving = receivingAs(party, facts);
      if (receiving.length === 0) return [];
      const touches = [...new Set(receiving.map(({ activity }) => activity))];
      const slots = { party: partyName(party) };
      const found: Found[] = [];
      const text = party.name ?? saying(party.label, facts.main);
      if (isVagueRecipient(text))
        found.push({
          says: 'vague',
          field: 'name',
          slots,
          touches,
          from: [party.name, party.label],
        });
      const roleless = receiving.filter(({ role }) => role === null);
      // Of a party that seems to be a processor or a joint controller, CHK-13 and CHK-20 ask for the role.
      const isAsked = (): boolean => {
        const said = `${saying(party.label, facts.main)} ${saying(party.does, facts.main)}`;
        return seemsProcessor(party.name ?? '', said) || seemsJoint(party.name ?? '', said);
      };
      if (isUnknown(party, 'role') && roleless.length > 0 && !isAsked())
        found.push({
          says: 'role',
          article: '4(7)-(10)',
          field: 'role',
          slots,
          touches: [...new Set(roleless.map(({ activity }) => activity))],
          from: [party.role],
        });
      const roles = new Set(receiving.map(({ role }) => role ?? party.role));
      if (party.isCategory === true && betterNamed.some((role) => roles.has(role)) && !isVagueRecipient(text))
        found.push({
          says: 'onlyCategory',
          severity: 'info',
          field: isUnsaid(party, 'name') ? 'name' : 'isCategory',
          slots,
          touches,
          from: [party.isCategory, party.role],
        });
      return found;
    },
  },
});
