import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog, ModalOverlay, Modal as Sheet } from 'react-aria-components';
import { readText } from '../../shared/register/text';
import { fieldLabel, fieldWords } from '../../shared/words/fields';
import { findingWords } from '../../shared/words/findings';
import { shellWords } from '../../shared/words/shell';
import { colon } from '../parts/fields/colon';
import { fold, matches } from '../parts/fields/fold';
import { useCall } from './bridge';
import type { Command } from './commands';
import { useFile } from './file';
import { go } from './go';
import { useLanguage } from './language';
import { placeOf, places } from './places';

type Entry = Readonly<{ key: string; group: string; label: string; hint: string; run: () => void }>;

/** One field for three kinds of answers: records, places, commands. `>` shows commands only. */
export function Palette(props: {
  readonly commands: readonly Command[];
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = shellWords[language];
  const file = useFile();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const asked = text.replace(/^>/, '').trim();
  const isCommandsOnly = text.startsWith('>');
  const { data: hits } = useCall(
    'search',
    { text: asked },
    { enabled: file.isOpen && asked !== '' && !isCommandsOnly },
  );

  const close = (run: () => void) => (): void => {
    props.onClose();
    run();
  };
  const records: readonly Entry[] =
    isCommandsOnly || asked === ''
      ? []
      : (hits ?? []).slice(0, 12).map((hit) => {
          const title =
            typeof hit.title === 'string'
              ? hit.title
              : (readText(hit.title, language, language)?.text ?? fieldWords[language][hit.noun].one);
          return {
            key: `${hit.noun}:${hit.id}:${hit.field}`,
            group: words.records,
            label: [hit.reference, title].filter(Boolean).join(' '),
            // What the title says already is not said twice: then what kind of record it is.
            hint: fold(title).includes(fold(hit.snippet))
              ? fieldWords[language][hit.noun].one
              : `${fieldLabel(language, hit.noun, hit.field)}${colon(language)}${hit.snippet}`,
            run: close(() => go(placeOf(hit.noun, hit.id, hit.activity))),
          };
        });
  const isUsable = (command: Command): boolean =>
    (command.needsFile !== true || file.isOpen) &&
    (command.needsWriting !== true || (file.isOpen && file.mode === 'write'));
  const pages: readonly Readonly<{ path: string; label: string }>[] = [
    ...places.map(({ path, word }) => ({ path, label: words[word] as string })),
    // Reached from the findings, without a line of their own in the navigation.
    { path: '/rules', label: findingWords[language].rules },
    { path: '/questions', label: findingWords[language].questions },
  ];
  const goTo: readonly Entry[] = isCommandsOnly
    ? []
    : pages
        .filter(
          ({ path, label }) => (file.isOpen || path === '/' || path === '/settings') && matches(asked, label),
        )
        .map(({ path, label }) => ({
          key: path,
          group: words.places,
          label,
          hint: '',
          run: close(() => go(path)),
        }));
  const todo: readonly Entry[] = props.commands
    .filter(
      (command) =>
        !command.id.startsWith('go.') &&
        command.id !== 'palette.open' &&
        isUsable(command) &&
        matches(asked, command.label),
    )
    .map((command) => ({
      key: command.id,
      group: words.doIt,
      label: command.label,
      hint: command.keys ?? '',
      run: close(() => props.onRun(command.id)),
    }));
  const entries = [...records, ...goTo, ...todo];
  const current = Math.min(at, entries.length - 1);

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') entries[current]?.run();
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay
      className="overlay top"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Sheet>
        <Dialog aria-label={words.search} className="palette">
          <div className="q">
            <Search className="i" aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={list}
              aria-activedescendant={entries[current] === undefined ? undefined : `${list}-${current}`}
              aria-label={words.search}
              placeholder={words.paletteHint}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={keys}
            />
            <kbd>Esc</kbd>
          </div>
          <div className="hits" role="listbox" id={list} aria-label={words.search}>
            {entries.length === 0 && <p className="t2">{words.noHits(asked)}</p>}
            {entries.map((entry, index) => (
              <div key={entry.key} role="presentation">
                {entries[index - 1]?.group !== entry.group && (
                  <div className="group" aria-hidden>
                    {entry.group}
                  </div>
                )}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys */}
                <div
                  role="option"
                  id={`${list}-${index}`}
                  aria-selected={index === current}
                  tabIndex={-1}
                  onClick={entry.run}
                >
                  <span className="el">{entry.label}</span>
                  <span className="hint el">{entry.hint}</span>
                </div>
              </div>
            ))}
          </div>
        </Dialog>
      </Sheet>
    </ModalOverlay>
  );
}
