import { OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import { catalogueWords } from '../../../shared/words/catalogues';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { removeRecord } from '../../parts/fields/change';
import { dropDrafts, flushDrafts } from '../../parts/fields/drafts';
import { useNames } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';

/** How many users are named before the rest is left to the list in the form. */
const named = 5;

/** Asks before a record leaves the register, and says where it is used when it cannot leave. */
export function RemoveDialog(props: {
  readonly noun: CatalogueNoun;
  readonly id: string;
  readonly name: string;
  readonly usedIn: readonly string[];
  readonly onClose: (isRemoved: boolean) => void;
}) {
  const language = useLanguage();
  const words = catalogueWords[language];
  const names = useNames();
  const users = props.usedIn.slice(0, named).map((id) => names.of('activity', id) ?? id);
  const more = props.usedIn.length > named ? '…' : '';
  const usedBy = users.length === 0 ? '' : ` ${words.usedBy(`${users.join(', ')}${more}`)}`;
  const [refusal, setRefusal] = useState<string | null>(
    props.usedIn.length === 0
      ? null
      : `${problemSentence(language, { code: 'stillUsed' }, props.name)}${usedBy}`,
  );
  const remove = async (): Promise<void> => {
    try {
      await flushDrafts();
      await removeRecord(props.noun, props.id);
      dropDrafts(props.noun, props.id);
      props.onClose(true);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, detail } = error.problem;
      const users = code === 'stillUsed' && detail !== undefined ? ` ${words.usedBy(detail)}` : '';
      setRefusal(`${problemSentence(language, error.problem, props.name)}${users}`);
    }
  };
  return (
    <Modal title={words.removeTitle(props.name)} onClose={() => props.onClose(false)}>
      {refusal === null ? (
        <p className="t2">{words.removeAbout}</p>
      ) : (
        <p className="finding" role="alert">
          <OctagonAlert className="i" aria-hidden="true" />
          <span>{refusal}</span>
        </p>
      )}
      <div className="acts">
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the keyboard */}
        <button type="button" className="btn" autoFocus onClick={() => props.onClose(false)}>
          {refusal === null ? words.cancel : words.close}
        </button>
        {refusal === null && (
          <button type="button" className="btn danger" onClick={() => void remove()}>
            {words.remove}
          </button>
        )}
      </div>
    </Modal>
  );
}
