import { CircleCheck, CircleHelp, Ellipsis, FileQuestion } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link, useLocation, useSearch } from 'wouter';
import type { ActivityBundle } from '../../../shared/api';
import type { Source } from '../../../shared/documents/document';
import type { Finding } from '../../../shared/findings/finding';
import { worstOf } from '../../../shared/findings/near';
import { activityRoles, activityStatuses } from '../../../shared/register/activity';
import type { NounName } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { asideWords } from '../../../shared/words/aside';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { eraseWords } from '../../../shared/words/erase';
import { historyWords } from '../../../shared/words/history';
import { Awaited } from '../../app/Awaited';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { RecordAttachments } from '../../parts/attachments/RecordAttachments';
import { DeleteForGood } from '../../parts/DeleteForGood';
import { EmptyState } from '../../parts/EmptyState';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { setFields } from '../../parts/fields/change';
import { flushDrafts, useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { LawMark } from '../../parts/fields/LawMark';
import { recordLabel, useFileLanguages } from '../../parts/fields/names';
import { FindingNote } from '../../parts/findings/FindingNote';
import { NearFindings, useIsJudging, useNearFindings } from '../../parts/findings/near';
import { SeverityMark } from '../../parts/SeverityMark';
import { Tabs } from '../../parts/Tabs';
import { DataUses, Retention } from './DataUses';
import { fieldAt, focusAsked, focusField, focusPart, goToPart } from './focus';
import { CameraPart, Exclusions, Measures, OwnFields, Transfers } from './OtherParts';
import { Preview } from './Preview';
import { Purposes } from './Purposes';
import { fieldFor } from './places-on-paper';
import { Recipients } from './Recipients';
import { RetireDialog } from './RetireDialog';
import { SectionFrame } from './SectionFrame';
import {
  activityFields,
  countOf,
  findingsByPart,
  isOfWhole,
  missingIn,
  type Section,
  type SectionId,
  sectionsOf,
  unconfirmedIn,
} from './sections';
import './activity.css';

/** One activity: parts by letter of Article 30, the form, and how the register will read. */
export function ActivityPage({ id }: { readonly id: string }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { data, isError } = useCall('activity.read', { id });
  useEffect(() => () => void flushDrafts(), []);
  if (isError)
    return (
      <EmptyState icon={FileQuestion} title={words.notFound} text="">
        <Link className="btn primary" href="/activities?">
          {words.back}
        </Link>
      </EmptyState>
    );
  return data === undefined ? (
    <Awaited />
  ) : (
    <NearFindings key={id} noun="activity" id={id}>
      <Editor bundle={data} />
    </NearFindings>
  );
}

/** The part whose head was scrolled past last: the list of parts follows who reads on with the wheel. */
function partInSight(form: HTMLElement): string | undefined {
  const edge = form.getBoundingClientRect().top + 140;
  const parts = [...form.querySelectorAll<HTMLElement>('[data-part]')];
  return parts.findLast((part) => part.getBoundingClientRect().top < edge)?.dataset['part'];
}

/** The bundle with what is being typed. */
function typedBundle(bundle: ActivityBundle): ActivityBundle {
  const all = <R extends Readonly<{ id: string; marks: object }>>(
    noun: NounName,
    records: readonly R[],
  ): readonly R[] => records.map((record) => withDrafts(noun, record));
  return {
    activity: withDrafts('activity', bundle.activity),
    purposes: all('purpose', bundle.purposes),
    dataUses: all('dataUse', bundle.dataUses),
    recipients: all('recipient', bundle.recipients),
    exclusions: all('exclusion', bundle.exclusions),
    cameras: all('camera', bundle.cameras),
  };
}

type Pane = 'form' | 'parts' | 'preview';

function Editor({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { main } = useFileLanguages();
  const version = useDraftVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the drafts that are read
  const typed = useMemo(() => typedBundle(bundle), [bundle, version]);
  const { data: organisation } = useCall('organisation.read', null);
  const { data: rows } = useCall('activities.list', null);
  const { data: file } = useCall('file.state', null);
  const isReadOnly = file?.isOpen === true && file.mode === 'read';
  const [, go] = useLocation();
  const search = useSearch();
  const [pane, setPane] = useState<Pane>('form');
  const [live, setLive] = useState<Source | null>(null);
  const [current, setCurrent] = useState<string>('who');
  const [isRetiring, setRetiring] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const form = useRef<HTMLElement>(null);
  const { activity } = bundle;
  const name =
    typed.activity.name === null
      ? words.unnamed
      : recordLabel('activity', { ...typed.activity, reference: null }, language, undefined, main);
  usePageTitle(name, { label: words.crumb, href: '/activities' });
  const sections = sectionsOf(typed, (organisation?.measures.length ?? 0) > 0);
  const findings = findingsByPart(sections, useNearFindings());
  const isJudging = useIsJudging();
  const toConfirm = sections.reduce((sum, section) => sum + countOf(unconfirmedIn(section)), 0);

  // Where an address points to: a field, a part, or the name of a new activity.
  const firstBundle = useRef(bundle);
  useEffect(() => {
    const part = new URLSearchParams(search).get('part');
    if (focusAsked(search)) return;
    if (part !== null) goToPart(part);
    else if (firstBundle.current.activity.name === null)
      focusField({ noun: 'activity', id: firstBundle.current.activity.id, field: 'name' });
  }, [search]);

  const at = (rows ?? []).findIndex((row) => row.id === activity.id);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.getAttribute('role') === 'combobox' &&
        event.target.getAttribute('aria-expanded') === 'true';
      if (event.defaultPrevented || isTyping) return;
      if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        const next = rows?.[at + (event.key === 'ArrowDown' ? 1 : -1)];
        if (next === undefined || at < 0) return;
        event.preventDefault();
        void flushDrafts().then(() => go(`/activity/${next.id}`));
      } else if (
        (event.ctrlKey || event.metaKey) &&
        event.key.toLowerCase() === 'd' &&
        !event.shiftKey &&
        !event.altKey
      ) {
        event.preventDefault();
        void duplicate();
      }
    };
    const duplicate = async (): Promise<void> => {
      await flushDrafts();
      const made = await call('activity.duplicate', { id: activity.id });
      go(`/activity/${made.id}`);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [rows, at, activity.id, go]);

  const pick = (source: Source): void => {
    setPane('form');
    const aim = fieldFor(source, bundle);
    if ('part' in aim) setTimeout(() => focusPart(aim.part), 0);
    else focusField(aim);
  };
  const toPart = (part: string): void => {
    setPane('form');
    setCurrent(part);
    setTimeout(() => goToPart(part), 0);
  };
  const act = async (key: string): Promise<void> => {
    await flushDrafts();
    if (key === 'confirm')
      await call('confirm', { noun: 'activity', ids: [activity.id], fields: null, withParts: true });
    else if (key === 'duplicate')
      go(`/activity/${(await call('activity.duplicate', { id: activity.id })).id}`);
    else if (key === 'history') go(`/history?record=activity:${activity.id}`);
    else if (key === 'retire') setRetiring(true);
    else if (key === 'erase') setErasing(true);
    else if (key === 'restore') await call('activities.restore', { ids: [activity.id] });
  };
  const isEnded = activity.status === 'ended';
  const isOfLetters = (section: Section): boolean => section.letter !== undefined;

  return (
    <div className="ed-page">
      <Tabs
        label={words.parts}
        tabs={(['form', 'parts', 'preview'] as const).map((id) => ({ id, label: words[id] }))}
        shown={pane}
        onShow={setPane}
      />
      <div className="ed-split" data-pane={pane} data-readonly={isReadOnly || undefined}>
        <nav className="toc" aria-label={words.parts}>
          <h2>{activity.role === 'processor' ? words.article302 : words.article301}</h2>
          <PartList
            sections={sections.filter(isOfLetters)}
            findings={findings}
            current={current}
            onGo={toPart}
            isProcessor={activity.role === 'processor'}
          />
          <h2>{words.alsoKept}</h2>
          <PartList
            sections={sections.filter((section) => !isOfLetters(section))}
            findings={findings}
            current={current}
            onGo={toPart}
            isProcessor={activity.role === 'processor'}
          />
          <p role="status" className="t2 sm judging">
            {isJudging && asideWords[language].judging}
          </p>
          {toConfirm > 0 && (
            <button type="button" className="btn small confirm-block all" onClick={() => void act('confirm')}>
              {words.confirmAll(toConfirm)}
            </button>
          )}
        </nav>
        <section
          ref={form}
          className="form"
          aria-label={words.form}
          onWheel={(event) => setCurrent(partInSight(event.currentTarget) ?? current)}
          onFocus={(event) => {
            const part = event.target.closest<HTMLElement>('[data-part]');
            // Of a part that was gone to, the paper shows the first sentence.
            setLive(fieldAt(event.target) ?? fieldAt(part?.querySelector('[data-field]') ?? null));
            if (part?.dataset['part'] !== undefined) setCurrent(part.dataset['part']);
          }}
        >
          <div className="meta">
            <span className="num b">{activity.reference}</span>
            {isReadOnly ? (
              <span>{activity.role === null ? '' : words.roles[activity.role]}</span>
            ) : (
              <div className="seg radios" role="radiogroup" aria-label={words.role}>
                {activityRoles.map((role) => (
                  <label key={role} data-on={activity.role === role || undefined}>
                    <input
                      type="radio"
                      className="vh"
                      name="role"
                      checked={activity.role === role}
                      onChange={() =>
                        void flushDrafts().then(() => call('activity.setRole', { id: activity.id, role }))
                      }
                    />
                    <span>{words.roles[role]}</span>
                  </label>
                ))}
              </div>
            )}
            <span className="grow" />
            {isReadOnly ? (
              activity.status !== null && (
                <span className="pill choice">
                  {choiceWords(language, 'activity', 'status', activity.status)}
                </span>
              )
            ) : (
              <ChoiceBox
                label={words.status}
                hideLabel
                value={activity.status}
                onChange={(status) => void setFields('activity', activity.id, { status })}
                options={activityStatuses.map((status) => ({
                  id: status,
                  label: choiceWords(language, 'activity', 'status', status),
                }))}
              />
            )}
            {!isReadOnly && (
              <MenuTrigger>
                <Button className="btn quiet icon" aria-label={words.actions}>
                  <Ellipsis className="i" aria-hidden="true" />
                </Button>
                <Popover className="pop" placement="bottom end" offset={4}>
                  <Menu aria-label={words.actions} onAction={(key) => void act(String(key))}>
                    <MenuItem id="confirm" className="opt-line">
                      {words.confirmAll(toConfirm)}
                    </MenuItem>
                    <MenuItem id="duplicate" className="opt-line">
                      {words.duplicate}
                    </MenuItem>
                    <MenuItem id="history" className="opt-line">
                      {historyWords[language].ofRecord}
                    </MenuItem>
                    <MenuItem id={isEnded ? 'restore' : 'retire'} className="opt-line">
                      {isEnded ? words.restore : words.retire}
                    </MenuItem>
                    <MenuItem id="erase" className="opt-line">
                      {eraseWords[language].deleteForGood}
                    </MenuItem>
                  </Menu>
                </Popover>
              </MenuTrigger>
            )}
          </div>
          {sections.map((section) => (
            <SectionFrame key={section.id} section={section}>
              {findings.get(section.id)?.some(isOfWhole) && (
                <div className="beside whole">
                  {findings
                    .get(section.id)
                    ?.filter(isOfWhole)
                    .map((finding) => (
                      <FindingNote key={finding.key} finding={finding} />
                    ))}
                </div>
              )}
              <PartBody
                part={section.id}
                isOfArticle30={section.letter !== undefined}
                bundle={bundle}
                hasAge={typed.activity.minimumAge !== null}
                isAutomated={typed.activity.hasAutomatedDecisions === true}
              />
            </SectionFrame>
          ))}
        </section>
        <Preview bundle={typed} live={live} onPick={pick} />
      </div>
      {isErasing && (
        <DeleteForGood
          noun="activity"
          id={activity.id}
          name={name}
          word={activity.reference ?? name}
          onClose={(isDeleted) => {
            setErasing(false);
            if (isDeleted) go('/activities');
          }}
        />
      )}
      {isRetiring && <RetireDialog id={activity.id} name={name} onClose={() => setRetiring(false)} />}
    </div>
  );
}

function PartList(props: {
  readonly sections: readonly Section[];
  readonly findings: ReadonlyMap<SectionId, readonly Finding[]>;
  readonly current: string;
  readonly isProcessor: boolean;
  readonly onGo: (part: string) => void;
}) {
  const language = useLanguage();
  const words = activityWords[language];
  return (
    <ul>
      {props.sections.map((section) => {
        const found = props.findings.get(section.id) ?? [];
        const worst = worstOf(found);
        const missing = worst === null || worst === 'info' ? missingIn(section) : 0;
        const open = countOf(unconfirmedIn(section));
        const label =
          section.id === 'who' && section.letter === undefined ? words.heading.who : words.part[section.id];
        return (
          <li key={section.id}>
            <button
              type="button"
              aria-current={props.current === section.id ? 'true' : undefined}
              onClick={() => props.onGo(section.id)}
            >
              <span className="l">{section.letter ?? ''}</span>
              <span>{label}</span>
              <span className="marks">
                {open > 0 && (
                  <span title={words.toConfirm(open)}>
                    <CircleHelp className="i s advice-ink" aria-hidden="true" />
                    <span className="vh">{words.toConfirm(open)}</span>
                  </span>
                )}
                {worst !== null && worst !== 'info' ? (
                  <span title={asideWords[language].count(found.length)}>
                    <SeverityMark of={worst} />
                    <span className="vh">{asideWords[language].count(found.length)}</span>
                  </span>
                ) : missing > 0 ? (
                  <span className="st law" title={words.missing(missing)}>
                    <LawMark />
                    <span className="vh">{words.missing(missing)}</span>
                  </span>
                ) : (
                  section.letter !== undefined &&
                  open === 0 && (
                    <span className="t3" title={words.complete}>
                      <CircleCheck className="i s" aria-hidden="true" />
                      <span className="vh">{words.complete}</span>
                    </span>
                  )
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/**
 * What stands in a part. Records come as written: every field lays its own draft over them, so that a keystroke draws
 * one field and the paper, not the whole form.
 */
const PartBody = memo(function PartBody(props: {
  readonly part: SectionId;
  readonly isOfArticle30: boolean;
  readonly bundle: ActivityBundle;
  readonly hasAge: boolean;
  readonly isAutomated: boolean;
}) {
  const { bundle } = props;
  const language = useLanguage();
  const words = activityWords[language];
  const { activity } = bundle;
  switch (props.part) {
    case 'who':
      return (
        <>
          <OwnFields
            activity={activity}
            fields={[...activityFields.who, ...(activity.role === 'joint' ? activityFields.joint : [])]}
          />
          {props.isOfArticle30 && (
            <p className="t2 sm who-note">
              {words.organisation} <Link href="/organisation">{words.toOrganisation}</Link>
            </p>
          )}
        </>
      );
    case 'purposes':
      return <Purposes activity={activity.id} purposes={bundle.purposes} />;
    case 'people':
      return (
        <div className="rows">
          <OwnFields activity={activity} fields={['subjects']} />
          <DataUses bundle={bundle} />
          <OwnFields
            activity={activity}
            fields={activityFields.people.filter((field) => field !== 'subjects' && field !== 'ageRule')}
          />
          {props.hasAge && <OwnFields activity={activity} fields={['ageRule']} />}
        </div>
      );
    case 'recipients':
    case 'subProcessors':
      return <Recipients bundle={bundle} />;
    case 'transfers':
      return <Transfers activity={activity} />;
    case 'retention':
      return <Retention bundle={bundle} />;
    case 'measures':
      return <Measures activity={activity} />;
    case 'automated':
      return (
        <OwnFields
          activity={activity}
          fields={props.isAutomated ? activityFields.automated : ['hasAutomatedDecisions']}
        />
      );
    case 'exclusions':
      return <Exclusions bundle={bundle} />;
    case 'attachments':
      return <RecordAttachments noun="activity" id={activity.id} headingLevel={null} />;
    case 'dpia':
      return (
        <div className="rows">
          <Link className="btn" href={`/screening/${activity.id}?`}>
            {assessmentWords[language].toScreeningOf}
          </Link>
          <OwnFields activity={activity} fields={activityFields.dpia} />
        </div>
      );
    case 'cameras':
      return <CameraPart bundle={bundle} />;
    case 'customers':
    case 'categories':
    case 'source':
    case 'systems':
    case 'review':
      return <OwnFields activity={activity} fields={activityFields[props.part]} />;
  }
});
