import { OctagonAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { ErasePlan } from '../../shared/api';
import type { NounName } from '../../shared/register/nouns';
import { readText } from '../../shared/register/text';
import { eraseWords } from '../../shared/words/erase';
import { fieldWords } from '../../shared/words/fields';
import { problemSentence } from '../../shared/words/problems';
import { call, ProblemError, useCall } from '../app/bridge';
import { useLanguage } from '../app/language';
import { dropDrafts, flushDrafts } from './fields/drafts';
import { useFileLanguages } from './fields/names';
import { IssuedChoice } from './IssuedChoice';
import { Modal } from './Modal';
import { type BackupsThen, OlderBackups, renewBackups } from './OlderBackups';
import { Tick } from './Tick';
import { Told } from './Told';
import { useToast } from './toast';

/** How many records are named before the rest is a number. */
const named = 4;

/**
 * Deletes a record for good, after showing what goes along and what stays. `word` has to be typed: the reference of an
 * activity, the name of anything else. For what only ends there is "take out of use".
 */
export function DeleteForGood(props: {
  readonly noun: NounName;
  readonly id: string;
  readonly name: string;
  readonly word: string;
  readonly onClose: (isDeleted: boolean) => void;
}) {
  const { noun, id, name, word } = props;
  const language = useLanguage();
  const words = eraseWords[language];
  const tell = useToast();
  const field = useId();
  const { data: plan, error } = useCall('erase.plan', { noun, id });
  const { onClose } = props;
  useEffect(() => {
    if (!(error instanceof ProblemError)) return;
    if (error.problem.code === 'cancelled') onClose(false);
    else setWrong(problemSentence(language, error.problem, name));
  }, [error, language, name, onClose]);
  const [typed, setTyped] = useState('');
  const [withAttachments, setWithAttachments] = useState(true);
  const [issued, setIssued] = useState<readonly string[]>([]);
  const [backups, setBackups] = useState<BackupsThen>('delete');
  const [wrong, setWrong] = useState<string | null>(null);
  const isSure = typed.trim().toLowerCase() === word.trim().toLowerCase();
  const erase = async (): Promise<void> => {
    try {
      await flushDrafts();
      await call('erase.record', { noun, id, withAttachments, issued: [...issued] });
      dropDrafts(noun, id);
      // The page of what is gone leaves the screen at once; its backups take longer.
      props.onClose(true);
      if (backups === 'delete') await renewBackups();
      tell(words.deleted(name));
    } catch (error) {
      const sentence =
        error instanceof ProblemError ? problemSentence(language, error.problem, name) : String(error);
      setWrong(sentence);
      tell(sentence);
    }
  };
  return (
    <Modal title={words.title(name)} onClose={() => props.onClose(false)}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) void erase();
        }}
      >
        <p className="finding">
          <OctagonAlert className="i" aria-hidden="true" />
          <span>{words.intro}</span>
        </p>
        {noun === 'activity' && <p className="t2">{words.retireInstead}</p>}
        {plan !== undefined && (
          <>
            <div>
              <h3>{words.goesAlong}</h3>
              <ul className="plain-list">
                {plan.parts.length > 0 && (
                  <li>
                    {words.parts(plan.parts.length)} ({kindsOf(plan, language)})
                  </li>
                )}
                {plan.entries > 0 && <li>{words.entries(plan.entries)}</li>}
                {plan.attachments.length > 0 && (
                  <li>
                    <Tick isOn={withAttachments} onChange={setWithAttachments}>
                      {words.attachments(plan.attachments.length)}
                    </Tick>
                  </li>
                )}
                <Users plan={plan} />
                <IssuedChoice versions={plan.issued} chosen={issued} onChange={setIssued} />
              </ul>
            </div>
            <div>
              <h3>{words.stays}</h3>
              <ul className="plain-list">
                <li>{words.chain}</li>
                <li>{words.copies}</li>
              </ul>
            </div>
          </>
        )}
        <OlderBackups value={backups} onChange={setBackups} />
        <div className="field">
          <label className="lb" htmlFor={field}>
            {words.typeName(word)}
          </label>
          <input
            id={field}
            className="in"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the keyboard */}
          <button type="button" className="btn" autoFocus onClick={() => props.onClose(false)}>
            {words.cancel}
          </button>
          <button type="submit" className="btn danger" disabled={!isSure || plan === undefined}>
            {words.doDelete}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** `2 purposes, 1 recipient`, in the order in which they stand in the register. */
function kindsOf({ parts }: ErasePlan, language: ReturnType<typeof useLanguage>): string {
  const counts = new Map<NounName, number>();
  for (const { noun } of parts) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return [...counts]
    .map(([noun, count]) => {
      const { one, many } = fieldWords[language][noun];
      return `${count} ${(count === 1 ? one : many).toLowerCase()}`;
    })
    .join(', ');
}

function Users({ plan }: { readonly plan: ErasePlan }) {
  const language = useLanguage();
  const { main } = useFileLanguages();
  if (plan.users.length === 0) return null;
  const names = new Set(
    plan.users.map(({ noun, title, reference }) => {
      const text = typeof title === 'string' ? title : (readText(title, language, main)?.text ?? null);
      return [reference, text].filter(Boolean).join(' ') || fieldWords[language][noun].one;
    }),
  );
  const more = names.size > named ? ` +${names.size - named}` : '';
  return <li>{eraseWords[language].users(`${[...names].slice(0, named).join(', ')}${more}`)}</li>;
}
