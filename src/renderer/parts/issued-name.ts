import type { IssuedVersionRow } from '../../shared/api';
import { issuedWith } from '../../shared/documents/issued';
import { aboutKinds } from '../../shared/documents/kinds';
import { readText } from '../../shared/register/text';
import { exportWords } from '../../shared/words/export';
import { issuedWords } from '../../shared/words/issued';
import { noticeWords } from '../../shared/words/notice';
import { useCall } from '../app/bridge';
import { useLanguage } from '../app/language';
import { useFileLanguages, useNames } from './fields/names';

/** What an issued version is called: with what its row of numbers is told by, where that is not the register. */
export function useIssuedName(): (version: IssuedVersionRow['version']) => string {
  const language = useLanguage();
  const names = useNames();
  const words = noticeWords[language];
  const { main } = useFileLanguages();
  const { data: assessments } = useCall('dpia.list', null);
  const assessment = (id: string): string | null =>
    readText(assessments?.dpias.find((each) => each.id === id)?.name ?? null, language, main)?.text ?? null;
  return (version) => {
    const number = issuedWords[language].version(version.number ?? 0);
    const made = issuedWith(version);
    const { document } = made;
    const { numberedBy } = aboutKinds[document];
    if (numberedBy === null) return number;
    const told = numberedBy.map((by) => {
      if (by === 'audience') return document === 'notice' ? words.audiences[made.audience] : null;
      const id = made[by];
      if (id === null) return null;
      return by === 'dpia' ? assessment(id) : (names.of(by, id) ?? id);
    });
    return [exportWords[language].documents[document], ...told, number].filter(Boolean).join(' · ');
  };
}
