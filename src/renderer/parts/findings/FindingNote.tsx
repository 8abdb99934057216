import { useEffect, useRef, useState } from 'react';
import type { Finding, Place } from '../../../shared/findings/finding';
import { ruleOf } from '../../../shared/findings/rules';
import { say } from '../../../shared/findings/say';
import { citeArticle } from '../../../shared/law/cite';
import { asideWords } from '../../../shared/words/aside';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from '../fields/names';
import { SeverityMark } from '../SeverityMark';
import { AsideLine } from './AsideLine';
import { useFindingsAt } from './near';
import { SetAsideDialog } from './SetAsideDialog';
import './findings.css';

/**
 * What is missing or doubtful of a field, under it. A new one waits until the keyboard has left the field; one that was
 * mended goes at once.
 */
export function FieldFindings({ noun, id, field }: Place) {
  const findings = useFindingsAt({ noun, id, ...(field === undefined ? {} : { field }) });
  const box = useRef<HTMLDivElement>(null);
  const told = useRef<ReadonlySet<string>>(new Set());
  const [, draw] = useState(0);
  const home = box.current?.closest('.field') ?? null;
  const isHeld = home?.contains(document.activeElement) === true;
  const shown = isHeld ? findings.filter(({ key }) => told.current.has(key)) : findings;
  useEffect(() => {
    told.current = new Set(shown.map(({ key }) => key));
  });
  const isWaiting = shown.length < findings.length;
  useEffect(() => {
    const of = box.current?.closest('.field');
    if (!isWaiting || !of) return;
    const look = (event: Event): void => {
      const to = (event as FocusEvent).relatedTarget;
      if (!(to instanceof Node && of.contains(to))) setTimeout(() => draw((count) => count + 1), 0);
    };
    of.addEventListener('focusout', look);
    return () => of.removeEventListener('focusout', look);
  }, [isWaiting]);
  return (
    <div ref={box} className={field === undefined ? 'beside whole' : 'beside'}>
      {shown.map((finding) => (
        <FindingNote key={finding.key} finding={finding} />
      ))}
    </div>
  );
}

/** One finding: its mark, one sentence, its article, and what can be done. */
export function FindingNote({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const words = asideWords[language];
  const { main } = useFileLanguages();
  const isReadOnly = useIsReadOnly();
  const [isTold, setTold] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const mend = ruleOf(finding.rule)?.mend[language];
  return (
    <div className="finding" data-severity={finding.severity} role="note" tabIndex={-1}>
      <SeverityMark of={finding.severity} />
      <div>
        <p>
          <span className="k">{words.kinds[finding.severity]}</span> {say(finding, language, main)}{' '}
          <span className="art">{citeArticle(finding.article, language)}</span>
        </p>
        {finding.setAside !== undefined && <AsideLine aside={finding.setAside} />}
        {isTold && mend !== undefined && <p className="t2">{mend}</p>}
        <div className="do">
          {mend !== undefined && (
            <button type="button" className="link" aria-expanded={isTold} onClick={() => setTold(!isTold)}>
              {words.whatToDo}
            </button>
          )}
          {!isReadOnly && (
            <button type="button" className="link quiet" onClick={() => setAsking(true)}>
              {words.setAside}
            </button>
          )}
        </div>
      </div>
      {isAsking && <SetAsideDialog findings={[finding]} onClose={() => setAsking(false)} />}
    </div>
  );
}
