import { FileJson } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type ChosenJson, type Events, type Problem, shortestPassword } from '../../../shared/api';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { templates } from '../../../shared/templates/index';
import { always, questions } from '../../../shared/templates/questions';
import { newClientWords } from '../../../shared/words/new-client';
import { passwordWords } from '../../../shared/words/password';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import '../../parts/fields/fields.css';
import { PasswordInput } from '../../parts/PasswordInput';
import { Running } from '../../parts/Running';
import { AskRoles } from './AskRoles';
import './new-client.css';
import { Told } from '../../parts/Told';
import { useAddTemplates } from './useAddTemplates';
import { useCreating } from './useCreating';

/** The client whose questions are not answered yet. Kept outside: opening a file may draw the whole window anew. */
let asking: Readonly<{ path: string; name: string }> | null = null;

/** A new client file: its name and languages, then plain questions that propose activities. */
export function NewClientPage() {
  const language = useLanguage();
  const words = newClientWords[language];
  const { data: file } = useCall('file.state', null);
  const [, setTurn] = useState(0);
  usePageTitle(words.title);
  const isAsking = asking !== null && file?.isOpen === true && file.path === asking.path;
  return (
    <div className="page begin">
      {isAsking && asking !== null ? (
        <Questions
          name={asking.name}
          onDone={() => {
            asking = null;
          }}
        />
      ) : (
        <FileForm
          onMade={(path, name) => {
            asking = { path, name };
            setTurn((turn) => turn + 1);
          }}
        />
      )}
    </div>
  );
}

function FileForm(props: { readonly onMade: (path: string, name: string) => void }) {
  const language = useLanguage();
  const words = newClientWords[language];
  const secret = passwordWords[language];
  const [, go] = useLocation();
  const { data: clients } = useCall('clients.list', null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly ScreenLanguage[]>([language]);
  const [from, setFrom] = useState<string | null>(null);
  const [json, setJson] = useState<ChosenJson | null>(null);
  const [isReadingJson, setReadingJson] = useState(false);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const creating = useCreating();
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    const refusal =
      name.trim() === ''
        ? words.needsName
        : chosen.length === 0 && json === null
          ? words.needsLanguage
          : password === ''
            ? null
            : [...password.normalize('NFC')].length < shortestPassword
              ? secret.tooShort(shortestPassword)
              : password !== again
                ? secret.differs
                : null;
    setWrong(refusal);
    if (refusal !== null) return;
    setCancelled(false);
    const ended = await creating.create({
      name: name.trim(),
      languages: [...chosen],
      from,
      isFromJson: json !== null,
      password: password || null,
    });
    if (ended.is === 'failed') setProblem(ended.problem);
    if (ended.is === 'cancelled') setCancelled(ended.isOurs);
    if (ended.is !== 'made' || !ended.state.isOpen) return;
    props.onMade(ended.state.path, name.trim());
    if (from !== null || json !== null) go('/activities');
  };
  const chooseJson = async (): Promise<void> => {
    setProblem(null);
    setReadingJson(true);
    try {
      const read = await call('json.choose', null);
      setJson(read);
      setFrom(null);
      if (name.trim() === '') setName(read.name ?? '');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'cancelled') setProblem(error.problem);
    } finally {
      setReadingJson(false);
    }
  };
  const ready = (clients ?? []).filter((client) => client.state === 'ready');
  return (
    <form className="begin-form" onSubmit={(event) => void make(event)}>
      <p className="lead">{words.about}</p>
      <label className="field">
        <span className="lb">{words.name}</span>
        <input
          className="in"
          // biome-ignore lint/a11y/noAutofocus: the person asked for this a moment ago
          autoFocus
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {json === null && (
        <fieldset className="field">
          <legend className="lb">{words.languages}</legend>
          <div className="row g4">
            {screenLanguages.map((each) => (
              <label key={each} className="ck">
                <input
                  type="checkbox"
                  className="check"
                  checked={chosen.includes(each)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked ? [...chosen, each] : chosen.filter((other) => other !== each),
                    )
                  }
                />
                <span>{words.languageNames[each]}</span>
              </label>
            ))}
          </div>
          <span className="sm t3">{words.languagesHelp}</span>
        </fieldset>
      )}
      {ready.length > 0 && json === null && (
        <div className="field">
          <ChoiceBox
            label={words.from}
            emptyLabel={words.fromNone}
            value={from}
            onChange={setFrom}
            options={ready.map((client) => ({
              id: client.path,
              label: client.name || client.fileName,
              hint: client.fileName,
            }))}
          />
          <span className="sm t3">{words.fromHelp}</span>
        </div>
      )}
      <div className="field begin-json">
        {json === null ? (
          <>
            <button
              type="button"
              className="btn"
              disabled={isReadingJson || from !== null}
              onClick={() => void chooseJson()}
            >
              <FileJson className="i s" aria-hidden="true" />
              {isReadingJson ? words.readingJson : words.json}
            </button>
            <span className="sm t3">{words.jsonHelp}</span>
          </>
        ) : (
          <div className="row g3">
            <span role="status">
              <FileJson className="i s" aria-hidden="true" />{' '}
              {words.jsonChosen(json.fileName, json.activities)}
            </span>
            <button type="button" className="btn small quiet" onClick={() => setJson(null)}>
              {words.jsonDrop}
            </button>
          </div>
        )}
      </div>
      <div className="field">
        <PasswordInput label={secret.optional} value={password} onChange={setPassword} isNew />
        {password !== '' && (
          <>
            <PasswordInput label={secret.again} value={again} onChange={setAgain} isNew />
            <span className="sm t2">{secret.advice(shortestPassword)}</span>
            <Told is="heed">{secret.lost}</Told>
          </>
        )}
      </div>
      {(wrong !== null || problem !== null) && (
        <Told is="refused">{wrong ?? (problem === null ? '' : problemSentence(language, problem))}</Told>
      )}
      {creating.step === null ? (
        <div className="row">
          <button type="submit" className="btn primary">
            {words.make}
          </button>
          <button type="button" className="btn" onClick={() => go('/')}>
            {words.cancel}
          </button>
          {isCancelled && (
            <span className="t2" role="status">
              {words.cancelled}
            </span>
          )}
        </div>
      ) : (
        <Step
          step={creating.step}
          reading={json === null ? words.reading : words.readingJson}
          onCancel={creating.cancel}
        />
      )}
    </form>
  );
}

/** How far the file is: first the other client or the document is read, then the new one is made. */
function Step(props: {
  readonly step: Events['createProgress'];
  readonly reading: string;
  readonly onCancel: () => void;
}) {
  const words = newClientWords[useLanguage()];
  const { done, of } = props.step;
  const said = of === 1 ? props.reading : words.making;
  return (
    <div className="begin-step">
      <Running said={said} done={done} of={of} cancel={words.cancel} onCancel={props.onCancel} />
    </div>
  );
}

function Questions(props: { readonly name: string; readonly onDone: () => void }) {
  const language = useLanguage();
  const words = newClientWords[language];
  const [, go] = useLocation();
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({});
  const { add, isWorking, problem } = useAddTemplates('questions');
  const proposed = new Set([
    ...always,
    ...questions.flatMap((question) => (answers[question.id] === true ? question.proposes : [])),
  ]);
  // What nearly every firm has stands first, as the sentence above the list says.
  const shown = [
    ...templates.filter(({ id }) => always.includes(id)),
    ...templates.filter(({ id }) => proposed.has(id) && !always.includes(id)),
  ];
  const chosen = shown.filter((template) => !unticked.has(template.id));
  const finish = async (): Promise<void> => {
    const known = Object.fromEntries(Object.entries(roles));
    const ids = await add(
      chosen.map((template) => template.id),
      known,
    );
    if (ids === null) return;
    props.onDone();
    go('/activities');
  };
  return (
    <div className="ask-page">
      <section aria-labelledby="ask-title">
        <h2 id="ask-title">{words.questionsTitle(props.name)}</h2>
        <p className="t2">{words.questionsAbout}</p>
        <div className="questions">
          {questions.map((question, index) => (
            <fieldset key={question.id} className="question">
              <legend>
                {question.text[language]}
                {question.help !== undefined && <small>{question.help[language]}</small>}
              </legend>
              <div className="seg radios">
                {[true, false].map((value) => (
                  <label key={String(value)} data-on={answers[question.id] === value || undefined}>
                    <input
                      type="radio"
                      className="vh"
                      name={`question-${question.id}`}
                      // biome-ignore lint/a11y/noAutofocus: the first question is what the person came for
                      autoFocus={index === 0 && value}
                      checked={answers[question.id] === value}
                      onChange={() => setAnswers({ ...answers, [question.id]: value })}
                    />
                    <span>{value ? words.yes : words.no}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </section>
      <section className="proposals card" aria-labelledby="proposed-title">
        <h2 id="proposed-title">{words.proposed}</h2>
        <p className="t2">{words.proposedAbout}</p>
        <ul>
          {shown.map((template) => (
            <li key={template.id}>
              <label className="ck">
                <input
                  type="checkbox"
                  className="check"
                  checked={!unticked.has(template.id)}
                  onChange={(event) => {
                    const next = new Set(unticked);
                    if (event.target.checked) next.delete(template.id);
                    else next.add(template.id);
                    setUnticked(next);
                  }}
                />
                <span>
                  {template.name[language]}
                  <small>{template.summary[language]}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <AskRoles
          chosen={chosen}
          answers={roles}
          onAnswer={(party, role) => {
            const { [party]: _, ...rest } = roles;
            setRoles(role === null ? rest : { ...rest, [party]: role });
          }}
        />
        {problem !== null && <Told is="refused">{problemSentence(language, problem)}</Told>}
        <div className="row">
          <button
            type="button"
            className="btn primary"
            disabled={chosen.length === 0 || isWorking}
            onClick={() => void finish()}
          >
            {isWorking ? words.working : words.add(chosen.length)}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => {
              props.onDone();
              go('/activities');
            }}
          >
            {words.skip}
          </button>
        </div>
      </section>
    </div>
  );
}
