import type { IssuedVersionRow } from '../../shared/api';
import { issuedWith } from '../../shared/documents/issued';
import { isPublished } from '../../shared/documents/options';
import { exportWords } from '../../shared/words/export';
import { issuedWords } from '../../shared/words/issued';
import { noticeWords } from '../../shared/words/notice';
import { useLanguage } from '../app/language';
import { useNames } from './fields/names';

/** What an issued version is called: of a notice also for whom it is and on which site. */
export function useIssuedName(): (version: IssuedVersionRow['version']) => string {
  const language = useLanguage();
  const names = useNames();
  const words = noticeWords[language];
  return (version) => {
    const number = issuedWords[language].version(version.number ?? 0);
    const { document, audience, site } = issuedWith(version);
    if (!isPublished(document)) return number;
    const readers = document === 'notice' ? words.audiences[audience] : null;
    const siteName = site === null ? null : (names.of('site', site) ?? site);
    return [exportWords[language].documents[document], readers, siteName, number].filter(Boolean).join(' · ');
  };
}
