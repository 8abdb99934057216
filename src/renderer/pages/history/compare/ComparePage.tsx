import { compareWords } from '../../../../shared/words/compare';
import { useLanguage } from '../../../app/language';
import { usePageTitle } from '../../../app/title';
import { Comparison } from './Comparison';

/** How any two states of the register differ. */
export function ComparePage() {
  usePageTitle(compareWords[useLanguage()].compare);
  return <Comparison />;
}
