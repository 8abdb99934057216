import type { RiskLevel } from '../../../shared/law/risk-scale';
import { assessmentWords } from '../../../shared/words/assessments';
import { useLanguage } from '../../app/language';
import { levelWord } from './levels';

/** The level of a risk as a word on its ground: never the colour alone. */
export function Level({ level }: { readonly level: RiskLevel | null }) {
  const language = useLanguage();
  return level === null ? (
    <span className="unk-cell">{assessmentWords[language].notRated}</span>
  ) : (
    <span className={`lvl ${level}`}>{levelWord(level, language)}</span>
  );
}
