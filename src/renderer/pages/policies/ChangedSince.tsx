import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { rowStart } from '../../../shared/documents/notice/own-text';
import { sentencesSince } from '../../../shared/documents/notice/since';
import type { NoticeChoice, SectionView } from '../../../shared/documents/notice/view';
import { keepOwn, reword, settleSentence, takeRegister } from '../../../shared/documents/notice/wording';
import type { NoticeSection } from '../../../shared/register/notice';
import type { Text } from '../../../shared/register/text';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';
import { useField } from '../../parts/fields/useField';
import { type Run, wordDiff } from '../history/word-diff';
import type { Act } from './PoliciesPage';

/** Sentences that are shown one by one; beyond it the choice for all of them is left. */
const mostSentences = 60;

/** The register came to say something else: each sentence then, now and in the person's words, to choose from. */
export function ChangedSince(props: {
  readonly section: SectionView;
  readonly record: NoticeSection;
  readonly since: NonNullable<SectionView['since']>;
  readonly of: NoticeChoice;
  readonly act: Act;
}) {
  const { since, of, act } = props;
  const screen = useLanguage();
  const words = policiesWords[screen];
  // With what is being typed: a choice must never undo it.
  const body = useField('noticeSection', props.record, 'body').value as Text | null;
  const section = { ...props.section, record: { ...props.record, body } };
  const own = body?.[of.language] ?? '';
  const sentences = useMemo(() => sentencesSince(since.before, since.now, own), [since, own]);
  return (
    <div className="pol-changed" role="note">
      <p className="b">
        <TriangleAlert className="i s" aria-hidden="true" /> {words.changedTitle}
      </p>
      <p>{words.changedHelp}</p>
      <ol className="pol-sentences" lang={of.language}>
        {sentences.slice(0, mostSentences).map((sentence, index) => {
          const { before, after } = wordDiff(told(sentence.before), told(sentence.now));
          const key = `${sentence.before}\n${sentence.now}`;
          return (
            <li key={key}>
              <dl>
                <Said label={words.registerThen} runs={before} as="del" />
                <Said label={words.registerNow} runs={after} as="ins" />
                <Said
                  label={words.yours}
                  runs={[{ text: told(sentence.own), isOther: false }].filter(({ text }) => text !== '')}
                  as="ins"
                />
              </dl>
              <div className="row wrap" lang={screen}>
                <button
                  type="button"
                  className="btn small"
                  onClick={() => void act(settleSentence(of, section, since.now, index, 'own'))}
                >
                  {words.keepSentence}
                </button>
                <button
                  type="button"
                  className="btn small"
                  onClick={() => void act(settleSentence(of, section, since.now, index, 'register'))}
                >
                  {words.takeSentence}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {sentences.length > mostSentences && <p>{words.moreSentences(sentences.length - mostSentences)}</p>}
      <div className="row wrap">
        <button type="button" className="btn small" onClick={() => void act(keepOwn(of, section))}>
          {words.keep}
        </button>
        <button type="button" className="btn small" onClick={() => void act(takeRegister(of, section))}>
          {words.take}
        </button>
        <button type="button" className="btn small" onClick={() => void act(reword(of, section))}>
          {words.anew}
        </button>
      </div>
    </div>
  );
}

/** A line as it reads, without the signs of its kind. */
const told = (text: string | null): string =>
  (text ?? '')
    .split('\n')
    .map((line) =>
      line.startsWith(rowStart) ? line.slice(rowStart.length) : line.replace(/^(?:-|#{2,3}) /, ''),
    )
    .join('\n');

function Said(props: { readonly label: string; readonly runs: readonly Run[]; readonly as: 'del' | 'ins' }) {
  const { label, runs, as: Other } = props;
  const language = useLanguage();
  const words = policiesWords[language];
  return (
    <div>
      <dt lang={language}>{label}</dt>
      <dd>
        {runs.length === 0
          ? words.nothing
          : runs.map(({ text, isOther }, at) => {
              const key = at;
              return isOther ? <Other key={key}>{text}</Other> : <span key={key}>{text}</span>;
            })}
      </dd>
    </div>
  );
}
