import { gdpr, from as source } from '../../law/dated';
import { seemsJoint } from '../../law/known-services';
import type { Agreement } from '../../register/agreement';
import type { Facts } from '../facts';
import { runningActivities } from '../judging';
import { activityName, isUnsaid, partyName, receivingAs, saying } from '../naming';
import { rule, words } from '../rule';

const isArrangement = ({ kind, status }: Agreement): boolean =>
  kind === 'jointControllers' && status !== 'none';

const arrangementsWith = (id: string, facts: Facts): readonly Agreement[] =>
  facts
    .naming('agreement', { noun: 'party', id })
    .filter((agreement) => agreement.party === id && isArrangement(agreement));

/** Whether an agreement that an activity or a recipient names is an arrangement with all of them, or with this party. */
function holdsFor(agreement: string | null, party: string, facts: Facts): boolean {
  const known = facts.find('agreement', agreement);
  return known !== undefined && isArrangement(known) && (known.party === null || known.party === party);
}

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
      'The role of {party} is not recorded. It often decides together with the firm that uses it; if so, the arrangement is missing as well.',
      'De rol van {party} staat er niet. De partij beslist vaak samen met de firma die ze gebruikt; dan ontbreekt ook de regeling.',
      'Le rôle de {party} n’est pas indiqué. Ce service décide souvent avec l’entreprise qui l’utilise\u202f; dans ce cas, l’accord manque aussi.',
    ),
    plugin: words(
      '{party} seems to be a page, a pixel or a button of a social network. Who places one often decides together with the network: check the role.',
      '{party} lijkt een pagina, een pixel of een knop van een sociaal netwerk. Wie er een plaatst, beslist vaak samen met het netwerk: kijk de rol na.',
      '{party} semble être une page, un pixel ou un bouton d’un réseau social. Qui en place un décide souvent avec le réseau\u202f: vérifiez le rôle.',
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
      const joint = [
        ...new Set([
          ...facts
            .naming('activity', about)
            .filter(
              ({ id, role, jointControllers: of }) =>
                role === 'joint' && of.includes(party.id) && facts.isJudged({ noun: 'activity', id }),
            )
            .map(({ id }) => id),
          // Joint controllers of the whole firm are those of each joint activity that names none of its own.
          ...(facts.organisation().jointControllers.includes(party.id)
            ? runningActivities(facts)
                .filter(({ role, jointControllers: of }) => role === 'joint' && of.length === 0)
                .map(({ id }) => id)
            : []),
          ...receiving
            .filter(
              ({ role, agreement }) =>
                (role ?? party.role) === 'jointController' && !holdsFor(agreement, party.id, facts),
            )
            .map(({ activity }) => activity),
        ]),
      ];
      const touches = joint.filter(
        (id) =>
          !(facts.find('activity', id)?.agreements ?? []).some((each) => holdsFor(each, party.id, facts)),
      );
      const arrangements = arrangementsWith(party.id, facts);
      if (touches.length > 0 && arrangements.length === 0)
        return [{ says: 'arrangement', article: '26(1)', slots, touches, from: [arrangements.length] }];
      if (joint.length > 0 || receiving.length === 0 || arrangements.length > 0) return [];
      const said = `${saying(party.label, facts.main)} ${saying(party.does, facts.main)}`;
      if (!seemsJoint(party.name ?? '', said)) return [];
      const unclear = receiving.filter(({ role }) => (role ?? party.role) === null);
      const isUnclear = unclear.length > 0;
      return [
        {
          says: isUnclear ? 'maybe' : 'plugin',
          article: '26(1)',
          // That the role is missing is as grave as of any recipient (CHK-12); a role that somebody chose may well be right.
          severity: isUnclear ? 'error' : 'info',
          field: 'role',
          slots,
          touches: [...new Set((isUnclear ? unclear : receiving).map(({ activity }) => activity))],
          from: [party.role, party.name, party.label, party.does],
        },
      ];
    },
    agreement: (agreement, facts) => {
      const lacks = (['essence', 'contactPoint'] as const).filter((field) => isUnsaid(agreement, field));
      // Of an arrangement that is not there, the party tells.
      if (!isArrangement(agreement) || lacks.length === 0) return [];
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
            article: field === 'essence' ? '26(2)' : '26(1)',
            field,
            slots: { party: party === undefined ? agreement.title : partyName(party) },
            touches,
            from: [agreement[field]],
          }));
    },
  },
});
