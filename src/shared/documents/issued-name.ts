import type { RecordFor } from '../register/nouns';
import type { ScreenLanguage } from '../register/text';
import { exportWords } from '../words/export';
import { issuedWords } from '../words/issued';
import { noticeWords } from '../words/notice';
import { issuedWith } from './issued';
import { aboutKinds } from './kinds';

/** What an issued version is called: with what its row of numbers is told by, where that is not the register. */
export function issuedName(
  version: Pick<RecordFor<'issuedVersion'>, 'number' | 'options'>,
  language: ScreenLanguage,
  nameOf: (noun: 'site' | 'activity' | 'dpia', id: string) => string | null,
): string {
  const number = issuedWords[language].version(version.number ?? 0);
  const made = issuedWith(version);
  const { document } = made;
  const { numberedBy } = aboutKinds[document];
  if (numberedBy === null) return number;
  const told = numberedBy.map((by) => {
    if (by === 'audience')
      return document === 'notice' ? noticeWords[language].audiences[made.audience] : null;
    const id = made[by];
    return id === null ? null : (nameOf(by, id) ?? (by === 'dpia' ? null : id));
  });
  return [exportWords[language].documents[document], ...told, number].filter(Boolean).join(' · ');
}
