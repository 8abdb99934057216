import { FileOutput, FileQuestion, Plus, Scale } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { CriterionView, ScreeningView } from '../../../shared/documents/dpia/view';
import { dpiaAlways, dpiaCriteria } from '../../../shared/law/dpia';
import { dpiaLists } from '../../../shared/law/dpia-lists';
import {
  type WithoutDpiaCode,
  withoutDpiaConditions,
  withoutDpiaLists,
} from '../../../shared/law/dpia-not-required';
import type { Edit } from '../../../shared/register/edit';
import { readText } from '../../../shared/register/text';
import type { CriterionCode } from '../../../shared/screening/screen';
import { activityWords } from '../../../shared/words/activity';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { semicolon } from '../../../shared/words/semicolon';
import { Awaited } from '../../app/Awaited';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { placeOfField } from '../../app/places';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { write } from '../../parts/fields/change';
import { dayText, today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { RecordField } from '../../parts/fields/RecordField';
import { Tabs } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import { focusAsked } from '../activity/focus';
import { StepPreview } from './StepPreview';
import { type Answer, asTheRegisterSays, conditionEdits, decisionEdits, entryEdits } from './screening-edits';
import '../../parts/fields/fields.css';
import '../../parts/paper/paper.css';
import '../activity/activity.css';
import './dpia.css';

/** Whether one activity asks for an impact assessment: the register suggests, a person answers and decides. */
export function ScreeningPage({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { data, isError } = useCall('screening.read', { activity: id, language, date: today() });
  useEffect(() => () => void flushDrafts(), []);
  if (isError)
    return (
      <EmptyState icon={FileQuestion} title={activityWords[language].notFound} text="">
        <Link className="btn primary" href="/dpias?show=screening">
          {assessmentWords[language].screening}
        </Link>
      </EmptyState>
    );
  return data === undefined ? <Awaited /> : <Screening view={data} />;
}

function Screening({ view }: { readonly view: ScreeningView }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const tell = useToast();
  const isReadOnly = useIsReadOnly();
  const search = useSearch();
  const [pane, setPane] = useState<'form' | 'preview'>('form');
  const { data: settings } = useCall('settings.read', null);
  const { activity, criteria, record } = view;
  const name = readText(activity.name, language, main)?.text ?? words.unnamed;
  usePageTitle(words.screeningOf([activity.reference, name].filter(Boolean).join(' ')), {
    label: words.screening,
    href: '/dpias?show=screening',
  });
  useEffect(() => void focusAsked(search), [search]);
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await flushDrafts();
      await work();
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const run = (edits: readonly Edit[]): Promise<void> =>
    guarded(() => write('edit', { noun: 'activity', id: activity.id, field: 'dpiaState' }, edits));
  const answer = (answers: Readonly<Partial<Record<CriterionCode, Answer>>>): Promise<void> =>
    guarded(() => call('screening.answer', { activity: activity.id, answers }));
  const sayable = asTheRegisterSays(view);
  const sayableCount = Object.keys(sayable).length;
  const among = (codes: readonly string[]): readonly CriterionView[] =>
    criteria.filter(({ code }) => codes.includes(code));
  const start = (): Promise<void> =>
    guarded(async () => go(`/dpia/${(await call('dpia.start', { activities: [activity.id] })).id}`));
  const group = (title: string, article: string, own: readonly CriterionView[], note?: string) => (
    <Part title={title} article={article} {...(note === undefined ? {} : { note })}>
      <ul className="criteria">
        {own.map((criterion) => (
          <CriterionRow
            key={criterion.code}
            criterion={criterion}
            activity={activity.id}
            isReadOnly={isReadOnly}
            onAnswer={(said) => void answer({ [criterion.code]: said })}
          />
        ))}
      </ul>
    </Part>
  );
  return (
    <div className="ed-page">
      <Tabs
        label={words.panes}
        tabs={(['form', 'preview'] as const).map((each) => ({ id: each, label: words.pane[each] }))}
        shown={pane}
        onShow={setPane}
      />
      <div className="ed-split scr-split" data-pane={pane} data-readonly={isReadOnly || undefined}>
        <section className="form" aria-label={words.pane.form}>
          <div className="meta">
            <Link className="btn small" href={`/activity/${activity.id}?part=dpia`}>
              {words.toActivity}
            </Link>
            <span className="grow" />
            <Link className="btn small" href={`/export?document=screening&activity=${activity.id}`}>
              <FileOutput className="i s" aria-hidden="true" />
              {words.export}
            </Link>
            {!isReadOnly && view.assessments.length === 0 && (
              <button type="button" className="btn small primary" onClick={() => void start()}>
                <Plus className="i s" aria-hidden="true" />
                {words.startDpia}
              </button>
            )}
          </div>
          <section className="sec scr-sum" aria-label={words.outcome}>
            <dl>
              <dt>{words.answersSay}</dt>
              <dd className="b">
                {criteria.every((each) => each.answer === 'open')
                  ? words.noAnswers
                  : words.outcomes[view.confirmed]}
              </dd>
              <dt>{words.registerSays}</dt>
              <dd>{words.outcomes[view.suggested]}</dd>
            </dl>
            <p className="t2">{words.presumption}</p>
            {activity.role === 'processor' && <p className="t2">{words.processor}</p>}
            {activity.marks.highRiskCriteria?.toConfirm === true && (
              <div className="row wrap">
                <span className="tbc">{words.toConfirm}</span>
                {!isReadOnly && (
                  <button
                    type="button"
                    className="link sm"
                    onClick={() =>
                      void guarded(() =>
                        call('confirm', {
                          noun: 'activity',
                          ids: [activity.id],
                          fields: ['highRiskCriteria'],
                          withParts: false,
                        }),
                      )
                    }
                  >
                    {words.confirm}
                  </button>
                )}
              </div>
            )}
            {!isReadOnly && sayableCount > 0 && (
              <div className="col g1">
                <button
                  type="button"
                  className="btn confirm-says"
                  aria-describedby="confirm-says-help"
                  onClick={() => void answer(sayable)}
                >
                  {words.confirmAll(sayableCount)}
                </button>
                <span id="confirm-says-help" className="sm t2">
                  {words.confirmAllHelp}
                </span>
              </div>
            )}
          </section>
          {group(words.groupAlways, '35(3)', among(dpiaAlways.map(({ code }) => code)))}
          {dpiaLists.map((list) => (
            <div key={list.code}>
              {group(
                list.name[language],
                list.article,
                among(list.cases.map(({ code }) => code)),
                list.standing[language],
              )}
            </div>
          ))}
          {group(`${words.groupCriteria} (WP 248)`, '35(1)', among(dpiaCriteria.map(({ code }) => code)))}
          {withoutDpiaLists.map((list) => (
            <Part
              key={list.code}
              title={words.groupWithout}
              article={list.article}
              note={`${list.name[language]}. ${list.standing[language]}`}
            >
              <Ordinaries view={view} list={list} isReadOnly={isReadOnly} onEdit={run} />
            </Part>
          ))}
          <Part title={words.decision} article="35(1), 5(2)">
            {view.by === null ? (
              <p className="t2">{words.neverText}</p>
            ) : (
              <p>{words.decidedBy(view.by.name, dayText(view.by.on, language))}</p>
            )}
            <div className="two">
              <div className="wide">
                <RecordField noun="activity" record={activity} field="dpiaState" hideArticle />
              </div>
              <div className="wide">
                <RecordField noun="activity" record={activity} field="dpiaNote" hideArticle />
              </div>
              {record !== null &&
                recordFields.map((field) => (
                  <div key={field} className={wideFields.has(field) ? 'wide' : ''}>
                    <RecordField noun="screening" record={record} field={field} hideArticle />
                  </div>
                ))}
            </div>
            {!isReadOnly && view.by === null && settings !== undefined && (
              <button
                type="button"
                className="btn primary decide"
                onClick={() => void run(decisionEdits(view, settings.author, today()))}
              >
                {words.decideNow}
              </button>
            )}
          </Part>
          <Part title={words.assessmentsOf} article="35">
            {view.assessments.length === 0 ? (
              <p className="t2">{words.notYet}</p>
            ) : (
              <ul className="links">
                {view.assessments.map((dpia) => (
                  <li key={dpia.id}>
                    <Scale className="i s" aria-hidden="true" />
                    <Link href={`/dpia/${dpia.id}?`}>
                      {readText(dpia.name, language, main)?.text ?? words.unnamed}
                    </Link>
                    {dpia.state !== null && (
                      <span className="pill">{choiceWords(language, 'dpia', 'state', dpia.state)}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Part>
        </section>
        <StepPreview
          document="screening"
          of={activity.id}
          isWanted={(key) => key === `screening:${activity.id}`}
        />
      </div>
    </div>
  );
}

const recordFields = ['ruledOutWhy', 'screenedBy', 'screenedOn', 'reviewOn', 'notes'] as const;
const wideFields: ReadonlySet<string> = new Set(['ruledOutWhy', 'notes']);

function Part(props: {
  readonly title: string;
  readonly article: string;
  readonly note?: string;
  readonly children: React.ReactNode;
}) {
  const language = useLanguage();
  const id = useId();
  return (
    <section className="sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <span className="art">{fieldsUiWords[language].article(props.article)}</span>
      </header>
      {props.note !== undefined && <p className="t2 sm scr-note">{props.note}</p>}
      {props.children}
    </section>
  );
}

/** `35.3.a` as a lawyer writes it. */
const codeWord = (code: string): string => code.replace(/^35\.3\.(\w)$/, '35(3)($1)');

function CriterionRow(props: {
  readonly criterion: CriterionView;
  readonly activity: string;
  readonly isReadOnly: boolean;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { criterion } = props;
  const { code, suggestion, reasons, answer } = criterion;
  const name = choiceWords(language, 'activity', 'highRiskCriteria', code);
  return (
    <li className="criterion" data-answer={answer}>
      <div>
        <p>
          <span className="b num">{codeWord(code)}</span> {name}
        </p>
        {suggestion === null ? (
          <p className="sm t3">{words.noSign}</p>
        ) : (
          <p className="sm t2">
            <span className={suggestion === 'says' ? 'md' : ''}>
              {suggestion === 'says' ? words.says : words.hints}
            </span>
            {language === 'fr' ? '\u202f: ' : ': '}
            {reasons.map((reason, at) => {
              const { from } = reason;
              return (
                <span key={`${reason.words}-${from?.id ?? ''}`}>
                  {at > 0 && semicolon(language)}
                  {from === null ? (
                    reason.words
                  ) : (
                    <Link
                      href={placeOfField({
                        ...from,
                        activity: from.noun === 'purpose' || from.noun === 'camera' ? props.activity : null,
                      })}
                    >
                      {reason.words}
                    </Link>
                  )}
                </span>
              );
            })}
          </p>
        )}
      </div>
      {props.isReadOnly ? (
        <span className="pill">
          {answer === 'yes' ? words.yes : answer === 'no' ? words.no : words.notAnswered}
        </span>
      ) : (
        <div
          className="seg radios"
          role="radiogroup"
          aria-label={`${words.answer}: ${codeWord(code)} ${name}`}
        >
          {(['yes', 'no', 'open'] as const).map((each) => (
            <label key={each} data-on={answer === each || undefined}>
              <input
                type="radio"
                className="vh"
                name={`criterion-${code}`}
                checked={answer === each}
                onChange={() => props.onAnswer(each)}
              />
              <span>{each === 'yes' ? words.yes : each === 'no' ? words.no : words.notAnswered}</span>
            </label>
          ))}
        </div>
      )}
    </li>
  );
}

/** Entries of a list of processing without assessment that the activity may be, each under its conditions. */
function Ordinaries(props: {
  readonly view: ScreeningView;
  readonly list: (typeof withoutDpiaLists)[number];
  readonly isReadOnly: boolean;
  readonly onEdit: (edits: readonly Edit[]) => Promise<void>;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { view, list, isReadOnly } = props;
  const own = view.ordinary.filter((each) => each.list === list.code);
  const others = list.cases.filter(({ code }) => !own.some((each) => each.code === code));
  return (
    <div className="rows">
      {own.map((entry) => (
        <div key={entry.code} className="part-box">
          <label className="ck">
            <input
              type="checkbox"
              className="check"
              checked={entry.isChosen}
              disabled={isReadOnly}
              onChange={(event) => void props.onEdit(entryEdits(view, entry.code, event.target.checked))}
            />
            <span>
              <span className="b num">{entry.code}</span>{' '}
              {words.itIs(choiceWords(language, 'screening', 'withoutDpia', entry.code))}
            </span>
          </label>
          {entry.conditions.length > 0 && (
            <fieldset className="conditions">
              <legend className="sm t2">{words.conditions}</legend>
              {entry.conditions.map(({ code, state }) => {
                const name = withoutDpiaConditions.find((each) => each.code === code)?.name[language] ?? code;
                const isOfRegister = state === 'holds' || state === 'fails';
                return (
                  <label key={code} className="ck">
                    <input
                      type="checkbox"
                      className="check"
                      checked={state === 'holds' || state === 'confirmed'}
                      disabled={isReadOnly || isOfRegister}
                      onChange={(event) =>
                        void props.onEdit(conditionEdits(view, code, event.target.checked))
                      }
                    />
                    <span>
                      {name}
                      {isOfRegister && (
                        <small className={state === 'fails' ? 'st advice' : 't3'}>
                          {state === 'fails' ? words.fails : words.holds}
                        </small>
                      )}
                    </span>
                  </label>
                );
              })}
            </fieldset>
          )}
        </div>
      ))}
      {!isReadOnly && others.length > 0 && (
        <ChoiceBox
          label={words.otherEntry}
          emptyLabel={words.choose}
          value={null}
          onChange={(code) => {
            const found = others.find((each) => each.code === code);
            if (found !== undefined) void props.onEdit(entryEdits(view, found.code as WithoutDpiaCode, true));
          }}
          options={others.map(({ code, name }) => ({ id: code, label: `${code} ${name[language]}` }))}
        />
      )}
    </div>
  );
}
