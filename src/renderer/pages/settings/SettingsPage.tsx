import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Input, lockTimes, type Settings } from '../../../shared/api';
import { screenLanguages } from '../../../shared/register/text';
import { passwordWords } from '../../../shared/words/password';
import { problemSentence } from '../../../shared/words/problems';
import { settingsWords } from '../../../shared/words/settings';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { languageNames } from '../../app/language-names';
import { usePageTitle } from '../../app/title';
import { PasswordDialog } from '../../parts/PasswordDialog';
import { LawSources } from './LawSources';
import { LogGroup } from './LogGroup';
import './settings.css';
import { One } from '../../parts/Tick';
import { Told } from '../../parts/Told';

/** Of package.json, put here by the build. */
declare const GRIFFIER_VERSION: string;

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** What holds for the program on this computer, whichever client is open. */
export function SettingsPage() {
  const language = useLanguage();
  const words = settingsWords[language];
  const queries = useQueryClient();
  const { data } = useCall('settings.read', null);
  const [refusal, setRefusal] = useState<string | null>(null);
  usePageTitle(words.title);
  if (data === undefined) return null;
  const change = async (part: Input<'settings.change'>): Promise<void> => {
    try {
      const settings = await call('settings.change', part);
      queries.setQueryData(['settings.read', null], settings);
      setRefusal(null);
    } catch (error) {
      setRefusal(
        error instanceof ProblemError
          ? `${words.notSaved} ${problemSentence(language, error.problem)}`
          : words.notSaved,
      );
    }
  };
  return (
    <div className="page">
      <div className="settings">
        {refusal !== null && <Told is="refused">{refusal}</Told>}
        <section aria-labelledby="settings-look">
          <h2 id="settings-look">{words.look}</h2>
          <Radios
            name="language"
            label={words.language}
            about={words.languageAbout}
            options={screenLanguages.map((id) => ({ id, label: languageNames[id], lang: id }))}
            value={data.language}
            onChange={(id) => void change({ language: id })}
          />
          <Radios
            name="theme"
            label={words.theme}
            options={themes.map((id) => ({ id, label: words.themes[id] }))}
            value={data.theme}
            onChange={(id) => void change({ theme: id })}
          />
        </section>
        <Protection lockAfter={data.lockAfter} onChange={(lockAfter) => void change({ lockAfter })} />
        <section aria-labelledby="settings-history">
          <h2 id="settings-history">{words.history}</h2>
          <Author author={data.author} onChange={(author) => void change({ author })} />
        </section>
        <LawSources />
        <LogGroup />
        <section aria-labelledby="settings-about">
          <h2 id="settings-about">{words.about}</h2>
          <p>
            <b className="b">Griffier</b> · {words.version(GRIFFIER_VERSION)}
          </p>
          <p className="t2">{words.aboutText}</p>
          <p className="t2">{words.licences}</p>
        </section>
      </div>
    </div>
  );
}

/** When a file with a password is locked, and the password of the one that is open. */
function Protection(props: {
  readonly lockAfter: Settings['lockAfter'];
  readonly onChange: (lockAfter: (typeof lockTimes)[number] | null) => void;
}) {
  const words = passwordWords[useLanguage()];
  const file = useFile();
  const [isAsking, setAsking] = useState(false);
  const options = [...lockTimes, null].map((time) => ({
    id: String(time),
    label: time === null ? words.never : words.minutes(time),
    time,
  }));
  return (
    <section aria-labelledby="settings-protection">
      <h2 id="settings-protection">{words.settingsTitle}</h2>
      {file.isOpen && (
        <div className="row wrap">
          <span>{file.isEncrypted ? words.hasOne : words.hasNone}</span>
          {file.mode === 'write' && (
            <button type="button" className="btn small" onClick={() => setAsking(true)}>
              {file.isEncrypted ? words.changeTitle : words.setTitle}…
            </button>
          )}
        </div>
      )}
      <Radios
        name="lock-after"
        label={words.lockAfter}
        about={words.lockAfterAbout}
        options={options}
        value={String(props.lockAfter)}
        onChange={(id) => props.onChange(options.find((option) => option.id === id)?.time ?? null)}
      />
      {isAsking && <PasswordDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

function Radios<Id extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly about?: string;
  readonly options: readonly Readonly<{ id: Id; label: string; lang?: string }>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  return (
    <fieldset className="settings-radios">
      <legend className="lb">{props.label}</legend>
      <div className="row wrap g4">
        {props.options.map((option) => (
          <One
            key={option.id}
            group={props.name}
            isOn={props.value === option.id}
            onChoose={() => props.onChange(option.id)}
          >
            <span lang={option.lang}>{option.label}</span>
          </One>
        ))}
      </div>
      {props.about !== undefined && <p className="t2 sm">{props.about}</p>}
    </fieldset>
  );
}

const pauseMs = 400;

/** Saves as one types: after a pause, and at once when the field is left. */
function Author({
  author,
  onChange,
}: {
  readonly author: string;
  readonly onChange: (author: string) => void;
}) {
  const words = settingsWords[useLanguage()];
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, author, onChange });
  latest.current = { typed, author, onChange };
  const save = (): void => {
    const now = latest.current;
    if (now.typed !== null && now.typed.trim() !== now.author) now.onChange(now.typed.trim());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the pause again
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page is left
  useEffect(() => save, []);
  return (
    <label className="field">
      <span className="lb">{words.author}</span>
      <input
        className="in"
        maxLength={200}
        autoComplete="off"
        value={typed ?? author}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
      />
      <span className="t2 sm">{words.authorAbout}</span>
    </label>
  );
}
