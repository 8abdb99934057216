import { useState } from 'react';
import { isWordName, letterheadAmong } from '../../../shared/register/attachment';
import type { Edit } from '../../../shared/register/edit';
import { exportWords } from '../../../shared/words/export';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { MovingLine } from '../../parts/attachments/MovingLine';
import { useAttach } from '../../parts/attachments/useAttach';
import { ChoiceBox, type ChoiceItem } from '../../parts/fields/ChoiceBox';
import { write } from '../../parts/fields/change';
import { useToast } from '../../parts/toast';

type Letterhead = Readonly<{
  /** The attachment that is chosen; null: none. */
  chosen: string | null;
  papers: readonly ChoiceItem[];
  choose: (id: string | null) => void;
}>;

/**
 * The Word attachments of the client file, and which of them is its letterhead. The client file remembers it; one that
 * is only read is printed on another letterhead until the page closes.
 */
export function useLetterhead(): Letterhead {
  const language = useLanguage();
  const file = useFile();
  const tell = useToast();
  const { data } = useCall('attachments.list', null);
  const [forNow, setForNow] = useState<string | null | undefined>();
  const attachments = data?.attachments ?? [];
  const papers = attachments.flatMap(({ id, title, fileName }): readonly ChoiceItem[] => {
    const name = fileName ?? '';
    if (!isWordName(name)) return [];
    return [{ id, label: title ?? name, ...(title !== null && title !== name && { hint: name }) }];
  });
  const wanted = forNow === undefined ? (letterheadAmong(attachments)?.id ?? null) : forNow;
  const remember = async (id: string | null): Promise<void> => {
    setForNow(id);
    if (!file.isOpen || file.mode !== 'write') return;
    const edits = attachments.flatMap((each): readonly Edit[] => {
      const kind = each.id === id ? 'letterhead' : each.kind === 'letterhead' ? 'other' : each.kind;
      return kind === each.kind
        ? []
        : [{ do: 'set', noun: 'attachment', id: each.id, field: 'kind', value: kind }];
    });
    // One that was attached a moment ago is not in the list yet.
    if (id !== null && !attachments.some((each) => each.id === id))
      edits.push({ do: 'set', noun: 'attachment', id, field: 'kind', value: 'letterhead' });
    try {
      if (edits.length > 0) await write('edit', null, edits);
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : { code: 'unexpected' as const };
      tell(problemSentence(language, problem));
    }
  };
  return {
    chosen: papers.some(({ id }) => id === wanted) ? wanted : null,
    papers,
    choose: (id) => void remember(id),
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
