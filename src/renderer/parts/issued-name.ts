import type { IssuedVersionRow } from '../../shared/api';
import { issuedName } from '../../shared/documents/issued-name';
import { readText } from '../../shared/register/text';
import { useCall } from '../app/bridge';
import { useLanguage } from '../app/language';
import { useFileLanguages, useNames } from './fields/names';

/** What an issued version is called. */
export function useIssuedName(): (version: IssuedVersionRow['version']) => string {
  const language = useLanguage();
  const names = useNames();
  const { main } = useFileLanguages();
  const { data: assessments } = useCall('dpia.list', null);
  const assessment = (id: string): string | null =>
    readText(assessments?.dpias.find((each) => each.id === id)?.name ?? null, language, main)?.text ?? null;
  return (version) =>
    issuedName(version, language, (noun, id) => (noun === 'dpia' ? assessment(id) : names.of(noun, id)));
}
