import type { IssuedVersionRow } from '../../shared/api';
import { issuedWith } from '../../shared/documents/issued';
import { aboutKinds } from '../../shared/documents/kinds';
import { exportWords } from '../../shared/words/export';
import { issuedWords } from '../../shared/words/issued';
import { noticeWords } from '../../shared/words/notice';
import { useLanguage } from '../app/language';
import { useNames } from './fields/names';

/** What an issued version is called: with what its row of numbers is told by, where that is not the register. */
export function useIssuedName(): (version: IssuedVersionRow['version']) => string {
  const language = useLanguage();
  const names = useNames();
  const words = noticeWords[language];
  return (version) => {
    const number = issuedWords[language].version(version.number ?? 0);
    const made = issuedWith(version);
    const { document } = made;
    const { numberedBy } = aboutKinds[document];
    if (numberedBy === null) return number;
    const told = numberedBy.map((by) => {
      if (by === 'audience') return document === 'notice' ? words.audiences[made.audience] : null;
      const id = made[by];
      return id === null ? null : (names.of(by, id) ?? id);
    });
    return [exportWords[language].documents[document], ...told, number].filter(Boolean).join(' · ');
  };
}
