import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { NoticeChoice, SectionView } from '../../../shared/documents/notice/view';
import { keepOwn, reword, takeRegister } from '../../../shared/documents/notice/wording';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';
import { wordDiff } from '../history/word-diff';
import type { Act } from './PoliciesPage';

/** The register came to say something else: its words then and now, and the choice that is the person's. */
export function ChangedSince(props: {
  readonly section: SectionView;
  readonly since: NonNullable<SectionView['since']>;
  readonly of: NoticeChoice;
  readonly act: Act;
}) {
  const { section, since, of, act } = props;
  const words = policiesWords[useLanguage()];
  const difference = useMemo(() => {
    const [before, now] = [since.before.split('\n'), since.now.split('\n')];
    // Only the sentences that differ: the rest of a long section says nothing new.
    const kept = new Set(before.filter((line) => now.includes(line)));
    const other = (lines: readonly string[]): string => lines.filter((line) => !kept.has(line)).join('\n');
    return wordDiff(other(before), other(now));
  }, [since]);
  return (
    <div className="pol-changed" role="note">
      <p className="b">
        <TriangleAlert className="i s" aria-hidden="true" /> {words.changedTitle}
      </p>
      <p>{words.changedHelp}</p>
      <dl>
        <div>
          <dt>{words.registerThen}</dt>
          <dd lang={of.language}>
            {difference.before.length === 0
              ? words.nothing
              : difference.before.map(({ text, isOther }, at) => {
                  const key = at;
                  return isOther ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
                })}
          </dd>
        </div>
        <div>
          <dt>{words.registerNow}</dt>
          <dd lang={of.language}>
            {difference.after.length === 0
              ? words.nothing
              : difference.after.map(({ text, isOther }, at) => {
                  const key = at;
                  return isOther ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
                })}
          </dd>
        </div>
      </dl>
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
      <p className="b">{words.yours}</p>
    </div>
  );
}
