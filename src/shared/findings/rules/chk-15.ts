import { type AdequacyDecision, adequacyFor, deadFramework } from '../../law/adequacy';
import { isInEea } from '../../law/countries';
import { byCode, gdpr, type IsoDate } from '../../law/dated';
import { derogations } from '../../law/safeguards';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { isUnknown } from '../judging';
import { isUnsaid, partyName, receivingAs, saying } from '../naming';
import { type Found, rule, words } from '../rule';

/** An adequacy decision that covers some recipients or some data only: somebody looks whether it covers these. */
const hasLimits = ({ requiresCertification, scope }: AdequacyDecision): boolean =>
  requiresCertification || scope !== undefined;

/** A country to which data may not go without a safeguard or a derogation, or without somebody who chose the decision. */
const needsSafeguard = (country: string, today: IsoDate): boolean => {
  if (isInEea(country, today)) return false;
  const decision = adequacyFor(country, today);
  return decision === undefined || hasLimits(decision);
};

/** The activities that make a transfer, or that have its party as a recipient. */
export const touchedBy = ({ id, party }: RecordFor<'transfer'>, facts: Facts): readonly string[] => {
  const making = facts.activitiesOf({ noun: 'transfer', id });
  const to = facts.find('party', party);
  return making.length > 0 || to === undefined
    ? making
    : [...new Set(receivingAs(to, facts).map(({ activity }) => activity))];
};

/** Whether a transfer to a party, or to that country, is recorded. */
const isRecorded = (
  party: string | null,
  country: string,
  facts: Facts,
  activities: readonly string[],
): boolean =>
  (party !== null && facts.naming('transfer', { noun: 'party', id: party }).length > 0) ||
  activities.every((id) =>
    (facts.find('activity', id)?.transfers ?? []).some(
      (transfer) => facts.find('transfer', transfer)?.country === country,
    ),
  );

export const transferHasSafeguard = rule({
  ...gdpr,
  id: 'CHK-15',
  severity: 'error',
  article: '44-46, 49, 30(1)(e)',
  name: words('Transfers outside the EEA', 'Doorgiften buiten de EER', 'Transferts hors de l’EEE'),
  why: words(
    'Data may leave the European Economic Area for a country with an adequacy decision, under a safeguard, or by way of exception.',
    'Gegevens mogen de Europese Economische Ruimte verlaten naar een land met een adequaatheidsbesluit, onder een waarborg, of bij uitzondering.',
    'Les données peuvent quitter l’Espace économique européen vers un pays couvert par une décision d’adéquation, sous une garantie, ou par exception.',
  ),
  mend: words(
    'Record the country and the safeguard, such as standard contractual clauses; or keep the data within the EEA.',
    'Noteer het land en de waarborg, zoals modelcontractbepalingen; of hou de gegevens binnen de EER.',
    'Notez le pays et la garantie, comme des clauses contractuelles types\u202f; ou gardez les données dans l’EEE.',
  ),
  says: {
    country: words(
      'A transfer does not say to which country: {transfer}.',
      'Een doorgifte zegt niet naar welk land: {transfer}.',
      'Un transfert ne dit pas vers quel pays\u202f: {transfer}.',
    ),
    none: words(
      'Data go to {country} without a recorded safeguard.',
      'Er gaan gegevens naar {country} zonder genoteerde waarborg.',
      'Des données vont vers ce pays sans garantie indiquée\u202f: {country}.',
    ),
    noneYet: words(
      'Data may go outside the EEA without a recorded safeguard: {transfer}.',
      'Er kunnen gegevens buiten de EER gaan zonder genoteerde waarborg: {transfer}.',
      'Des données peuvent sortir de l’EEE sans garantie indiquée\u202f: {transfer}.',
    ),
    notAdequate: words(
      'No adequacy decision for {country} is in force.',
      'Er geldt geen adequaatheidsbesluit voor {country}.',
      'Aucune décision d’adéquation n’est en vigueur pour ce pays\u202f: {country}.',
    ),
    coverage: words(
      'Adequacy decision for {country}: “{scope}” That it covers this transfer is not recorded.',
      'Adequaatheidsbesluit voor {country}: “{scope}” Dat het deze doorgifte dekt, staat er niet.',
      'Décision d’adéquation ({country})\u202f: «\u202f{scope}\u202f» Rien n’indique qu’elle couvre ce transfert.',
    ),
    undocumented: words(
      'Why the exception “{safeguard}” holds for this transfer is not recorded.',
      'Waarom de uitzondering “{safeguard}” voor deze doorgifte geldt, staat er niet.',
      'Pourquoi l’exception «\u202f{safeguard}\u202f» vaut pour ce transfert n’est pas indiqué.',
    ),
    repeated: words(
      'The exception “{safeguard}” is for occasional transfers; this one is repeated.',
      'De uitzondering “{safeguard}” is voor incidentele doorgiften; deze herhaalt zich.',
      'L’exception «\u202f{safeguard}\u202f» vaut pour des transferts occasionnels\u202f; celui-ci se répète.',
    ),
    consent: words(
      'Consent to a transfer is explicit and given after a warning of the risks; that is not recorded.',
      'Toestemming voor een doorgifte is uitdrukkelijk en komt na een waarschuwing voor de risico’s; dat staat er niet.',
      'Le consentement à un transfert est explicite et suit un avertissement sur les risques\u202f; ce n’est pas indiqué.',
    ),
    unrecorded: words(
      '{party} is in {country}; no transfer to it is recorded.',
      '{party} zit in {country}; er staat geen doorgifte.',
      '{party} se trouve hors de l’EEE ({country})\u202f; aucun transfert n’est indiqué.',
    ),
    unrecordedSystem: words(
      '{system} keeps data in {country}; no transfer to it is recorded.',
      '{system} bewaart gegevens in {country}; er staat geen doorgifte.',
      '{system} conserve des données hors de l’EEE ({country})\u202f; aucun transfert n’est indiqué.',
    ),
  },
  ask: {
    country: {
      en: 'To which country do these data go: {transfer}?',
      nl: 'Naar welk land gaan deze gegevens: {transfer}?',
      fr: 'Vers quel pays vont ces données\u202f: {transfer}\u202f?',
    },
  },
  judges: {
    transfer: (transfer, facts) => {
      const touches = touchedBy(transfer, facts);
      if (touches.length === 0) return [];
      const { safeguard, isConditional, isRepeated, frequency, isExplicitConsentInformed } = transfer;
      // The dead mechanisms are the matter of CHK-16.
      const isDead = deadFramework(safeguard) !== undefined;
      const party = facts.find('party', transfer.party);
      const country = transfer.country ?? party?.country ?? null;
      const told = saying(transfer.countryNote, facts.main);
      const slots = {
        transfer:
          told === '' ? (party === undefined ? null : partyName(party)) : { text: transfer.countryNote },
        ...(country === null ? {} : { country: { country } }),
      };
      const from = [country, safeguard, isConditional];
      const found: Found[] = [];
      // Where a transfer may only come, the country may still be open.
      if (country === null && isConditional !== true && isUnknown(transfer, 'country'))
        found.push({
          says: 'country',
          article: '30(1)(e)',
          field: 'country',
          slots,
          from: [country, isConditional],
        });
      const isOutside = country === null || needsSafeguard(country, facts.today);
      const field = 'safeguard';
      if (isOutside && isUnknown(transfer, field) && (country !== null || isConditional === true))
        found.push({
          says: country === null ? 'noneYet' : 'none',
          article: '44, 46',
          field,
          slots,
          from,
        });
      const decided = country === null ? undefined : adequacyFor(country, facts.today);
      if (
        country !== null &&
        (safeguard === 'adequacy' || safeguard === 'dpf') &&
        !isInEea(country, facts.today) &&
        (decided === undefined || (safeguard === 'dpf' && !decided.requiresCertification))
      )
        found.push({ says: 'notAdequate', article: '45', field, slots, from });
      // What may only come has no papers yet.
      if (
        isConditional !== true &&
        safeguard === 'adequacy' &&
        decided?.scope !== undefined &&
        !decided.requiresCertification &&
        transfer.evidenceCheckedOn === null &&
        isUnsaid(transfer, 'evidence')
      )
        found.push({
          says: 'coverage',
          article: '45',
          field: 'evidenceCheckedOn',
          slots: { ...slots, scope: { text: decided.scope } },
          from: [country, safeguard],
        });
      const derogation = safeguard === null || isDead ? undefined : byCode(derogations, safeguard);
      if (derogation !== undefined) {
        const repeats = isRepeated === true || frequency === 'continuous';
        if (repeats)
          found.push({
            says: 'repeated',
            severity: derogation.occasionalOnly ? 'error' : 'warning',
            article: derogation.article,
            field,
            slots: { safeguard: { text: derogation.name } },
            from: [safeguard, isRepeated, frequency],
          });
        if (safeguard === '49.1.a' && isExplicitConsentInformed !== true)
          found.push({
            says: 'consent',
            article: '49(1)(a)',
            field: 'isExplicitConsentInformed',
            from: [safeguard, isExplicitConsentInformed],
          });
        else if (isConditional !== true && isUnsaid(transfer, 'evidence'))
          found.push({
            says: 'undocumented',
            article: safeguard === '49.1.sub2' ? '49(6)' : `${derogation.article}, 5(2)`,
            field: 'evidence',
            slots: { safeguard: { text: derogation.name } },
            from: [safeguard, transfer.evidence],
          });
      }
      return found.map((each) => ({ ...each, touches }));
    },
    party: (party, facts) => {
      const { country } = party;
      if (country === null || !needsSafeguard(country, facts.today)) return [];
      const activities = [...new Set(receivingAs(party, facts).map(({ activity }) => activity))];
      return activities.length === 0 || isRecorded(party.id, country, facts, activities)
        ? []
        : [
            {
              says: 'unrecorded',
              article: '30(1)(e)',
              field: 'country',
              slots: { party: partyName(party), country: { country } },
              touches: activities,
              from: [country],
            },
          ];
    },
    system: (system, facts) => {
      const { country, supplier } = system;
      if (country === null || !needsSafeguard(country, facts.today)) return [];
      const activities = facts.activitiesOf({ noun: 'system', id: system.id });
      return activities.length === 0 || isRecorded(supplier, country, facts, activities)
        ? []
        : [
            {
              says: 'unrecordedSystem',
              article: '30(1)(e)',
              field: 'country',
              slots: { system: system.name, country: { country } },
              from: [country, supplier],
            },
          ];
    },
  },
});
