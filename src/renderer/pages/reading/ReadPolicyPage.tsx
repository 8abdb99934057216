import { BookOpenText, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import { readingWords } from '../../../shared/words/reading';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DropZone } from '../../parts/attachments/DropZone';
import { Running } from '../../parts/Running';
import { ReadingResult } from './ReadingResult';
import { type PolicySource, useReading } from './useReading';
import './reading.css';

/** Reads a policy that exists beside the register: paste it or open it, look at what was found, take over what is right. */
export function ReadPolicyPage() {
  const words = readingWords[useLanguage()];
  usePageTitle(words.title);
  const reading = useReading();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const start = (source: PolicySource): void => void reading.start(source, name);
  const isReading = reading.share !== null;
  return (
    <DropZone
      className="reading"
      isOff={isReading}
      says={words.dropIt}
      onFiles={(dropped) => start({ dropped })}
    >
      {reading.read !== null && !isReading ? (
        <ReadingResult
          key={reading.read.name}
          read={reading.read}
          isAccepting={reading.isAccepting}
          refusal={reading.refusal}
          onAccept={reading.accept}
          onAgain={reading.forget}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by key
        <div className="page pane" data-pane tabIndex={0}>
          <div className="settings reading-start">
            <section className="reading-about">
              <BookOpenText className="i" aria-hidden="true" />
              <div>
                <h2>{words.emptyTitle}</h2>
                <p>{words.empty}</p>
                <p className="t2">{words.intro}</p>
              </div>
            </section>
            <form
              className="col g3"
              onSubmit={(event) => {
                event.preventDefault();
                if (text.trim() !== '') start({ text });
              }}
            >
              <label className="field">
                <span className="lb">{words.paste}</span>
                <textarea
                  className="in"
                  rows={10}
                  maxLength={500_000}
                  placeholder={words.pasteHelp}
                  spellCheck={false}
                  disabled={isReading}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </label>
              <label className="field">
                <span className="lb">{words.nameLabel}</span>
                <input
                  className="in"
                  maxLength={60}
                  placeholder={words.defaultName}
                  disabled={isReading}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
                <span className="t2 sm">{words.nameHelp}</span>
              </label>
              {isReading ? (
                <Running
                  said={words.reading}
                  done={reading.share ?? 0}
                  of={100}
                  cancel={words.cancel}
                  onCancel={reading.cancel}
                />
              ) : (
                <div className="acts">
                  <button type="submit" className="btn primary" disabled={text.trim() === ''}>
                    {words.read}
                  </button>
                  <button type="button" className="btn" onClick={() => start({ isAsked: true })}>
                    {words.openFile}
                  </button>
                  <span className="t2 sm">{words.dropHere}</span>
                </div>
              )}
              {reading.refusal !== null && (
                <p className="finding" role="alert">
                  <OctagonAlert className="i" aria-hidden="true" />
                  <span>{reading.refusal}</span>
                </p>
              )}
            </form>
          </div>
        </div>
      )}
    </DropZone>
  );
}
