import { useEffect, useState } from 'react';
import { exportWords } from '../../shared/words/export';
import { useLanguage } from '../app/language';

/** Milliseconds after which waiting is told of. */
const soon = 1_000;

/** In the place of a document that is being made: from a second on it says so, and how to leave it. */
export function OnItsWay({ onCancel }: { readonly onCancel?: () => void }) {
  const words = exportWords[useLanguage()];
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), soon);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="on-its-way">
      <p role="status" className="t2">
        {isTold ? words.counting : ''}
      </p>
      {isTold && onCancel !== undefined && (
        <button type="button" className="btn small" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
