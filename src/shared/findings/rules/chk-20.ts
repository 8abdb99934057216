import { gdpr, from as source } from '../../law/dated';
import { seemsJoint } from '../../law/known-services';
import type { Agreement } from '../../register/agreement';
import type { Facts } from '../facts';
import { runningActivities } from '../judging';
import { activityName, isUnsaid, partyName, receivingAs, saying } from '../naming';
import { type Found, rule, words } from '../rule';

const arrangementsWith = (id: string, facts: Facts): readonly Agreement[] =>
  facts
    .naming('agreement', { noun: 'party', id })
    .filter(({ kind, party, status }) => kind === 'jointControllers' && party === id && status !== 'none');

export const jointControllers = rule({
  ...gdpr,
  ...source('Regulation (EU) 2016/679, Art. 26; Court of Justice, C-210/16 and C-40/17', 'B'),
  id: 'CHK-20',
  severity: 'error',
  article: '26, 13',
  name: words(
    'Joint controllers',
    'Gezamenlijke verwerkingsverantwoordelijken',
    'Responsables conjoints du traitement',
  ),
  why: words(
    'Firms that decide together why and how data are used agree on who does what, and tell people the essence of it.',
    'Firma’s die samen beslissen waarom en hoe gegevens worden gebruikt, spreken af wie wat doet en vertellen mensen de kern ervan.',
    'Les entreprises qui décident ensemble pourquoi et comment des données sont utilisées conviennent de qui fait quoi et en disent l’essentiel aux personnes.',
  ),
  mend: words(
    'Record the arrangement and its essence; or choose another role where the other decides alone or works for the firm.',
    'Noteer de regeling en de kern ervan; of kies een andere rol als de ander alleen beslist of voor de firma werkt.',
    'Notez l’accord et son essentiel\u202f; ou choisissez un autre rôle si l’autre décide seul ou travaille pour l’entreprise.',
  ),
  says: {
    who: words(
      '“{activity}” is a joint one; with whom is not recorded.',
      '“{activity}” is gezamenlijk; met wie, staat er niet.',
      '«\u202f{activity}\u202f» est conjoint\u202f; avec qui n’est pas indiqué.',
    ),
    arrangement: words(
      'No arrangement with the joint controller {party} is recorded.',
      'Er staat geen regeling met de gezamenlijke verwerkingsverantwoordelijke {party}.',
      'Aucun accord avec le responsable conjoint {party} n’est indiqué.',
    ),
    essence: words(
      'The essence of the arrangement with {party}, which people may ask for, is not recorded.',
      'De kern van de regeling met {party}, die mensen mogen opvragen, staat er niet.',
      'L’essentiel de l’accord avec {party}, que les personnes peuvent demander, n’est pas indiqué.',
    ),
    contactPoint: words(
      'No contact point for people is recorded of the arrangement with {party}.',
      'Van de regeling met {party} staat er geen contactpunt voor betrokkenen.',
      'Pour l’accord avec {party}, aucun point de contact pour les personnes n’est indiqué.',
    ),
    maybe: words(
      '{party} often decides together with the firm that uses it. Check its role, and the arrangement if it is joint.',
      '{party} beslist vaak samen met de firma die het gebruikt. Controleer de rol, en de regeling als die gezamenlijk is.',
      '{party} décide souvent avec l’entreprise qui l’utilise. Vérifiez son rôle, et l’accord s’il est conjoint.',
    ),
  },
  ask: {
    who: {
      en: 'With whom does the firm decide together about “{activity}”?',
      nl: 'Met wie beslist de firma samen over “{activity}”?',
      fr: 'Avec qui l’entreprise décide-t-elle de «\u202f{activity}\u202f»\u202f?',
    },
    arrangement: {
      en: 'Is there a written arrangement with “{party}” about who does what?',
      nl: 'Is er met “{party}” schriftelijk afgesproken wie wat doet?',
      fr: 'Existe-t-il un accord écrit avec «\u202f{party}\u202f» sur le rôle de chacun\u202f?',
      how: 'yesNo',
    },
  },
  judges: {
    activity: (activity, facts) => {
      if (activity.role !== 'joint' || activity.jointControllers.length > 0) return [];
      const recipients = facts.naming('recipient', { noun: 'activity', id: activity.id });
      if (facts.organisation().jointControllers.length > 0) return [];
      return recipients.some(({ role }) => role === 'jointController')
        ? []
        : [
            {
              says: 'who',
              article: '30(1)(a)',
              field: 'jointControllers',
              slots: { activity: activityName(activity) },
              from: [activity.role, activity.jointControllers],
            },
          ];
    },
    party: (party, facts) => {
      const about = { noun: 'party', id: party.id } as const;
      const slots = { party: partyName(party) };
      const receiving = receivingAs(party, facts);
      const touches = [
        ...new Set([
          ...facts
            .naming('activity', about)
            .filter(
              ({ id, role, jointControllers: joint }) =>
                role === 'joint' && joint.includes(party.id) && facts.isJudged({ noun: 'activity', id }),
            )
            .map(({ id }) => id),
          // Joint controllers of the whole firm are those of each joint activity that names none of its own.
          ...(facts.organisation().jointControllers.includes(party.id)
            ? runningActivities(facts)
                .filter(({ role, jointControllers: joint }) => role === 'joint' && joint.length === 0)
                .map(({ id }) => id)
            : []),
          ...receiving
            .filter(({ role }) => (role ?? party.role) === 'jointController')
            .map(({ activity }) => activity),
        ]),
      ];
      const arrangements = arrangementsWith(party.id, facts);
      if (touches.length > 0 && arrangements.length === 0)
        return [{ says: 'arrangement', article: '26(1)', slots, touches, from: [arrangements.length] }];
      const found: Found[] = [];
      const unclear = receiving.filter(({ role }) => (role ?? party.role) === null);
      const said = `${saying(party.label, facts.main)} ${saying(party.does, facts.main)}`;
      if (unclear.length > 0 && arrangements.length === 0 && seemsJoint(party.name ?? '', said))
        found.push({
          says: 'maybe',
          article: '26(1)',
          severity: 'warning',
          field: 'role',
          slots,
          touches: [...new Set(unclear.map(({ activity }) => activity))],
          from: [party.role, party.name, party.label, party.does],
        });
      return found;
    },
    agreement: (agreement, facts) => {
      const lacks = (['essence', 'contactPoint'] as const).filter((field) => isUnsaid(agreement, field));
      if (agreement.kind !== 'jointControllers' || lacks.length === 0) return [];
      const party = facts.find('party', agreement.party);
      const touches = [
        ...new Set([
          ...facts.activitiesOf({ noun: 'agreement', id: agreement.id }),
          ...(party === undefined ? [] : facts.activitiesOf({ noun: 'party', id: party.id })),
        ]),
      ];
      return touches.length === 0
        ? []
        : lacks.map((field) => ({
            says: field,
            // The arrangement may name a contact point; people are told the essence whatever it says.
            severity: field === 'essence' ? 'error' : 'warning',
            article: field === 'essence' ? '26(2)' : '26(1)',
            field,
            slots: { party: party === undefined ? agreement.title : partyName(party) },
            touches,
            from: [agreement[field]],
          }));
    },
  },
});
