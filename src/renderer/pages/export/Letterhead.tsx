import { useState } from 'react';
import { exportWords } from '../../../shared/words/export';
import { useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { MovingLine } from '../../parts/attachments/MovingLine';
import { useAttach } from '../../parts/attachments/useAttach';
import { ChoiceBox, type ChoiceItem } from '../../parts/fields/ChoiceBox';

type Letterhead = Readonly<{
  /** The attachment that is chosen; null: none. */
  chosen: string | null;
  papers: readonly ChoiceItem[];
  choose: (id: string | null) => void;
}>;

/** What was chosen last for each client file, until the program closes. */
const remembered = new Map<string, string | null>();

/** The Word attachments of the client file, and which of them is its letterhead. */
export function useLetterhead(): Letterhead {
  const file = useFile();
  const path = file.isOpen ? file.path : '';
  const { data } = useCall('attachments.list', null);
  const [wanted, setWanted] = useState<string | null>(() => remembered.get(path) ?? null);
  const papers = (data?.attachments ?? []).flatMap(({ id, title, fileName }): readonly ChoiceItem[] => {
    const name = fileName ?? '';
    if (!/\.do[ct]x$/i.test(name)) return [];
    return [{ id, label: title ?? name, ...(title !== null && title !== name && { hint: name }) }];
  });
  return {
    chosen: papers.some(({ id }) => id === wanted) ? wanted : null,
    papers,
    choose: (id) => {
      remembered.set(path, id);
      setWanted(id);
    },
  };
}

/** Which attachment is the letterhead of what is published in Word, or a new one. */
export function LetterheadChoice({ letterhead }: { readonly letterhead: Letterhead }) {
  const words = exportWords[useLanguage()];
  const file = useFile();
  const attaching = useAttach();
  const attach = async (): Promise<void> => {
    const [id] = await attaching.attach(null, null);
    if (id !== undefined) letterhead.choose(id);
  };
  return (
    <div className="paper-choice">
      <ChoiceBox
        label={words.letterhead}
        emptyLabel={words.noLetterhead}
        options={letterhead.papers}
        value={letterhead.chosen}
        onChange={letterhead.choose}
      />
      {file.isOpen && file.mode === 'write' && (
        <button
          type="button"
          className="btn"
          disabled={attaching.moving !== null}
          onClick={() => void attach()}
        >
          {words.chooseLetterhead}
        </button>
      )}
      {letterhead.chosen !== null && <p className="sm t2">{words.onLetterhead}</p>}
      {(attaching.moving !== null || attaching.refusal !== null) && <MovingLine attaching={attaching} />}
    </div>
  );
}
