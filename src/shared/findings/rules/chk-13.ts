import { gdpr } from '../../law/dated';
import { seemsProcessor } from '../../law/known-services';
import { agreementHeader, agreementPoints } from '../../law/processor-agreement';
import type { Agreement } from '../../register/agreement';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import type { Slot } from '../finding';
import { isUnknown } from '../judging';
import { isUnsaid, partyName, receivingAs, saying } from '../naming';
import { type Found, rule, words } from '../rule';

/** For an agreement that stands for all customers. */
const customers: Slot = { words: { en: 'customers', nl: 'klanten', fr: 'les clients' } };

const isArrangement = ({ kind }: Agreement): boolean => kind === 'jointControllers' || kind === 'group';

/** Agreements with a party, whatever their state: what is wrong with one is said of the agreement. */
const agreementsWith = (id: string, facts: Facts): readonly Agreement[] =>
  facts
    .naming('agreement', { noun: 'party', id })
    .filter((each) => each.party === id && !isArrangement(each));

/** Activities in which the firm works for others and that name the party as customer. */
const workedFor = (id: string, facts: Facts): readonly RecordFor<'activity'>[] =>
  facts
    .naming('activity', { noun: 'party', id })
    .filter(
      (activity) =>
        activity.role === 'processor' &&
        activity.customers.includes(id) &&
        facts.isJudged({ noun: 'activity', id: activity.id }),
    );

/** The activities in force that an agreement matters to: those that name it, and those that its party gets data from or orders. */
function touchedBy({ id, party }: Agreement, facts: Facts): readonly string[] {
  return [
    ...new Set([
      ...facts.activitiesOf({ noun: 'agreement', id }),
      ...(party === null ? [] : facts.activitiesOf({ noun: 'party', id: party })),
    ]),
  ];
}

export const processorAgreement = rule({
  ...gdpr,
  id: 'CHK-13',
  severity: 'error',
  article: '28(3), 28(2), 28(4), 28(9)',
  name: words('Processor agreement', 'Verwerkersovereenkomst', 'Contrat de sous-traitance'),
  why: words(
    'Whoever works with data on behalf of another does so under a written agreement with the eight points of Article 28(3).',
    'Wie voor een ander met gegevens werkt, doet dat onder een schriftelijke overeenkomst met de acht punten van artikel 28, lid 3.',
    'Qui travaille avec des données pour autrui le fait sous un contrat écrit avec les huit points de l’article 28, paragraphe 3.',
  ),
  mend: words(
    'Record the agreement, its state and the points that it holds; ask for what is missing.',
    'Noteer de overeenkomst, haar toestand en de punten die erin staan; vraag wat ontbreekt.',
    'Notez le contrat, son état et les points qu’il contient\u202f; demandez ce qui manque.',
  ),
  says: {
    missing: words(
      'No agreement with the processor {party} is recorded.',
      'Er staat geen overeenkomst met de verwerker {party}.',
      'Aucun contrat avec le sous-traitant {party} n’est indiqué.',
    ),
    unclear: words(
      'The role of {party} is not recorded. It seems to work with data on behalf of the firm; if so, its agreement is missing as well.',
      'De rol van {party} staat er niet. De partij lijkt in opdracht van de firma met gegevens te werken; dan ontbreekt ook de overeenkomst.',
      'Le rôle de {party} n’est pas indiqué. Ce destinataire semble travailler avec des données pour l’entreprise\u202f; dans ce cas, son contrat manque aussi.',
    ),
    customer: words(
      'The firm works for {party}; no agreement with this customer is recorded.',
      'De firma werkt voor {party}; er staat geen overeenkomst met deze klant.',
      'L’entreprise travaille pour {party}\u202f; aucun contrat avec ce client n’est indiqué.',
    ),
    none: words(
      'There is no agreement with {party} yet.',
      'Er is nog geen overeenkomst met {party}.',
      'Il n’y a pas encore de contrat avec {party}.',
    ),
    unsigned: words(
      'The agreement with {party} is a draft; it is not signed.',
      'De overeenkomst met {party} is een ontwerp; ze is niet ondertekend.',
      'Le contrat avec {party} est un projet\u202f; il n’est pas signé.',
    ),
    status: words(
      'Whether the agreement with {party} is signed is not recorded.',
      'Of de overeenkomst met {party} is ondertekend, staat er niet.',
      'Il n’est pas indiqué si le contrat avec {party} est signé.',
    ),
    ended: words(
      'The agreement with {party} has ended; data still go there.',
      'De overeenkomst met {party} is afgelopen; er gaan nog gegevens naartoe.',
      'Le contrat avec {party} a pris fin\u202f; des données y vont encore.',
    ),
    points: words(
      'Of the agreement with {party}, these points are not recorded: {points}.',
      'Van de overeenkomst met {party} staan deze punten er niet: {points}.',
      'Pour le contrat avec {party}, ces points ne sont pas indiqués\u202f: {points}.',
    ),
    header: words(
      'What the agreement with {party} is about is not fully recorded: {facts}.',
      'Waarover de overeenkomst met {party} gaat, staat er niet volledig: {facts}.',
      'L’objet du contrat avec {party} n’est pas entièrement indiqué\u202f: {facts}.',
    ),
  },
  ask: {
    missing: {
      en: 'Is there a signed agreement with “{party}” about the personal data it handles?',
      nl: 'Is er een ondertekende overeenkomst met “{party}” over de persoonsgegevens?',
      fr: 'Existe-t-il un contrat signé avec «\u202f{party}\u202f» sur les données personnelles\u202f?',
      how: 'yesNo',
    },
    customer: {
      en: 'Is there a signed agreement with the customer “{party}” about the personal data?',
      nl: 'Is er een ondertekende overeenkomst met de klant “{party}” over de persoonsgegevens?',
      fr: 'Existe-t-il un contrat signé avec le client «\u202f{party}\u202f» sur les données personnelles\u202f?',
      how: 'yesNo',
    },
    unclear: {
      en: 'What is “{party}” for the firm?',
      nl: 'Wat is “{party}” voor de firma?',
      fr: 'Quel rôle «\u202f{party}\u202f» joue-t-il pour l’entreprise\u202f?',
    },
    none: {
      en: 'How far is the agreement with “{party}”?',
      nl: 'Hoever staat de overeenkomst met “{party}”?',
      fr: 'Où en est le contrat avec «\u202f{party}\u202f»\u202f?',
    },
    unsigned: {
      en: 'How far is the agreement with “{party}”?',
      nl: 'Hoever staat de overeenkomst met “{party}”?',
      fr: 'Où en est le contrat avec «\u202f{party}\u202f»\u202f?',
    },
    status: {
      en: 'How far is the agreement with “{party}”?',
      nl: 'Hoever staat de overeenkomst met “{party}”?',
      fr: 'Où en est le contrat avec «\u202f{party}\u202f»\u202f?',
    },
  },
  judges: {
    party: (party, facts) => {
      const found: Found[] = [];
      const slots = { party: partyName(party) };
      const receiving = receivingAs(party, facts);
      const working = receiving.filter(({ role }) =>
        ['processor', 'subProcessor'].includes(role ?? party.role ?? ''),
      );
      const bare = working.filter(({ agreement }) => agreement === null);
      // Whom another processor engaged has its agreement with that one: Art. 28(4).
      if (bare.length > 0 && party.engagedBy === null && agreementsWith(party.id, facts).length === 0)
        found.push({
          says: 'missing',
          article: '28(3)',
          slots,
          touches: [...new Set(bare.map(({ activity }) => activity))],
          from: ['missing', party.role],
        });
      const roleless = receiving.filter(({ role, agreement }) => role === null && agreement === null);
      const said = `${saying(party.label, facts.main)} ${saying(party.does, facts.main)}`;
      if (
        isUnknown(party, 'role') &&
        roleless.length > 0 &&
        seemsProcessor(party.name ?? '', said) &&
        agreementsWith(party.id, facts).length === 0
      )
        found.push({
          says: 'unclear',
          article: '28(3)',
          field: 'role',
          slots,
          touches: [...new Set(roleless.map(({ activity }) => activity))],
          from: [party.role, party.name, party.label, party.does],
        });
      const ordered = workedFor(party.id, facts).filter(
        ({ agreements }) =>
          !agreements.some((id) => {
            const agreement = facts.find('agreement', id);
            return agreement !== undefined && (agreement.party === null || agreement.party === party.id);
          }),
      );
      if (ordered.length > 0 && agreementsWith(party.id, facts).length === 0)
        found.push({
          says: 'customer',
          article: '28(3)',
          slots,
          touches: ordered.map(({ id }) => id),
          from: ['customer', party.role],
        });
      return found;
    },
    agreement: (agreement, facts) => {
      if (isArrangement(agreement)) return [];
      const touches = touchedBy(agreement, facts);
      if (touches.length === 0) return [];
      const party = facts.find('party', agreement.party);
      const slots = {
        party:
          party !== undefined
            ? partyName(party)
            : agreement.kind === 'customer'
              ? customers
              : agreement.title,
      };
      const { status, endsOn, points, usesEuClauses } = agreement;
      const state = [status, endsOn !== null && endsOn < facts.today];
      if (status === 'none')
        return [{ says: 'none', article: '28(3)', field: 'status', slots, touches, from: state }];
      const found: Found[] = [];
      if (status === 'ended' || state[1] === true)
        found.push({
          says: 'ended',
          article: '28(3)',
          field: status === 'ended' ? 'status' : 'endsOn',
          slots,
          touches,
          from: state,
        });
      else if (status === 'drafted')
        found.push({ says: 'unsigned', article: '28(9)', field: 'status', slots, touches, from: state });
      else if (isUnknown(agreement, 'status'))
        found.push({
          says: 'status',
          article: '28(9)',
          field: 'status',
          slots,
          touches,
          from: state,
        });
      const missing = agreementPoints.filter(({ code }) => !points.includes(code));
      // The Commission's own clauses hold all points.
      if (missing.length > 0 && usesEuClauses !== true && agreement.marks.points?.notApplicable === undefined)
        found.push({
          says: 'points',
          article: '28(3)',
          field: 'points',
          slots: { ...slots, points: { list: missing.map(({ name }) => ({ text: name })) } },
          touches,
          from: [points, usesEuClauses],
        });
      const unsaid = agreementHeader.filter(({ code }) => isUnsaid(agreement, code));
      const [first] = unsaid;
      // First the points: who writes those down has the agreement at hand.
      if (first !== undefined && (missing.length === 0 || usesEuClauses === true))
        found.push({
          says: 'header',
          article: '28(3)',
          field: first.code,
          slots: { ...slots, facts: { list: unsaid.map(({ name }) => ({ text: name })) } },
          touches,
          from: unsaid.map(({ code }) => code),
        });
      return found;
    },
  },
});
