import { adequacyDecisions, deadFrameworks } from './adequacy';
import { belgianAuthority, outdatedAuthorityNames } from './authority';
import { eeaStates } from './countries';
import { lastChecked } from './dated';
import { loadedLaw } from './in-force';
import type { LawData } from './law-data';
import { repealedLaws } from './laws';
import { retentionRules } from './retention';

/** The law data that the program brings, in the form of a law file. */
export const builtInLaw: LawData = {
  format: 'griffier-law',
  version: 1,
  id: 'griffier-be',
  date: lastChecked,
  eeaStates,
  adequacyDecisions,
  deadFrameworks,
  authorities: [belgianAuthority],
  outdatedAuthorityNames,
  repealedLaws,
  retentionRules,
};

/** The law data that count now. */
export const lawInForce = (): LawData => loadedLaw() ?? builtInLaw;
