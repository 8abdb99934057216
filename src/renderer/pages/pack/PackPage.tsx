import { Copy, FileText, Lock, Paperclip, RefreshCw, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { ExportFormat, PackChoice, PackRequest } from '../../../shared/api';
import { packPassword } from '../../../shared/api';
import { documentsForPack } from '../../../shared/documents/in-pack';
import { type DocumentKind, isPublished, statingKinds, staysInside } from '../../../shared/documents/options';
import { type NoticeAudience, noticeAudiences } from '../../../shared/register/notice';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { sizeText } from '../../../shared/words/attachments';
import { withCapital } from '../../../shared/words/capital';
import { exportWords } from '../../../shared/words/export';
import { noticeWords } from '../../../shared/words/notice';
import { packWords } from '../../../shared/words/pack';
import { call, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { today } from '../../parts/fields/dates';
import { useNames } from '../../parts/fields/names';
import '../../parts/fields/fields.css';
import '../export/export.css';
import './pack.css';
import { Refusal } from '../../parts/Refusal';
import { Running } from '../../parts/Running';
import { Tick } from '../../parts/Tick';
import { type Packing, usePacking } from './usePacking';

const formats = ['docx', 'xlsx', 'pdf'] as const satisfies readonly ExportFormat[];
const outsiders = ['client', 'authority', 'public'] as const;

/** Hands over: a package for somebody outside, or the client file whole for a colleague. Never the two mixed. */
export function PackPage() {
  const language = useLanguage();
  const words = packWords[language].page;
  usePageTitle(words.title);
  const [forWhom, setForWhom] = useState<'outsider' | 'colleague'>('outsider');
  return (
    <div className="page pack-page">
      <fieldset className="pack-who">
        <legend className="vh">{words.forWhom}</legend>
        {(['outsider', 'colleague'] as const).map((each) => (
          <label key={each} className="pack-card" data-on={forWhom === each || undefined}>
            <input
              type="radio"
              className="check"
              name="for-whom"
              checked={forWhom === each}
              onChange={() => setForWhom(each)}
            />
            <span>
              <b className="b">{each === 'outsider' ? words.outsider : words.colleague}</b>
              <span className="t2">{each === 'outsider' ? words.outsiderHelp : words.colleagueHelp}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {forWhom === 'outsider' ? <ForOutsider /> : <ForColleague />}
    </div>
  );
}

function ForOutsider() {
  const language = useLanguage();
  const words = packWords[language].page;
  const exporting = exportWords[language];
  const file = useFile();
  const isEncrypted = file.isOpen && file.isEncrypted;
  const [receiver, setReceiver] = useState('');
  const [kinds, setKinds] = useState<readonly DocumentKind[]>(['register']);
  const [audiences, setAudiences] = useState<readonly NoticeAudience[]>(['everyone']);
  const [site, setSite] = useState<string | null>(null);
  const [reader, setReader] = useState<(typeof outsiders)[number]>('authority');
  const [withOpenPoints, setOpenPoints] = useState(staysInside('authority'));
  const [languages, setLanguages] = useState<readonly ScreenLanguage[]>([language]);
  const [chosenFormats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'xlsx']);
  const [letterLanguage, setLetterLanguage] = useState<ScreenLanguage>(language);
  const [attachments, setAttachments] = useState<readonly string[]>([]);
  const [isSealed, setSealed] = useState(isEncrypted);
  const [password, setPassword] = useState('');
  const { data: kept } = useCall('attachments.list', null);
  const { data: sites } = useCall('catalogue.read', { noun: 'site' });
  const names = useNames();
  const packing = usePacking();
  const receiverId = useId();

  const generate = async (): Promise<void> => setPassword((await call('pack.password', null)).password);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one is made when a password is first wanted
  useEffect(() => {
    if (isSealed && password === '') void generate();
  }, [isSealed]);

  const hasForm = languages.length > 0 && chosenFormats.length > 0;
  const choice: PackChoice = {
    documents: !hasForm
      ? []
      : documentsForPack({ kinds, audiences, site, reader, withOpenPoints, date: today() }).map(
          (options) => ({ options, languages: [...languages], formats: [...chosenFormats] }),
        ),
    attachments: [...attachments],
    receiver,
    language: letterLanguage,
    date: today(),
    isSealed,
  };
  const isSomething = choice.documents.length > 0 || choice.attachments.length > 0;
  const { data: plan } = useCall('pack.plan', { ...choice, receiver: '' }, { enabled: isSomething });
  const isGoodPassword = packPassword.safeParse(password).success;
  const isReady = isSomething && plan !== undefined && (!isSealed || isGoodPassword);
  const start = (): void => {
    const { isSealed: _, ...rest } = choice;
    const seal: PackRequest['seal'] = isSealed ? { is: 'password', password } : { is: 'clear' };
    void packing.run(() => call('pack.run', { ...rest, seal }));
  };
  const toggle = <T,>(list: readonly T[], all: readonly T[], each: T, isOn: boolean): readonly T[] =>
    all.filter((other) => (other === each ? isOn : list.includes(other)));

  return (
    <div className="pack-split">
      <section className="pack-choices" aria-label={words.forWhom}>
        <label className="field" htmlFor={receiverId}>
          <span className="lb">{words.receiver}</span>
          <input
            id={receiverId}
            className="in"
            maxLength={300}
            autoComplete="off"
            value={receiver}
            onChange={(event) => setReceiver(event.target.value)}
          />
          <span className="t2 sm">{words.receiverHelp}</span>
        </label>
        <fieldset>
          <legend>{words.documents}</legend>
          {statingKinds.map((each) => (
            <Tick
              key={each}
              isOn={kinds.includes(each)}
              onChange={(isOn) => setKinds(toggle(kinds, statingKinds, each, isOn))}
            >
              {exporting.documents[each]}
            </Tick>
          ))}
        </fieldset>
        {kinds.includes('notice') && (
          <fieldset>
            <legend>{words.noticesFor}</legend>
            <div className="pack-two">
              {noticeAudiences.map((each) => (
                <Tick
                  key={each}
                  isOn={audiences.includes(each)}
                  onChange={(isOn) => setAudiences(toggle(audiences, noticeAudiences, each, isOn))}
                >
                  {withCapital(noticeWords[language].audiences[each])}
                </Tick>
              ))}
            </div>
          </fieldset>
        )}
        {kinds.some(isPublished) && (sites?.records.length ?? 0) > 0 && (
          <div className="col g1">
            <ChoiceBox
              label={words.site}
              emptyLabel={words.allSites}
              value={site}
              onChange={setSite}
              options={(sites?.records ?? []).map(({ id }) => ({ id, label: names.of('site', id) ?? id }))}
            />
            <p className="t2 sm">{words.publishedHelp}</p>
          </div>
        )}
        <fieldset>
          <legend>{words.reader}</legend>
          <div className="ex-row">
            {outsiders.map((each) => (
              <label key={each} className="ck">
                <input
                  type="radio"
                  className="check"
                  name="pack-reader"
                  checked={reader === each}
                  onChange={() => {
                    if (staysInside(each) !== staysInside(reader)) setOpenPoints(staysInside(each));
                    setReader(each);
                  }}
                />
                <span>{words.readers[each]}</span>
              </label>
            ))}
          </div>
          <p className="t2 sm">{words.readerHelp}</p>
          <Tick isOn={withOpenPoints} onChange={setOpenPoints}>
            {exporting.openPoints}
          </Tick>
        </fieldset>
        <fieldset>
          <legend>{words.languages}</legend>
          <div className="ex-row">
            {screenLanguages.map((each) => (
              <Tick
                key={each}
                isOn={languages.includes(each)}
                onChange={(isOn) => setLanguages(toggle(languages, screenLanguages, each, isOn))}
              >
                {exporting.languageNames[each]}
              </Tick>
            ))}
          </div>
          <div className="ex-row">
            {formats.map((each) => (
              <Tick
                key={each}
                isOn={chosenFormats.includes(each)}
                onChange={(isOn) => setFormats(toggle(chosenFormats, formats, each, isOn))}
              >
                {exporting.formats[each]}
              </Tick>
            ))}
          </div>
          <ChoiceBox
            label={words.letterLanguage}
            emptyLabel={null}
            value={letterLanguage}
            onChange={(next) => setLetterLanguage(screenLanguages.find((each) => each === next) ?? language)}
            options={screenLanguages.map((id) => ({ id, label: exporting.languageNames[id] }))}
          />
        </fieldset>
        <fieldset>
          <legend>{words.attachments}</legend>
          {kept !== undefined && kept.attachments.length === 0 && <p className="t2">{words.noAttachments}</p>}
          {(kept?.attachments ?? []).map((attachment) => (
            <Tick
              key={attachment.id}
              isOn={attachments.includes(attachment.id)}
              onChange={(isOn) =>
                setAttachments(
                  toggle(
                    attachments,
                    (kept?.attachments ?? []).map(({ id }) => id),
                    attachment.id,
                    isOn,
                  ),
                )
              }
              help={[
                attachment.isConfidential === true && words.confidential,
                attachment.size !== null && sizeText(attachment.size, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {attachment.title ?? attachment.fileName ?? attachment.id}
            </Tick>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.protection}</legend>
          {([true, false] as const).map((sealed) => (
            <label key={String(sealed)} className="ck">
              <input
                type="radio"
                className="check"
                name="pack-seal"
                checked={isSealed === sealed}
                onChange={() => setSealed(sealed)}
              />
              <span>
                {sealed ? words.sealed : words.clear}
                <small>{sealed ? words.sealedHelp : words.clearHelp}</small>
              </span>
            </label>
          ))}
          {isSealed && (
            <Password
              password={password}
              isGood={isGoodPassword}
              onChange={setPassword}
              onGenerate={() => void generate()}
            />
          )}
          {!isSealed && isEncrypted && (
            <p className="finding advice" role="note">
              <TriangleAlert className="i" aria-hidden="true" />
              <span>{words.clearWarning}</span>
            </p>
          )}
        </fieldset>
      </section>
      <section className="pack-inside" aria-labelledby="pack-inside">
        <h2 id="pack-inside">{words.inside}</h2>
        {!isSomething || plan === undefined ? (
          <p className="t2">{words.noneChosen}</p>
        ) : (
          <>
            <p className="pack-name">
              {isSealed && <Lock className="i s" aria-hidden="true" />}
              <b className="b">{plan.name}</b>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key */}
            <ul className="pack-files" tabIndex={0} aria-labelledby="pack-inside">
              {plan.files.map((each) => (
                <li key={each.name}>
                  {each.bytes === null ? (
                    <FileText className="i s" aria-hidden="true" />
                  ) : (
                    <Paperclip className="i s" aria-hidden="true" />
                  )}
                  <span className="grow">
                    {each.name}
                    <small className="t2">{each.what}</small>
                  </span>
                  <span className="t3 sm num">
                    {each.bytes === null ? '' : sizeText(each.bytes, language)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <Foot packing={packing} label={words.make} isReady={isReady} isSealed={isSealed} onStart={start} />
      </section>
    </div>
  );
}

function Password(props: {
  readonly password: string;
  readonly isGood: boolean;
  readonly onChange: (password: string) => void;
  readonly onGenerate: () => void;
}) {
  const words = packWords[useLanguage()].page;
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  return (
    <div className="pack-password">
      <label className="field" htmlFor={id}>
        <span className="lb">{words.password}</span>
        <input
          id={id}
          className="in mono"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={props.password}
          aria-invalid={!props.isGood || undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setCopied(false);
            props.onChange(event.target.value);
          }}
        />
      </label>
      <div className="row wrap">
        <button type="button" className="btn small" onClick={props.onGenerate}>
          <RefreshCw className="i s" aria-hidden="true" />
          {words.generate}
        </button>
        <button
          type="button"
          className="btn small"
          disabled={!props.isGood}
          onClick={() =>
            void call('pack.copyPassword', { password: props.password }).then(() => setCopied(true))
          }
        >
          <Copy className="i s" aria-hidden="true" />
          {words.copy}
        </button>
        <span className="t2 sm" role="status">
          {isCopied ? words.copied : ''}
        </span>
      </div>
      <p id={`${id}-help`} className={props.isGood ? 't2 sm' : 'st law wraps sm'}>
        {props.isGood ? words.passwordHelp : words.passwordShort}
      </p>
    </div>
  );
}

function ForColleague() {
  const language = useLanguage();
  const words = packWords[language].page;
  const file = useFile();
  const { data } = useCall('pack.whole', null);
  const packing = usePacking();
  const isEncrypted = file.isOpen && file.isEncrypted;
  return (
    <section className="pack-whole" aria-labelledby="pack-whole">
      <h2 id="pack-whole">{words.inside}</h2>
      <p>{data === undefined ? '' : words.whole(sizeText(data.bytes, language))}</p>
      <p className="t2">{words.wholeHolds}</p>
      {isEncrypted ? (
        <p className="t2">
          <Lock className="i s" aria-hidden="true" /> {words.wholeEncrypted}
        </p>
      ) : (
        <p className="finding advice" role="note">
          <TriangleAlert className="i" aria-hidden="true" />
          <span>{words.wholeClear}</span>
        </p>
      )}
      <Foot
        packing={packing}
        label={words.makeCopy}
        isReady={file.isOpen}
        isSealed={false}
        onStart={() => void packing.run(() => call('pack.copy', null))}
      />
    </section>
  );
}

/** The button, how far it is with Cancel, and what came of it. */
function Foot(props: {
  readonly packing: Packing;
  readonly label: string;
  readonly isReady: boolean;
  readonly isSealed: boolean;
  readonly onStart: () => void;
}) {
  const language = useLanguage();
  const words = packWords[language].page;
  const { state, cancel } = props.packing;
  if (state.is === 'running') {
    const { step } = state;
    const said = step === null || step.name === null ? words.making : words.step(step.name);
    return (
      <div className="pack-foot">
        <Running
          said={said}
          done={step?.done ?? 0}
          of={step?.of ?? 0}
          cancel={words.cancel}
          onCancel={cancel}
        />
      </div>
    );
  }
  return (
    <div className="pack-foot">
      {state.is === 'done' && (
        <p role="status">
          <span className="st ok">{words.done(state.file.fileName)}</span>{' '}
          <span className="t3 num">{sizeText(state.file.bytes, language)}</span>
          {props.isSealed && <span className="t2"> {words.doneSealed}</span>}
        </p>
      )}
      {state.is === 'cancelled' && (
        <p role="status" className="t2">
          {words.cancelled}
        </p>
      )}
      {state.is === 'failed' && <Refusal problem={state.problem} />}
      <button type="button" className="btn primary" disabled={!props.isReady} onClick={props.onStart}>
        {props.label}
      </button>
    </div>
  );
}
