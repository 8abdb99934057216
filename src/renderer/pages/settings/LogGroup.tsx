import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsWords } from '../../../shared/words/settings';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';

/** The log of the program: to read, to copy into a message for help, to delete. */
export function LogGroup() {
  const words = settingsWords[useLanguage()];
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const { data } = useCall('log.read', null, { enabled: isShown });
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['log.read'] });
  const remove = async (): Promise<void> => {
    await call('log.delete', null);
    await refresh();
    setSaid(words.logDeleted);
  };
  return (
    <section aria-labelledby="settings-log">
      <h2 id="settings-log">{words.log}</h2>
      <p className="t2">{words.logAbout}</p>
      <div className="row wrap">
        <button
          type="button"
          className="btn small"
          aria-expanded={isShown}
          onClick={() => {
            void refresh();
            setShown(!isShown);
          }}
        >
          {isShown ? words.logHide : words.logShow}
        </button>
        <button
          type="button"
          className="btn small"
          onClick={() => void call('log.copy', null).then(() => setSaid(words.logCopied))}
        >
          {words.logCopy}
        </button>
        <button type="button" className="btn small danger" onClick={() => void remove()}>
          {words.logDelete}
        </button>
        <span className="t2 sm" role="status">
          {said}
        </span>
      </div>
      {isShown && data !== undefined && (
        <section
          className="settings-log"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
          tabIndex={0}
          aria-label={words.log}
        >
          <pre>{data.text === '' ? words.logEmpty : data.text}</pre>
        </section>
      )}
    </section>
  );
}
