import { Check, Ellipsis, FileOutput, FileQuestion, FileText, PenLine, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link, useSearch } from 'wouter';
import type { AssessmentView, RegisterSays } from '../../../shared/documents/dpia/view';
import type { Finding } from '../../../shared/findings/finding';
import { worstOf } from '../../../shared/findings/near';
import { dpiaQuestions } from '../../../shared/law/dpia-questions';
import { nounNames } from '../../../shared/register/nouns';
import { readText } from '../../../shared/register/text';
import { asideWords } from '../../../shared/words/aside';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { Awaited } from '../../app/Awaited';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DeleteForGood } from '../../parts/DeleteForGood';
import { EmptyState } from '../../parts/EmptyState';
import { dayText, today } from '../../parts/fields/dates';
import { flushDrafts, useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { FindingNote } from '../../parts/findings/FindingNote';
import { NearFindings, useNearFindings } from '../../parts/findings/near';
import { SeverityMark } from '../../parts/SeverityMark';
import { Tabs } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import { focusAsked } from '../activity/focus';
import { AboutStep } from './AboutStep';
import { AdviceStep } from './AdviceStep';
import { ChooseActivities } from './ChooseActivities';
import { Comments } from './Comments';
import { DecisionStep } from './DecisionStep';
import { PlanStep } from './PlanStep';
import { Questions } from './Questions';
import { RisksStep } from './RisksStep';
import { SignDialog } from './SignDialog';
import { StepPreview } from './StepPreview';
import {
  findingsByStep,
  isOfStep,
  openQuestions,
  placeOfStep,
  type Step,
  stepArticle,
  stepOf,
  steps,
} from './steps';
import { isOpenControl } from './useAssessments';
import '../../parts/fields/fields.css';
import '../../parts/paper/paper.css';
import '../activity/activity.css';
import './dpia.css';

/** One impact assessment: the steps of Article 35(7), the form of one step, and how it will read. */
export function DpiaPage({ id }: { readonly id: string }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { data, isError } = useCall('dpia.read', { id });
  useEffect(() => () => void flushDrafts(), []);
  if (isError)
    return (
      <EmptyState icon={FileQuestion} title={words.notFound} text="">
        <Link className="btn primary" href="/dpias?">
          {words.title}
        </Link>
      </EmptyState>
    );
  if (data === undefined) return <Awaited />;
  return (
    <NearFindings noun="dpia" id={id}>
      <Editor view={data} />
    </NearFindings>
  );
}

type Pane = 'steps' | 'form' | 'preview';
const panes: readonly Pane[] = ['form', 'steps', 'preview'];

/** What a step is given: the assessment as it is written, and with what is being typed. */
export type StepProps = Readonly<{
  view: AssessmentView;
  typed: AssessmentView;
  /** Signed, or a file that can only be read: what it says stands. */
  isFixed: boolean;
  /** The file can only be read. */
  isReadOnly: boolean;
  /** The record that the address names. */
  asked: string | null;
  /** How it will read, in the place of the list beside the step. */
  paper: ReactNode;
}>;

/** Which step the address asks for, and which record in it. */
function askedFor(view: AssessmentView, search: string): Readonly<{ step: Step; record: string | null }> {
  const query = new URLSearchParams(search);
  const named = query.get('field') ?? query.get('part');
  const [noun, id, field] = named?.split(':') ?? [];
  if (id !== undefined && nounNames.some((each) => each === noun))
    return { step: stepOf(view, noun ?? '', id, field), record: id };
  return { step: steps.find((each) => each === query.get('step')) ?? 'about', record: null };
}

function Editor({ view }: { readonly view: AssessmentView }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const version = useDraftVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the drafts that are read
  const typed = useMemo(
    (): AssessmentView => ({
      dpia: withDrafts('dpia', view.dpia),
      answers: view.answers.map((answer) => withDrafts('dpiaAnswer', answer)),
      risks: view.risks.map((risk) => withDrafts('risk', risk)),
      controls: view.controls.map((control) => withDrafts('control', control)),
      comments: view.comments,
    }),
    [view, version],
  );
  const search = useSearch();
  const { step, record } = askedFor(view, search);
  const [pane, setPane] = useState<Pane>('form');
  const [isErasing, setErasing] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const [isOnPaper, setOnPaper] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const tell = useToast();
  const isReadOnly = useIsReadOnly();
  const { dpia } = typed;
  const isFixed = isReadOnly || (dpia.state !== null && dpia.state !== 'draft');
  const { data: says } = useCall('dpia.says', { id: dpia.id, language, date: today() });
  const name = readText(dpia.name, language, main)?.text ?? words.unnamed;
  usePageTitle(name, { label: words.title, href: '/dpias' });
  useEffect(() => void focusAsked(search), [search]);
  const revise = async (): Promise<void> => {
    try {
      await flushDrafts();
      go(`/dpia/${(await call('dpia.revise', { id: dpia.id })).id}`);
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const toStep = (to: Step): void => {
    setPane('form');
    void flushDrafts();
    go(`/dpia/${dpia.id}?step=${to}`);
  };
  const paper = (
    <StepPreview
      document="dpia"
      of={dpia.id}
      isWanted={(key) => onPaper[step].some((part) => key === `dpia:${dpia.id}:${part}`)}
    />
  );
  const own: StepProps = { view, typed, isFixed, isReadOnly, asked: record, paper: isOnPaper ? paper : null };
  const comments = <Comments view={view} place={placeOfStep(step)} isReadOnly={isReadOnly} />;
  const findings = findingsByStep(view, useNearFindings());
  const ofStep = (findings.get(step) ?? []).filter(isOfStep);
  const found =
    ofStep.length === 0 ? null : (
      <div className="beside whole">
        {ofStep.map((finding) => (
          <FindingNote key={finding.key} finding={finding} />
        ))}
      </div>
    );

  return (
    <div className="ed-page dp-page">
      <Tabs
        label={words.panes}
        tabs={panes.map((each) => ({
          id: each,
          label:
            step === 'risks' && each === 'form'
              ? words.pane.matrix
              : step === 'risks' && each === 'preview'
                ? words.pane.risks
                : step === 'plan' && each === 'preview'
                  ? words.form
                  : words.pane[each],
        }))}
        shown={pane}
        onShow={setPane}
      />
      <div className="dp-bar">
        {dpia.state !== null && (
          <span className={dpia.state === 'signed' ? 'pill ok' : 'pill'}>
            {choiceWords(language, 'dpia', 'state', dpia.state)}
          </span>
        )}
        {isFixed && !isReadOnly && <span className="sm t2 dp-note">{words.signedNote}</span>}
        <span className="grow" />
        {(step === 'risks' || step === 'plan') && (
          <button
            type="button"
            className="btn small"
            aria-pressed={isOnPaper}
            onClick={() => {
              setOnPaper(!isOnPaper);
              setPane('preview');
            }}
          >
            <FileText className="i s" aria-hidden="true" />
            {words.preview}
          </button>
        )}
        {!isFixed && (
          <button type="button" className="btn small" onClick={() => setSigning(true)}>
            <PenLine className="i s" aria-hidden="true" />
            {words.sign}
          </button>
        )}
        {!isReadOnly && dpia.state === 'signed' && (
          <button type="button" className="btn small" onClick={() => void revise()}>
            {words.revise}
          </button>
        )}
        <Link className="btn small" href={`/export?document=dpia&dpia=${dpia.id}`}>
          <FileOutput className="i s" aria-hidden="true" />
          {words.export}
        </Link>
        <MenuTrigger>
          <Button className="btn quiet small icon" aria-label={words.more}>
            <Ellipsis className="i" aria-hidden="true" />
          </Button>
          <Popover className="pop" placement="bottom end" offset={4}>
            <Menu
              aria-label={words.more}
              onAction={(key) => {
                if (key === 'history') go(`/history?record=dpia:${dpia.id}`);
                else if (key === 'erase') setErasing(true);
                else if (key === 'copy') setCopying(true);
                else if (key === 'revise') void revise();
              }}
            >
              <MenuItem id="history" className="opt-line">
                {words.history}
              </MenuItem>
              {!isReadOnly && dpia.state === 'signed' && (
                <MenuItem id="revise" className="opt-line">
                  {words.revise}
                </MenuItem>
              )}
              {!isReadOnly && (
                <MenuItem id="copy" className="opt-line">
                  {words.copy}
                </MenuItem>
              )}
              {!isReadOnly && (
                <MenuItem id="erase" className="opt-line">
                  {words.deleteForGood}
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <Moved says={says} />
      <div className="dp-split" data-step={step} data-pane={pane} data-readonly={isReadOnly || undefined}>
        <StepList view={typed} findings={findings} current={step} onGo={toStep} />
        {step === 'risks' ? (
          <RisksStep key={search} {...own} found={found} comments={comments} />
        ) : step === 'plan' ? (
          <PlanStep key={search} {...own} found={found} comments={comments} />
        ) : (
          <>
            <section className="form" aria-label={words.pane.form} key={step}>
              <section className="sec">
                <header>
                  <h2>{words.heading[step]}</h2>
                  <span className="art">{fieldsUiWords[language].article(stepArticle[step])}</span>
                </header>
                {found}
                {step === 'about' && <AboutStep {...own} />}
                {(step === 'description' || step === 'necessity') && (
                  <Questions {...own} part={step} says={says} />
                )}
                {step === 'advice' && <AdviceStep {...own} />}
                {step === 'decision' && <DecisionStep {...own} />}
              </section>
              {comments}
            </section>
            {paper}
          </>
        )}
      </div>
      {isSigning && <SignDialog view={view} onClose={() => setSigning(false)} />}
      {isCopying && (
        <ChooseActivities
          title={words.copy}
          text={words.copyText}
          verb={words.make}
          first={[]}
          onClose={() => setCopying(false)}
          onChoose={async (ids) => {
            await flushDrafts();
            const made = await call('dpia.copy', { id: dpia.id, activities: [...ids] });
            setCopying(false);
            go(`/dpia/${made.id}`);
          }}
        />
      )}
      {isErasing && (
        <DeleteForGood
          noun="dpia"
          id={dpia.id}
          name={name}
          word={dpia.reference ?? name}
          onClose={(isDeleted) => {
            setErasing(false);
            if (isDeleted) go('/dpias');
          }}
        />
      )}
    </div>
  );
}

/** Parts of the document that tell of a step. */
const onPaper: Readonly<Record<Step, readonly string[]>> = {
  about: ['name', 'overview', 'standing', 'standing:moved'],
  description: ['description'],
  necessity: ['necessity'],
  risks: ['no-risks', 'risks', 'matrix', 'residual', 'scale'],
  plan: ['no-controls', 'plan'],
  advice: ['advice'],
  decision: ['residual', 'decision', 'signatures', 'evidence'],
};

/** The register has moved on since the assessment was signed: on which questions. */
function Moved({ says }: { readonly says: RegisterSays | undefined }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  if (says === undefined || says.moved.length === 0) return null;
  const names = dpiaQuestions
    .filter(({ code }) => says.moved.includes(code))
    .map(({ name }) => name[language]);
  return (
    <div className="banner-line">
      <div className="banner advice" role="status">
        <TriangleAlert className="i" aria-hidden="true" />
        <span>
          <b className="b">{words.movedTitle}</b> {words.moved(names.join(', '))}
        </span>
      </div>
    </div>
  );
}

function StepList(props: {
  readonly view: AssessmentView;
  readonly findings: ReadonlyMap<Step, readonly Finding[]>;
  readonly current: Step;
  readonly onGo: (step: Step) => void;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { view } = props;
  const { dpia, risks, controls } = view;
  const openControls = controls.filter(isOpenControl).length;
  const questions = (part: 'description' | 'necessity') => {
    const open = openQuestions(view, part);
    return { isDone: open === 0, text: open === 0 ? words.answered : words.questionsOpen(open) };
  };
  const decided =
    dpia.decision === null
      ? words.notYet
      : dpia.signedOn === null
        ? choiceWords(language, 'dpia', 'decision', dpia.decision)
        : dayText(dpia.signedOn, language);
  const about: Readonly<Record<Step, Readonly<{ isDone: boolean; text: string }>>> = {
    about: { isDone: dpia.why !== null && dpia.activities.length > 0, text: '' },
    description: questions('description'),
    necessity: questions('necessity'),
    risks: {
      isDone:
        risks.length > 0 && risks.every((risk) => risk.severityNow !== null && risk.likelihoodNow !== null),
      text: words.risksCount(risks.length),
    },
    plan: {
      isDone: controls.length > 0 && openControls === 0,
      text: words.actionsOpen(openControls),
    },
    advice: {
      isDone: dpia.viewsSought !== null && (dpia.dpoAdvice !== null || dpia.dpoOpinion !== null),
      text: '',
    },
    decision: { isDone: dpia.state === 'signed', text: decided },
  };
  return (
    <nav className="steps pane" aria-label={words.steps}>
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === props.current ? 'step' : undefined}
              onClick={() => props.onGo(step)}
            >
              <span className={about[step].isDone ? 'o done' : 'o'} aria-hidden="true">
                {about[step].isDone ? <Check className="i" /> : at + 1}
              </span>
              <span>{words.step[step]}</span>
              <small>{fieldsUiWords[language].article(stepArticle[step])}</small>
              {about[step].text !== '' && <small>{about[step].text}</small>}
              <Found findings={props.findings.get(step) ?? []} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** That something is missing or doubtful in a step: the mark of the gravest, and how many. */
function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const language = useLanguage();
  const worst = worstOf(findings);
  if (worst === null) return null;
  return (
    <small className="found-cell" title={asideWords[language].count(findings.length)}>
      <SeverityMark of={worst} />
      <span aria-hidden="true">{findings.length}</span>
      <span className="vh">{asideWords[language].count(findings.length)}</span>
    </small>
  );
}
