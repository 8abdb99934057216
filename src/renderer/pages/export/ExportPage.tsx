import { FileSpreadsheet, FileText, Folder, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ExportFormat, ExportRequest } from '../../../shared/api';
import { asks } from '../../../shared/documents/kinds';
import {
  documentKinds,
  documentOptionsSchema,
  formats as fileFormats,
  isLog,
  isPublished,
  type Reader,
  readers,
  staysInside,
  webFormats,
} from '../../../shared/documents/options';
import { noticeAudiences } from '../../../shared/register/notice';
import { readText, type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { withCapital } from '../../../shared/words/capital';
import { cutSentence, willCutSentence } from '../../../shared/words/cuts';
import { exportWords } from '../../../shared/words/export';
import { fieldLabel, fieldWords } from '../../../shared/words/fields';
import { issuedWords } from '../../../shared/words/issued';
import { noticeWords } from '../../../shared/words/notice';
import { passwordWords } from '../../../shared/words/password';
import { call, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { Combo } from '../../parts/fields/Combo';
import { colon } from '../../parts/fields/colon';
import { today } from '../../parts/fields/dates';
import { useFileLanguages, useNames } from '../../parts/fields/names';
import '../../parts/fields/fields.css';
import './export.css';
import { Refusal } from '../../parts/Refusal';
import { Running } from '../../parts/Running';
import { Tabs } from '../../parts/Tabs';
import { One, Tick } from '../../parts/Tick';
import { Told } from '../../parts/Told';
import { WorkplaceAdvice } from '../../parts/WorkplaceAdvice';
import { FieldList } from './FieldList';
import { IssueDialog } from './IssueDialog';
import { LetterheadChoice, useLetterhead } from './Letterhead';
import { Pages } from './Pages';
import { type Run, useRun, useStep } from './useRun';

type Options = ExportRequest['options'];
const formats: readonly ExportFormat[] = [...fileFormats, 'pdf'];
/** A notice also becomes a part of a web page, or Markdown. */
const noticeFormats: readonly ExportFormat[] = [...formats, ...webFormats];

/** What the address asks for, such as the notice that a person was working on; else a register. */
function firstOptions(search: string): Readonly<{ options: Options; languages: readonly ScreenLanguage[] }> {
  const { languages: wanted = '', ...asked } = Object.fromEntries(new URLSearchParams(search));
  const found = documentOptionsSchema
    .pick({ document: true, audience: true, site: true, activity: true, dpia: true })
    .safeParse(asked);
  const { language: _, ...options } = documentOptionsSchema.parse({
    ...found.data,
    language: 'en',
    date: today(),
    // A notice is published: its open points stay inside unless they are asked for.
    withOpenPoints: found.data?.document !== 'notice',
    withPictures: staysInside('own'),
  });
  return { options, languages: screenLanguages.filter((each) => wanted.split(',').includes(each)) };
}

/** Hands the register over: what goes in, for whom, in which languages and files; what is missing is told before. */
export function ExportPage() {
  const language = useLanguage();
  const words = exportWords[language];
  usePageTitle(words.title);
  const [first] = useState(() => firstOptions(window.location.search));
  const [options, setOptions] = useState<Options>(first.options);
  const [isIn, setIn] = useState<Readonly<{ controller: boolean; processor: boolean }>>({
    controller: true,
    processor: true,
  });
  const [languages, setLanguages] = useState<readonly ScreenLanguage[]>(
    first.languages.length === 0 ? [language] : first.languages,
  );
  const [chosenFormats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'xlsx']);
  const [pane, setPane] = useState<'choices' | 'preview'>('choices');
  const names = useNames();
  const { main } = useFileLanguages();
  const { data: rows } = useCall('activities.list', null);
  const { data: sites } = useCall('catalogue.read', { noun: 'site' });
  const { data: settings, refetch: readSettings } = useCall('settings.read', null);
  const letterhead = useLetterhead();
  const { run, start, issue, cancel } = useRun();
  const [isIssuing, setIssuing] = useState(false);

  const set = (next: Partial<Options>): void => setOptions({ ...options, ...next });
  const isForAll = isPublished(options.document);
  const isOfDpias = options.document === 'dpia' || options.document === 'action-plan';
  /** Breaches and requests: nothing of them is chosen by activity. */
  const isWhole = isLog(options.document);
  const { data: assessments } = useCall('dpia.list', null, { enabled: isOfDpias });
  const possible = isForAll ? noticeFormats : formats;
  const made = possible.filter((format) => chosenFormats.includes(format));
  const isRunnable =
    languages.length > 0 &&
    made.length > 0 &&
    (isIn.controller || isIn.processor || options.document !== 'register');
  const roles = isIn.controller && isIn.processor ? 'both' : isIn.processor ? 'processor' : 'controller';
  // A notice is for the people themselves: it tells of both roles, and choices made for a register stay out of it.
  const asked: Options = isForAll
    ? { ...options, roles: 'both', reader: 'public', activity: null, factSheets: false }
    : isOfDpias || isWhole
      ? { ...options, roles: 'both', activity: null, factSheets: false }
      : { ...options, dpia: null, roles: options.document === 'screening' ? 'both' : roles };
  const request: ExportRequest = { options: asked, languages: [...languages], formats: [...made] };
  const takesLetterhead = isForAll && made.includes('docx');
  const whole = takesLetterhead ? { ...request, letterhead: letterhead.chosen } : request;
  const { data: plan } = useCall('export.plan', request, { enabled: isRunnable });
  const count = (role: 'controller' | 'processor'): number =>
    (rows ?? []).filter((row) => (row.role === 'processor') === (role === 'processor')).length;
  const ended = (rows ?? []).filter((row) => row.status === 'ended').length;
  const folder = settings?.exportFolder ?? words.noFolder;

  const unconfirmed = (
    <>
      {plan !== undefined && plan.toConfirm > 0 && (
        <Advice
          label={words.advice}
          text={
            options.hideUnconfirmed
              ? words.unconfirmedHidden(plan.toConfirm)
              : words.unconfirmed(plan.toConfirm)
          }
        >
          <FieldList places={plan.places.toConfirm} count={plan.toConfirm} />
        </Advice>
      )}
      {((plan?.toConfirm ?? 0) > 0 || options.hideUnconfirmed) && (
        <Tick isOn={options.hideUnconfirmed} onChange={(hideUnconfirmed) => set({ hideUnconfirmed })}>
          {words.hideUnconfirmed}
        </Tick>
      )}
    </>
  );

  return (
    <div className="ex-page">
      <Tabs
        label={words.title}
        tabs={(['choices', 'preview'] as const).map((id) => ({ id, label: words[id] }))}
        shown={pane}
        onShow={setPane}
      />
      <div className="ex-split" data-pane={pane}>
        <section className="opt-p" aria-label={words.choices}>
          <div className="bd">
            <fieldset>
              <legend>{words.document}</legend>
              <ChoiceBox
                label={words.document}
                hideLabel
                emptyLabel={null}
                value={options.document}
                onChange={(chosen) => {
                  const document = documentKinds.find((each) => each === chosen) ?? 'register';
                  const isOther = isPublished(document) !== isForAll;
                  // A notice is published: its open points stay inside unless they are asked for.
                  const withOpenPoints = !isPublished(document) && staysInside(options.reader);
                  set(isOther ? { document, withOpenPoints } : { document });
                }}
                options={documentKinds.map((id) => ({ id, label: words.documents[id] }))}
              />
            </fieldset>
            <fieldset>
              <legend>{words.whatGoesIn}</legend>
              {options.document === 'notice' && (
                <ChoiceBox
                  label={noticeWords[language].front.audience}
                  emptyLabel={null}
                  value={options.audience}
                  onChange={(chosen) =>
                    set({ audience: noticeAudiences.find((each) => each === chosen) ?? 'everyone' })
                  }
                  options={noticeAudiences.map((id) => ({
                    id,
                    label: withCapital(noticeWords[language].audiences[id]),
                  }))}
                />
              )}
              {options.document === 'register' && (
                <>
                  <div className="ex-two">
                    <Tick
                      isOn={isIn.controller}
                      onChange={(controller) => setIn({ ...isIn, controller })}
                      help={words.activities('30(1)', count('controller'))}
                    >
                      {words.controller}
                    </Tick>
                    <Tick
                      isOn={isIn.processor}
                      onChange={(processor) => setIn({ ...isIn, processor })}
                      help={words.activities('30(2)', count('processor'))}
                    >
                      {words.processor}
                    </Tick>
                  </div>
                  <div className="ex-two">
                    <One
                      group="extent"
                      isOn={options.extent === 'full'}
                      onChoose={() => set({ extent: 'full' })}
                      help={words.fullHelp}
                    >
                      {words.full}
                    </One>
                    <One
                      group="extent"
                      isOn={options.extent === 'minimum'}
                      onChoose={() => set({ extent: 'minimum' })}
                      help={words.minimumHelp}
                    >
                      {words.minimum}
                    </One>
                  </div>
                </>
              )}
              {!isWhole && (
                <Tick isOn={options.withDrafts} onChange={(withDrafts) => set({ withDrafts })}>
                  {words.drafts}
                </Tick>
              )}
              {!isForAll && !isWhole && (
                <Tick isOn={options.withEnded} onChange={(withEnded) => set({ withEnded })}>
                  {words.ended} <span className="t3 num">({ended})</span>
                </Tick>
              )}
              <Tick isOn={options.withOpenPoints} onChange={(withOpenPoints) => set({ withOpenPoints })}>
                {words.openPoints} {plan !== undefined && <span className="t3 num">({plan.openPoints})</span>}
              </Tick>
              {options.document === 'register' && options.extent === 'full' && (
                <Tick isOn={options.withPictures} onChange={(withPictures) => set({ withPictures })}>
                  {words.pictures}
                </Tick>
              )}
              {options.reader !== 'own' && (
                <Tick
                  isOn={options.withConfidential}
                  onChange={(withConfidential) => set({ withConfidential })}
                  help={words.confidentialHelp}
                >
                  {words.confidential}
                </Tick>
              )}
              {(options.document === 'register' || options.document === 'cameras') &&
                chosenFormats.includes('xlsx') && (
                  <Tick isOn={options.factSheets} onChange={(factSheets) => set({ factSheets })}>
                    {words.factSheets}
                  </Tick>
                )}
              <div className="only">
                {isOfDpias && (
                  <Combo
                    label={fieldWords[language].dpia.one}
                    placeholder={words.all}
                    items={(assessments?.dpias ?? []).map((dpia) => ({
                      id: dpia.id,
                      label: readText(dpia.name, language, main)?.text ?? dpia.reference ?? dpia.id,
                    }))}
                    value={options.dpia}
                    onChange={(dpia) => set({ dpia })}
                  />
                )}
                {!isForAll && !isOfDpias && !isWhole && (
                  <Combo
                    label={words.onlyActivity}
                    placeholder={words.all}
                    items={(rows ?? []).map((row) => ({
                      id: row.id,
                      label: names.of('activity', row.id) ?? row.reference,
                    }))}
                    value={options.activity}
                    onChange={(activity) => set({ activity })}
                  />
                )}
                {!isOfDpias && !isWhole && (
                  <Combo
                    label={words.onlySite}
                    placeholder={words.all}
                    items={(sites?.records ?? []).map((site) => ({
                      id: site.id,
                      label: names.of('site', site.id) ?? site.id,
                    }))}
                    value={options.site}
                    onChange={(site) => set({ site })}
                  />
                )}
              </div>
              {isForAll && unconfirmed}
            </fieldset>
            {!isForAll && (
              <fieldset>
                <legend>{words.reader}</legend>
                <div className="ex-two">
                  {readers.map((reader: Reader) => (
                    <One
                      key={reader}
                      group="reader"
                      isOn={options.reader === reader}
                      onChoose={() =>
                        set(
                          staysInside(reader) === staysInside(options.reader)
                            ? { reader }
                            : // What a firm draws for itself goes to no authority unless it is asked for again.
                              {
                                reader,
                                withOpenPoints: staysInside(reader),
                                withPictures: staysInside(reader),
                              },
                        )
                      }
                    >
                      {words.readers[reader]}
                    </One>
                  ))}
                </div>
                {plan !== undefined && options.reader !== 'own' && (
                  <div className="left-out">
                    {plan.leftOut.length === 0 ? (
                      words.nothingLeftOut
                    ) : (
                      <>
                        <span className="md">{words.leftOut}</span>
                        <ul>
                          {plan.leftOut.map(({ noun, field, count: times }) => (
                            <li key={`${noun}.${field}`}>
                              {fieldWords[language][noun].one}
                              {colon(language)}
                              {fieldLabel(language, noun, field)}{' '}
                              <span className="t3 num">({words.times(times)})</span>
                            </li>
                          ))}
                        </ul>
                      </>
                    )}
                  </div>
                )}
                {unconfirmed}
              </fieldset>
            )}
            <fieldset>
              <legend>{words.languagesAndFiles}</legend>
              <div className="ex-row">
                {screenLanguages.map((each) => (
                  <Tick
                    key={each}
                    isOn={languages.includes(each)}
                    onChange={(isOn) =>
                      setLanguages(
                        screenLanguages.filter((other) =>
                          other === each ? isOn : languages.includes(other),
                        ),
                      )
                    }
                  >
                    {words.languageNames[each]}
                  </Tick>
                ))}
              </div>
              <div className="ex-row">
                {possible.map((each) => (
                  <Tick
                    key={each}
                    isOn={chosenFormats.includes(each)}
                    onChange={(isOn) =>
                      setFormats(
                        noticeFormats.filter((other) =>
                          other === each ? isOn : chosenFormats.includes(other),
                        ),
                      )
                    }
                  >
                    {words.formats[each]}
                  </Tick>
                ))}
              </div>
              {takesLetterhead && <LetterheadChoice letterhead={letterhead} />}
              {options.document === 'notice' && options.audience === 'employees' && (
                <WorkplaceAdvice
                  site={options.site}
                  languages={languages}
                  onShow={(of) =>
                    setLanguages(screenLanguages.filter((each) => each === of || languages.includes(each)))
                  }
                />
              )}
              {plan !== undefined && plan.cuts.length > 0 && (
                <Advice label={words.advice} text={willCutSentence(language, plan.cuts)} />
              )}
              {plan !== undefined &&
                languages.map((each) => {
                  const foreign = plan.foreign[each] ?? 0;
                  return foreign === 0 ? null : (
                    <Advice
                      key={each}
                      label={words.advice}
                      text={words.foreign(foreign, words.inLanguage[each])}
                    >
                      <FieldList places={plan.places.foreign[each] ?? []} count={foreign} language={each} />
                    </Advice>
                  );
                })}
            </fieldset>
          </div>
          <div className="ft2">
            <Foot
              run={run}
              onCancel={cancel}
              files={isRunnable ? (plan?.fileNames ?? []) : []}
              count={isRunnable ? (plan?.fileNames.length ?? languages.length * made.length) : 0}
              folder={folder}
              isRunnable={isRunnable && plan !== undefined}
              mayIssue={!asks(options.document)}
              onFolder={() =>
                void call('export.folder', null).then(
                  () => readSettings(),
                  () => null,
                )
              }
              onStart={() => void start(whole)}
              onIssue={() => setIssuing(true)}
            />
          </div>
        </section>
        <Pages options={asked} languages={languages.length === 0 ? [language] : languages} />
      </div>
      {isIssuing && (
        <IssueDialog
          onClose={() => setIssuing(false)}
          options={asked}
          onIssue={({ issuedTo, note, date }) => {
            setIssuing(false);
            const handed = { ...whole, options: { ...asked, date } };
            void issue(handed, { issuedTo, note, noteLanguage: language });
          }}
        />
      )}
    </div>
  );
}

function Advice({
  label,
  text,
  children,
}: {
  readonly label: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="finding advice" role="note">
      <TriangleAlert className="i" aria-hidden="true" />
      <div>
        <span className="k">{label}</span> {text}
        {children}
      </div>
    </div>
  );
}

function Exporting({ onCancel }: { readonly onCancel: () => void }) {
  const words = exportWords[useLanguage()];
  const step = useStep();
  const said =
    step === null
      ? words.starting
      : words[step.done === 0 ? 'making' : 'progress'](
          words.formats[step.format],
          words.inLanguage[step.language],
          step.done,
          step.of,
        );
  return (
    <div className="col g2">
      <Running
        said={said}
        done={step?.done ?? 0}
        of={step?.of ?? 0}
        cancel={words.cancel}
        onCancel={onCancel}
      />
      <p className="sm t3">{words.goOn}</p>
    </div>
  );
}

/** Which files, where; progress and what was made. */
function Foot(props: {
  readonly run: Run;
  readonly files: readonly string[];
  /** How many files there will be; their names may still be on their way. */
  readonly count: number;
  readonly folder: string;
  readonly isRunnable: boolean;
  readonly mayIssue: boolean;
  readonly onFolder: () => void;
  readonly onStart: () => void;
  readonly onIssue: () => void;
  readonly onCancel: () => void;
}) {
  const language = useLanguage();
  const words = exportWords[language];
  const file = useFile();
  const { run } = props;
  if (run.is === 'running') return <Exporting onCancel={props.onCancel} />;
  return (
    <>
      {run.is === 'done' && (
        <div className="made-files" role="status">
          <div className="row sp">
            <span className="st ok">{words.done(run.files.length)}</span>
            <button type="button" className="btn small" onClick={() => void call('export.showFolder', null)}>
              <Folder className="i s" aria-hidden="true" />
              {words.show}
            </button>
          </div>
          {run.files.map((file) => (
            <div key={file.path}>
              <FileLine name={file.fileName} />
              {file.cuts && <p className="sm wraps">{cutSentence(language, file.cuts)}</p>}
            </div>
          ))}
          <p className="sm t3">{words.clear}</p>
        </div>
      )}
      {run.is === 'cancelled' && (
        <p role="status" className="t2">
          {words.cancelled}
        </p>
      )}
      {run.is === 'failed' && <Refusal problem={run.problem} />}
      {run.is !== 'done' && (
        <>
          <div className="row sp sm">
            <span className="md">
              {props.count === 0 ? words.nothingChosen : words.files(props.count, props.folder)}
            </span>
            <button type="button" className="link sm" onClick={props.onFolder}>
              {words.change}
            </button>
          </div>
          {props.count > 0 && props.files.length === 0 && (
            <p role="status" className="sm t2">
              {words.counting}
            </p>
          )}
          {props.files.slice(0, 12).map((name) => (
            <FileLine key={name} name={name} />
          ))}
        </>
      )}
      {file.isOpen && file.isEncrypted && <Told is="heed">{passwordWords[language].clearExport}</Told>}
      <div className="row run-row">
        <button
          type="button"
          className="btn primary grow"
          disabled={!props.isRunnable || props.files.length === 0}
          onClick={props.onStart}
        >
          {words.run(props.count)}
        </button>
        {props.mayIssue && file.isOpen && file.mode === 'write' && (
          <button
            type="button"
            className="btn"
            disabled={!props.isRunnable || props.files.length === 0}
            onClick={props.onIssue}
          >
            {issuedWords[language].issue}
          </button>
        )}
      </div>
    </>
  );
}

function FileLine({ name }: { readonly name: string }) {
  return (
    <div className="ex-file">
      {name.endsWith('.xlsx') ? (
        <FileSpreadsheet className="i s" aria-hidden="true" />
      ) : (
        <FileText className="i s" aria-hidden="true" />
      )}
      {name}
    </div>
  );
}
