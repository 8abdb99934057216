import { ListChecks, ListFilter } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { isAside } from '../../../shared/findings/aside';
import { type Finding, type Severity, severities } from '../../../shared/findings/finding';
import type { FindingGroup } from '../../../shared/findings/group';
import { ruleOf } from '../../../shared/findings/rules';
import { say, sayInShort } from '../../../shared/findings/say';
import { citeArticle } from '../../../shared/law/cite';
import { noteFor } from '../../../shared/law/dated';
import { takeUpAgain } from '../../../shared/register/actions/set-aside';
import { nounOf } from '../../../shared/register/nouns';
import { asideWords } from '../../../shared/words/aside';
import { fieldWords } from '../../../shared/words/fields';
import { findingWords } from '../../../shared/words/findings';
import { sourceOfRule } from '../../../shared/words/rule-sources';
import { useCall } from '../../app/bridge';
import { useBusy } from '../../app/busy';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { placeOf, placeOfField } from '../../app/places';
import { usePageTitle } from '../../app/title';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { write } from '../../parts/fields/change';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { AsideLine } from '../../parts/findings/AsideLine';
import { SetAsideDialog } from '../../parts/findings/SetAsideDialog';
import { focusList, ListWithPanel, type ShownPane } from '../../parts/ListWithPanel';
import { SeverityMark } from '../../parts/SeverityMark';
import { EmptySidePanel, SidePanel } from '../../parts/SidePanel';
import { useToast } from '../../parts/toast';
import './findings.css';

/** What is open, all or of one gravity; what was put aside; or both. */
type Shown = Severity | 'open' | 'aside' | 'all';

const isSetAside = ({ findings }: FindingGroup): boolean => findings.some(isAside);

const idOf = (group: FindingGroup): string =>
  [group.rule, group.says, group.severity, group.article, isSetAside(group) ? 'aside' : 'open'].join(' ');

/** What the register lacks, what is doubtful: the law first, equal ones on one line, each with its article and the way to mend it. */
export function FindingsPage() {
  const language = useLanguage();
  const words = findingWords[language];
  const { main } = useFileLanguages();
  const { data: lists } = useCall('findings.list', { date: today() });
  const { data: activities } = useCall('activities.list', null);
  const asked = new URLSearchParams(useSearch()).get('show');
  const [severity, setSeverity] = useState<Shown>(asked === 'aside' ? 'aside' : 'open');
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<ShownPane>('list');
  const box = useRef<HTMLDivElement>(null);
  usePageTitle(words.title);
  useBusy(lists === undefined);
  const references = useMemo(
    () => new Map((activities ?? []).map(({ id, reference }) => [id, reference])),
    [activities],
  );
  const columns = useMemo((): readonly ListColumn<FindingGroup>[] => {
    const told = ({ findings }: FindingGroup): string =>
      findings.map((finding) => say(finding, language, main)).join(' ');
    const firstOf = ({ rule, findings: [first] }: FindingGroup): string =>
      first === undefined ? (ruleOf(rule)?.name[language] ?? rule) : sayInShort(first, language, main);
    const whereOf = ({ touches, count, findings }: FindingGroup): string => {
      if (touches.length === 1) return references.get(touches[0] ?? '') ?? words.activities(1);
      if (touches.length > 1) return words.activities(touches.length);
      const [first] = findings;
      if (first === undefined || count > 1) return words.places(count);
      return fieldWords[language][first.place.noun].one;
    };
    return [
      {
        id: 'what',
        header: words.what,
        text: told,
        // A line of the list stays a line: of many of the same the first, and the whole is read in the panel.
        cell: (group) => (
          <span className="finding-name">
            <SeverityMark of={group.severity} />
            <span>
              <span className="vh">{words.severities[group.severity]}: </span>
              <span className="finding-says">{firstOf(group)}</span>
              {group.count > 1 && <span className="t3 sm finding-more">{words.more(group.count - 1)}</span>}
              {isSetAside(group) && <span className="t3 sm finding-more">{asideWords[language].aside}</span>}
            </span>
          </span>
        ),
      },
      {
        id: 'article',
        header: words.article,
        text: ({ article }) => citeArticle(article, language),
        cell: ({ article }) => <span className="t3 sm">{citeArticle(article, language)}</span>,
        width: 170,
      },
      { id: 'where', header: words.where, text: whereOf, width: 140 },
    ];
  }, [language, main, references, words]);
  if (lists === undefined) return null;
  const { open, aside } = lists;
  if (open.length === 0 && aside.length === 0)
    return (
      <div className="page">
        <EmptyState icon={ListChecks} title={words.none} text={words.noneText} />
      </div>
    );
  const groupsOf = (each: Shown): readonly FindingGroup[] =>
    each === 'open'
      ? open
      : each === 'aside'
        ? aside
        : each === 'all'
          ? [...open, ...aside]
          : open.filter((group) => group.severity === each);
  const rows = groupsOf(severity);
  const current = rows.find((group) => idOf(group) === chosen) ?? rows[0];
  const toList = (): void => {
    setShown('list');
    focusList(box);
  };
  return (
    <ListWithPanel
      box={box}
      words={{ pane: words.panes, list: words.list, form: words.form }}
      shown={shown}
      onShow={setShown}
      isEmpty={false}
      onDelete={null}
      list={
        <>
          <div className="bar">
            <FilterBox label={words.filter} value={filter} onChange={setFilter} />
            <fieldset className="seg">
              <legend className="vh">{words.show}</legend>
              {(['open', ...severities, 'aside', 'all'] as const)
                .filter((each) => !severities.some((one) => one === each) || groupsOf(each).length > 0)
                .map((each) => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={each === severity}
                    onClick={() => setSeverity(each)}
                  >
                    {each === 'aside' || each === 'all' ? asideWords[language][each] : words.shown[each]}{' '}
                    <span className="n">{groupsOf(each).reduce((sum, { count }) => sum + count, 0)}</span>
                  </button>
                ))}
            </fieldset>
            <Link className="btn" href="/questions">
              {words.questions}
            </Link>
          </div>
          <DataTable
            label={words.title}
            rows={rows}
            columns={columns}
            rowId={idOf}
            filter={filter}
            current={current === undefined ? null : idOf(current)}
            onCurrent={setChosen}
            onOpen={(id) => {
              setChosen(id);
              setShown('form');
            }}
            rowHeight={44}
            empty={
              <EmptyState
                icon={ListFilter}
                title={
                  filter !== '' || rows.length > 0
                    ? words.noHits
                    : severity === 'aside'
                      ? asideWords[language].noneAside
                      : asideWords[language].noneOpen
                }
                text=""
              >
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    setFilter('');
                    setSeverity('open');
                  }}
                >
                  {words.clear}
                </button>
              </EmptyState>
            }
          />
        </>
      }
      panel={
        current === undefined ? (
          <EmptySidePanel label={words.form} text={words.nothingChosen} />
        ) : (
          <GroupPanel key={idOf(current)} group={current} references={references} onClose={toList} />
        )
      }
    >
      {null}
    </ListWithPanel>
  );
}

function GroupPanel(props: {
  readonly group: FindingGroup;
  readonly references: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}) {
  const { group, references } = props;
  const language = useLanguage();
  const words = findingWords[language];
  const { main } = useFileLanguages();
  const told = asideWords[language];
  const tell = useToast();
  const isReadOnly = useIsReadOnly();
  const [asking, setAsking] = useState<readonly Finding[] | null>(null);
  const isPutAside = isSetAside(group);
  const takeUp = async (findings: readonly Finding[]): Promise<void> => {
    const edits = findings.flatMap(({ setAside }) => (setAside === undefined ? [] : takeUpAgain(setAside)));
    const [first] = edits;
    if (first === undefined) return;
    await flushDrafts();
    tell(told.taken(edits.length), await write('remove', { noun: first.noun, id: first.id }, edits));
  };
  const rule = ruleOf(group.rule);
  if (rule === undefined) return <EmptySidePanel label={words.form} text={group.rule} />;
  return (
    <SidePanel
      words={{ form: words.form, toList: words.toList }}
      kind={words.severities[group.severity]}
      name={rule.name[language]}
      onClose={props.onClose}
      foot={
        !isReadOnly && (
          <div className="ft">
            <span className="grow" />
            {isPutAside ? (
              <button type="button" className="btn" onClick={() => void takeUp(group.findings)}>
                {group.findings.length === 1 ? told.takeUp : told.takeUpAll}
              </button>
            ) : (
              <button type="button" className="btn" onClick={() => setAsking(group.findings)}>
                {group.findings.length === 1 ? told.setAside : told.setAsideAll(group.findings.length)}
              </button>
            )}
          </div>
        )
      }
    >
      <div className="finding-about">
        <p>{rule.why[language]}</p>
        <p className="t3 sm">
          {citeArticle(group.article, language)} · {words.rule(rule.id)}
        </p>
        <h3>{words.mend}</h3>
        <p>{rule.mend[language]}</p>
        {noteFor(rule) !== undefined && <p className="t2">{words.check}</p>}
        <h3>{words.mendIt}</h3>
        <ul>
          {group.findings.map((finding) => {
            const { noun, id, field } = finding.place;
            const isOfActivity = noun === 'activity' || nounOf(noun).parent === 'activity';
            const owner = isOfActivity && noun !== 'activity' ? (finding.touches[0] ?? null) : null;
            const href =
              field === undefined
                ? placeOf(noun, id, owner)
                : placeOfField({ noun, id, field, activity: owner });
            const touched = finding.touches.map((each) => references.get(each) ?? '').filter(Boolean);
            return (
              <li key={finding.key}>
                <Link href={href}>{say(finding, language, main)}</Link>
                <span className="t3 sm num">
                  {touched.length > 6
                    ? `${touched.slice(0, 6).join(', ')} ${words.more(touched.length - 6)}`
                    : touched.join(', ')}
                </span>
                {finding.setAside !== undefined && <AsideLine aside={finding.setAside} />}
                {!isReadOnly && group.count > 1 && (
                  <button
                    type="button"
                    className="link sm"
                    onClick={() => (isAside(finding) ? void takeUp([finding]) : setAsking([finding]))}
                  >
                    {isAside(finding) ? told.takeUp : told.setAsideShort}
                  </button>
                )}
              </li>
            );
          })}
          {group.count > group.findings.length && (
            <li className="t2">{words.more(group.count - group.findings.length)}</li>
          )}
        </ul>
        <p className="t3 sm">
          {words.source}
          {language === 'fr' ? '\u202f' : ''}: {sourceOfRule(rule.source, language)} ·{' '}
          <Link href="/rules">{words.allRules}</Link>
        </p>
      </div>
      {asking !== null && <SetAsideDialog findings={asking} onClose={() => setAsking(null)} />}
    </SidePanel>
  );
}
