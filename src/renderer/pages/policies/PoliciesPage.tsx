import { FileOutput, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NoticeChoice, SectionView } from '../../../shared/documents/notice/view';
import { addSection, place } from '../../../shared/documents/notice/wording';
import type { Edit, Verb } from '../../../shared/register/edit';
import { noticeAudiences } from '../../../shared/register/notice';
import { screenLanguages } from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { policiesWords } from '../../../shared/words/policies';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { write } from '../../parts/fields/change';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useNames } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { OnItsWay } from '../../parts/OnItsWay';
import { Tabs } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import { WorkplaceAdvice } from '../../parts/WorkplaceAdvice';
import '../../parts/fields/fields.css';
import '../../parts/paper/paper.css';
import './policies.css';
import { beginWriting } from './begin-writing';
import { lastChoice, rememberChoice } from './choice';
import { Published } from './Published';
import { SectionList } from './SectionList';
import { SectionPanel } from './SectionPanel';
import { SectionText } from './SectionText';

const panes = ['sections', 'text', 'section'] as const;
const everySite = 'every-site';

/** Writes an action on the sections of a notice; what is being typed is written first. */
export type Act = (edits: readonly Edit[], done?: string, verb?: Verb) => Promise<boolean>;

/** One privacy notice: its sections, how it reads, and what stands behind it. */
export function PoliciesPage() {
  const language = useLanguage();
  const words = policiesWords[language];
  usePageTitle(words.title);
  const names = useNames();
  const tell = useToast();
  const isReadOnly = useIsReadOnly();
  const { data: sites } = useCall('catalogue.read', { noun: 'site' });
  const [choice, setChoice] = useState<NoticeChoice>(() => {
    const { site = null, audience = 'everyone', language: of = language } = lastChoice();
    return { site, audience, language: of, date: today() };
  });
  const [chosen, setChosen] = useState<string | null>(lastChoice().section ?? null);
  const [pane, setPane] = useState<(typeof panes)[number]>('text');
  const isKnownSite = choice.site === null || sites?.records.some(({ id }) => id === choice.site) === true;
  const asked: NoticeChoice = isKnownSite ? choice : { ...choice, site: null };
  const { data: view } = useCall('notice.read', asked, { enabled: sites !== undefined });
  /** The notice that was shown last: where one goes back to who does not wait for another. */
  const shown = useRef<NoticeChoice | null>(null);
  if (view !== undefined) shown.current = asked;
  const text = useRef<HTMLElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => void flushDrafts(), []);
  useEffect(
    () => rememberChoice({ ...choice, ...(chosen === null ? {} : { section: chosen }) }),
    [choice, chosen],
  );

  const sections = view?.sections ?? [];
  const current = sections.find(({ key }) => key === chosen) ?? sections[0];
  const set = (next: Partial<NoticeChoice>): void => {
    void flushDrafts();
    setChoice({ ...asked, ...next });
    text.current?.scrollTo(0, 0);
  };
  /** Chooses a section and brings its text into view. */
  const choose = (key: string): void => {
    setChosen(key);
    setPane('text');
    requestAnimationFrame(() =>
      text.current?.querySelector(`[data-section="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'start' }),
    );
  };
  const act: Act = async (edits, done, verb = 'edit') => {
    if (edits.length === 0) return false;
    await flushDrafts();
    const [first] = edits;
    try {
      const committed = await write(
        verb,
        first === undefined
          ? null
          : { noun: first.noun, id: first.id, ...(first.do === 'set' ? { field: first.field } : {}) },
        edits,
      );
      if (done !== undefined) tell(done, committed);
      return true;
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : { code: 'unexpected' as const };
      tell(problemSentence(language, problem));
      return false;
    }
  };
  const move = async (section: SectionView, by: 'up' | 'down'): Promise<void> => {
    if (isReadOnly || !(await act(place(asked, sections, section[by])))) return;
    const movable = sections.filter(({ isMovable }) => isMovable);
    const at = movable.findIndex(({ key }) => key === section.key) + (by === 'up' ? 0 : 2);
    if (said.current !== null) said.current.textContent = words.moved(section.title, at, movable.length);
  };
  const add = async (): Promise<void> => {
    const id = newId();
    if (!(await act(addSection(asked, id, policiesWords[asked.language].newTitle), undefined, 'add'))) return;
    setChosen(id);
    setPane('text');
    beginWriting(id, 'title');
  };

  return (
    <div className="page-body pol">
      <div className="bar pol-bar">
        <div className="pol-site">
          <ChoiceBox
            label={words.site}
            hideLabel
            emptyLabel={null}
            value={asked.site ?? everySite}
            onChange={(site) => set({ site: site === everySite ? null : site })}
            options={[
              { id: everySite, label: words.allSites },
              ...(sites?.records ?? []).map(({ id }) => ({ id, label: names.of('site', id) ?? id })),
            ]}
          />
        </div>
        <div className="pol-audience">
          <ChoiceBox
            label={words.audience}
            hideLabel
            emptyLabel={null}
            value={asked.audience}
            onChange={(found) =>
              set({ audience: noticeAudiences.find((each) => each === found) ?? 'everyone' })
            }
            options={noticeAudiences.map((id) => ({
              id,
              label: choiceWords(language, 'noticeSection', 'audience', id),
            }))}
          />
        </div>
        <div className="seg radios" role="radiogroup" aria-label={words.language}>
          {screenLanguages.map((each) => (
            <label key={each} data-on={asked.language === each || undefined}>
              <input
                type="radio"
                className="vh"
                name="notice-language"
                checked={asked.language === each}
                aria-label={words.languageNames[each]}
                onChange={() => set({ language: each })}
              />
              <span>{each.toUpperCase()}</span>
            </label>
          ))}
        </div>
        <span className="grow" />
        {!isReadOnly && (
          <button
            type="button"
            className="btn"
            aria-label={words.add}
            title={words.add}
            onClick={() => void add()}
          >
            <Plus className="i" aria-hidden="true" />
            <span className="tx">{words.add}</span>
          </button>
        )}
        <button
          type="button"
          className="btn primary"
          onClick={() =>
            void flushDrafts().then(() =>
              go(
                `/export?${new URLSearchParams({
                  document: 'notice',
                  audience: asked.audience,
                  languages: asked.language,
                  ...(asked.site === null ? {} : { site: asked.site }),
                })}`,
              ),
            )
          }
        >
          <FileOutput className="i" aria-hidden="true" />
          {words.export}
        </button>
      </div>
      {asked.audience === 'employees' && (
        <WorkplaceAdvice
          site={asked.site}
          languages={[asked.language]}
          onShow={(of) => set({ language: of })}
        />
      )}
      <Published of={asked} onShow={set} />
      <Tabs
        label={words.panes}
        tabs={panes.map((id) => ({ id, label: words[id] }))}
        shown={pane}
        onShow={setPane}
      />
      {view === undefined && (
        <OnItsWay onCancel={() => (shown.current === null ? history.back() : setChoice(shown.current))} />
      )}
      {view !== undefined && current !== undefined && (
        <div className="split pol-split" data-pane={pane}>
          <SectionList sections={sections} current={current.key} onChoose={choose} onMove={move} />
          <section
            ref={text}
            className="pane pol-text"
            aria-label={words.text}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
            tabIndex={0}
          >
            <article className="paper" lang={asked.language}>
              <h2 className="pol-title">{view.title}</h2>
              {sections.map((section) => (
                <SectionText
                  key={section.key}
                  section={section}
                  behind={view.behind}
                  of={asked}
                  isChosen={section.key === current.key}
                  isReadOnly={isReadOnly}
                  onChoose={() => setChosen(section.key)}
                  act={act}
                />
              ))}
            </article>
          </section>
          <SectionPanel
            section={current}
            view={view}
            of={asked}
            isReadOnly={isReadOnly}
            act={act}
            onMove={(by) => void move(current, by)}
            onReworded={() => setPane('text')}
          />
        </div>
      )}
      <p ref={said} className="vh" role="status" />
    </div>
  );
}
