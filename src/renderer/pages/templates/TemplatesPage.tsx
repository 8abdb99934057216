import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { templateGroups, templates } from '../../../shared/templates/index';
import { activityWords } from '../../../shared/words/activity';
import { choiceWords } from '../../../shared/words/choices';
import { newClientWords } from '../../../shared/words/new-client';
import { problemSentence } from '../../../shared/words/problems';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { matches } from '../../parts/fields/fold';
import '../../parts/fields/fields.css';
import { colon } from '../../parts/fields/colon';
import { useStartEmpty } from '../../parts/useStartEmpty';
import { AskRoles } from '../new-client/AskRoles';
import '../new-client/new-client.css';
import { Told } from '../../parts/Told';
import { useAddTemplates } from '../new-client/useAddTemplates';

/** The common activities, by group. Enter in the search ticks the first hit, or begins a sheet of that name where there is none; Enter again adds what is ticked. */
export function TemplatesPage() {
  const language = useLanguage();
  const words = newClientWords[language];
  const [, go] = useLocation();
  const { data: rows } = useCall('activities.list', null);
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({});
  const { add, isWorking, problem } = useAddTemplates('template');
  const list = useRef<HTMLDivElement>(null);
  usePageTitle(words.templatesTitle, { label: activityWords[language].crumb, href: '/activities' });

  const known = useMemo(
    () => new Set((rows ?? []).flatMap((row) => (row.name === null ? [] : Object.values(row.name)))),
    [rows],
  );
  const found = templates.filter((template) =>
    matches(query, ...Object.values(template.name), template.summary[language], words.groups[template.group]),
  );
  const chosen = templates.filter((template) => ticked.has(template.id));
  const tick = (id: string, isOn: boolean): void => {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const finish = async (): Promise<void> => {
    const ids = await add(
      chosen.map((template) => template.id),
      roles,
    );
    if (ids === null) return;
    go(ids.length === 1 ? `/activity/${ids[0]}` : '/activities');
  };
  const startEmpty = useStartEmpty();
  const boxes = (): readonly HTMLInputElement[] => [
    ...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? []),
  ];
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      boxes()[0]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const first = found[0];
      if (query.trim() !== '' && first !== undefined) {
        tick(first.id, true);
        setQuery('');
      } else if (query.trim() !== '') void startEmpty(query.trim());
      else if (chosen.length > 0) void finish();
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    }
  };
  const onListKey = (event: KeyboardEvent): void => {
    const all = boxes();
    const at = all.indexOf(document.activeElement as HTMLInputElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void finish();
    }
  };

  return (
    <div className="tpl">
      <div className="bar">
        <input
          type="search"
          className="in tpl-search"
          // biome-ignore lint/a11y/noAutofocus: the person asked for this a moment ago
          autoFocus
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKey}
        />
        <span className="t3 sm num hide-s">{words.count(found.length)}</span>
        <span className="grow" />
        <button type="button" className="btn" onClick={() => void startEmpty(query.trim())}>
          {words.startEmpty}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.length === 0 || isWorking}
          onClick={() => void finish()}
        >
          {isWorking ? words.working : words.add(chosen.length)}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from box to box */}
      <div ref={list} className="tpl-list" onKeyDown={onListKey}>
        {found.length === 0 && (
          <div className="row">
            <p className="t2">{words.nothing(query)}</p>
            <button type="button" className="btn small" onClick={() => void startEmpty(query.trim())}>
              {words.createNamed(query.trim())}
            </button>
            <button type="button" className="btn small" onClick={() => setQuery('')}>
              {words.clear}
            </button>
          </div>
        )}
        {templateGroups.map((group) => {
          const inGroup = found.filter((template) => template.group === group);
          if (inGroup.length === 0) return null;
          return (
            <section key={group} aria-label={words.groups[group]}>
              <h2>{words.groups[group]}</h2>
              <ul>
                {inGroup.map((template) => (
                  <li key={template.id}>
                    <label className="ck">
                      <input
                        type="checkbox"
                        className="check"
                        checked={ticked.has(template.id)}
                        onChange={(event) => tick(template.id, event.target.checked)}
                      />
                      <span>
                        <span className="md">{template.name[language]}</span>
                        {template.role === 'processor' && (
                          <span className="t2">
                            {' '}
                            · {choiceWords(language, 'activity', 'role', 'processor')}
                          </span>
                        )}
                        {known.has(template.name[language]) && <span className="t3"> · {words.already}</span>}
                        <small>{template.summary[language]}</small>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {(chosen.length > 0 || problem !== null) && (
        <div className="tpl-foot">
          <span className="md num" role="status">
            {words.chosen(chosen.length)}
            {colon(language)}
            {chosen.map((template) => template.name[language]).join(', ')}
          </span>
          <AskRoles
            chosen={chosen}
            answers={roles}
            onAnswer={(party, role) => {
              const { [party]: _, ...rest } = roles;
              setRoles(role === null ? rest : { ...rest, [party]: role });
            }}
          />
          {problem !== null && <Told is="refused">{problemSentence(language, problem)}</Told>}
        </div>
      )}
    </div>
  );
}
