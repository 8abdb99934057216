import { adequacyFor, deadFramework } from '../../law/adequacy';
import { byCode, gdpr } from '../../law/dated';
import { addMonths } from '../../law/rights';
import { safeguards, sccModuleFor } from '../../law/safeguards';
import type { FieldName } from '../../register/nouns';
import { isUnknown } from '../judging';
import { isUnsaid } from '../naming';
import { type Found, rule, words } from '../rule';
import { touchedBy } from './chk-15';

export const safeguardStillHolds = rule({
  ...gdpr,
  id: 'CHK-16',
  severity: 'error',
  article: '45, 46(2), 47',
  name: words('Proof of a safeguard', 'Bewijs van een waarborg', 'Preuve d’une garantie'),
  why: words(
    'A safeguard for a transfer must still be in force, and the firm can show the papers for it.',
    'Een waarborg voor een doorgifte moet nog gelden, en de firma kan de stukken ervan tonen.',
    'Une garantie pour un transfert doit être encore en vigueur, et l’entreprise peut en montrer les pièces.',
  ),
  mend: words(
    'Record the paper with its date; where the mechanism is gone, choose one that is in force.',
    'Noteer het stuk met zijn datum; is het mechanisme vervallen, kies er dan een dat geldt.',
    'Notez la pièce avec sa date\u202f; si le mécanisme a disparu, choisissez-en un qui est en vigueur.',
  ),
  says: {
    dead: words(
      '{safeguard} ended on {day}; today: {instead}.',
      '{safeguard} eindigde op {day}; vandaag: {instead}.',
      '«\u202f{safeguard}\u202f» a pris fin le {day}\u202f; aujourd’hui\u202f: {instead}.',
    ),
    over: words(
      'The safeguard “{safeguard}” was valid until {day}.',
      'De waarborg “{safeguard}” was geldig tot {day}.',
      'La garantie «\u202f{safeguard}\u202f» était valable jusqu’au {day}.',
    ),
    unproven: words(
      'For the safeguard “{safeguard}”, this is not recorded: {field}.',
      'Voor de waarborg “{safeguard}” staat dit er niet: {field}.',
      'Pour la garantie «\u202f{safeguard}\u202f», ceci n’est pas indiqué\u202f: {field}.',
    ),
    stale: words(
      'The certification under the Data Privacy Framework was last checked on {day}, more than a year ago.',
      'De certificering onder het Data Privacy Framework werd het laatst gecontroleerd op {day}, meer dan een jaar geleden.',
      'La certification au titre du Data Privacy Framework a été vérifiée le {day}, il y a plus d’un an.',
    ),
    insufficient: words(
      'The transfer impact assessment found the protection insufficient; the transfer is still recorded as going on.',
      'De beoordeling van de doorgifte vond de bescherming onvoldoende; de doorgifte staat nog als lopend.',
      'L’évaluation du transfert a jugé la protection insuffisante\u202f; le transfert est encore indiqué comme en cours.',
    ),
    onlyCertified: words(
      'The adequacy decision for {country} covers certified firms only; under “{safeguard}” no certification is recorded.',
      'Het adequaatheidsbesluit voor {country} geldt alleen voor gecertificeerde firma’s; bij “{safeguard}” staat geen certificering.',
      'La décision d’adéquation pour ce pays ({country}) ne couvre que des entreprises certifiées\u202f; sous «\u202f{safeguard}\u202f», aucune certification n’est indiquée.',
    ),
    module: words(
      'The recorded modules of the standard contractual clauses do not fit the roles of both sides, which ask for: {module}.',
      'De genoteerde modules van de modelcontractbepalingen passen niet bij de rollen van beide kanten; die vragen: {module}.',
      'Les modules indiqués des clauses contractuelles types ne correspondent pas aux rôles des deux parties, qui demandent\u202f: {module}.',
    ),
  },
  judges: {
    transfer: (transfer, facts) => {
      const { safeguard, validUntil } = transfer;
      if (safeguard === null || touchedBy(transfer, facts).length === 0) return [];
      const name = { choice: ['transfer', 'safeguard', safeguard] } as const;
      const dead = deadFramework(safeguard);
      if (dead !== undefined)
        return [
          {
            says: 'dead',
            article: dead.article,
            field: 'safeguard',
            slots: {
              safeguard: { text: dead.name },
              day: { day: dead.endedOn },
              instead: { text: dead.replacement },
            },
            from: [safeguard],
          },
        ];
      const article = byCode(safeguards, safeguard)?.article ?? '45, 46';
      const found: Found[] = [];
      if (validUntil !== null && validUntil < facts.today)
        found.push({
          says: 'over',
          article,
          field: 'validUntil',
          slots: { safeguard: name, day: { day: validUntil } },
          from: [safeguard, validUntil],
        });
      // What has not happened yet has no papers yet.
      if (transfer.isConditional === true) return found;
      const asked = (...fields: readonly FieldName<'transfer'>[]): void => {
        for (const field of fields)
          if (isUnsaid(transfer, field))
            found.push({
              says: 'unproven',
              article,
              field,
              slots: { safeguard: name, field: { label: ['transfer', field] } },
              from: [safeguard, transfer[field]],
            });
      };
      const country = transfer.country ?? facts.find('party', transfer.party)?.country ?? null;
      if (
        safeguard === 'adequacy' &&
        country !== null &&
        adequacyFor(country, facts.today)?.requiresCertification === true
      )
        found.push({
          says: 'onlyCertified',
          article: '45',
          field: 'safeguard',
          slots: { country: { country }, safeguard: name },
          from: [safeguard, country],
        });
      if (safeguard === 'dpf') {
        asked('dpfEntity', 'evidenceCheckedOn');
        const { evidenceCheckedOn } = transfer;
        if (evidenceCheckedOn !== null && addMonths(evidenceCheckedOn, 12) < facts.today)
          found.push({
            says: 'stale',
            article,
            field: 'evidenceCheckedOn',
            slots: { day: { day: evidenceCheckedOn } },
            from: [safeguard, evidenceCheckedOn],
          });
      }
      if (safeguard === 'bcr') asked('bcrApproval', 'bcrMembers');
      if (safeguard === 'scc') {
        asked('sccModules', 'evidenceOn');
        const { sccModules, exporterRole, importerRole, assessmentOutcome } = transfer;
        const isOnlyFour = sccModules.length === 1 && sccModules[0] === '4';
        if (!isOnlyFour) asked('assessmentOutcome');
        if (exporterRole !== null && importerRole !== null && !isUnknown(transfer, 'sccModules')) {
          const module = sccModuleFor(exporterRole, importerRole);
          if (!sccModules.includes(module))
            found.push({
              says: 'module',
              severity: 'warning',
              article,
              field: 'sccModules',
              slots: { module: { choice: ['transfer', 'sccModules', module] } },
              from: [exporterRole, importerRole, sccModules],
            });
        }
        if (assessmentOutcome === 'insufficient')
          found.push({
            says: 'insufficient',
            article,
            field: 'assessmentOutcome',
            from: [safeguard, assessmentOutcome],
          });
      }
      return found;
    },
  },
});
