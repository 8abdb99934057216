import type { Aside } from '../../../shared/findings/aside';
import { readText } from '../../../shared/register/text';
import { asideSentence } from '../../../shared/words/aside';
import { useLanguage } from '../../app/language';
import { dayText } from '../fields/dates';
import { useFileLanguages } from '../fields/names';

/** Until when a finding was put aside, by whom and why, and why it is back. */
export function AsideLine({ aside }: { readonly aside: Aside }) {
  const language = useLanguage();
  const { main } = useFileLanguages();
  return (
    <p className="t2 sm">
      {asideSentence(language, aside.is, {
        by: aside.by,
        until: aside.until === null ? null : dayText(aside.until, language),
        reason: readText(aside.reason, language, main)?.text ?? null,
      })}
    </p>
  );
}
