import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { problemSentence } from '../../shared/words/problems';
import { settingsWords } from '../../shared/words/settings';
import { Told } from '../parts/Told';
import { call, ProblemError, useCall } from './bridge';
import { useLanguage } from './language';

/** At the first start: which name the history carries. It has to be answered; the name of the user stands there. */
export function AskAuthor() {
  const { data: settings } = useCall('settings.read', null);
  return settings === undefined || settings.isAuthorAsked ? null : <Question author={settings.author} />;
}

function Question({ author }: { readonly author: string }) {
  const language = useLanguage();
  const words = settingsWords[language];
  const queries = useQueryClient();
  const [name, setName] = useState(author);
  const [wrong, setWrong] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    if (name.trim() === '') return;
    try {
      const settings = await call('settings.change', { author: name.trim(), isAuthorAsked: true });
      queries.setQueryData(['settings.read', null], settings);
    } catch (error) {
      setWrong(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="dialog">
        <Dialog>
          <form
            className="col g3"
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <Heading slot="title" level={2}>
              {words.askAuthor}
            </Heading>
            <p className="t2">{words.askAuthorAbout}</p>
            <label className="field">
              <span className="lb">{words.yourName}</span>
              <input
                className="in"
                autoFocus
                required
                maxLength={200}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            {wrong !== null && <Told is="refused">{wrong}</Told>}
            <div className="acts">
              <button type="submit" className="btn primary" disabled={name.trim() === ''}>
                {words.useName}
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
