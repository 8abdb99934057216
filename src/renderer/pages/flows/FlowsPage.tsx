import { ChevronRight, Globe, Table2, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { type FlowFilter, type FlowGraph, wholeFlow } from '../../../shared/flows/graph';
import { flowWords } from '../../../shared/words/flows';
import { useCall } from '../../app/bridge';
import { useBusy } from '../../app/busy';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { today } from '../../parts/fields/dates';
import { NoActivities } from '../../parts/NoActivities';
import { SavePicture } from '../../parts/SavePicture';
import { FlowMap, nearer } from './FlowMap';
import { FlowTable } from './FlowTable';
import './flows.css';

/** Where data come from and where they go: people, activities, recipients, countries. */
export function FlowsPage() {
  const language = useLanguage();
  const words = flowWords[language];
  const [filter, setFilter] = useState<FlowFilter>(wholeFlow);
  const [zoom, setZoom] = useState(1);
  const [isTable, setTable] = useState(false);
  const how = { language, date: today() };
  const { data } = useCall('flows.read', { filter: { ...filter, open: [...filter.open] }, ...how });
  // The map from before stays until the one of the new filter is there.
  const [graph, setGraph] = useState<FlowGraph>();
  if (data !== undefined && data !== graph) setGraph(data);
  usePageTitle(words.title);
  useBusy(graph === undefined);
  if (graph === undefined) return null;
  const isWhole = filter === wholeFlow;
  if (graph.shown === 0 && isWhole)
    return (
      <div className="page">
        <NoActivities />
      </div>
    );
  const set = (changed: Partial<FlowFilter>): void => setFilter({ ...filter, ...changed });
  const open = (key: string): void => set({ open: [...filter.open, key] });
  const roles = [
    ['both', words.all],
    ['controller', words.controller],
    ['processor', words.processor],
  ] as const;
  return (
    <div className="flows">
      <div className="bar flows-bar">
        <fieldset className="seg">
          <legend className="vh">{words.role}</legend>
          {roles.map(([role, label]) => (
            <button
              key={role}
              type="button"
              aria-pressed={filter.role === role}
              onClick={() => set({ role, open: [] })}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="btn flows-outside"
          aria-pressed={filter.onlyOutside}
          onClick={() => set({ onlyOutside: !filter.onlyOutside, open: [] })}
        >
          <Globe className="i s" aria-hidden="true" />
          {words.onlyOutside}
        </button>
        {graph.people.length > 1 && (
          <div className="flows-people">
            <ChoiceBox
              label={words.people}
              hideLabel
              emptyLabel={words.everybody}
              options={graph.people}
              value={filter.people}
              onChange={(people) => set({ people, open: [] })}
            />
          </div>
        )}
        <FilterBox
          label={words.search}
          value={filter.search}
          onChange={(search) => set({ search: search.slice(0, 200), open: [] })}
        />
        <span className="grow" />
        <button type="button" className="btn" onClick={() => setTable(!isTable)}>
          {isTable ? (
            <Waypoints className="i s" aria-hidden="true" />
          ) : (
            <Table2 className="i s" aria-hidden="true" />
          )}
          {isTable ? words.asPicture : words.asTable}
        </button>
        <SavePicture picture={{ is: 'flows', filter: { ...filter, open: [...filter.open] }, ...how }} />
      </div>
      {graph.path.length > 0 && (
        <nav className="flows-path" aria-label={words.group}>
          <button type="button" className="btn quiet small" onClick={() => set({ open: [] })}>
            {words.all}
          </button>
          {graph.path.map(({ key, label }, index) => (
            <span key={key} className="row g1">
              <ChevronRight className="i s" aria-hidden="true" />
              <button
                type="button"
                className="btn quiet small"
                aria-current={index === graph.path.length - 1 ? 'true' : undefined}
                onClick={() => set({ open: filter.open.slice(0, index + 1) })}
              >
                {label}
              </button>
            </span>
          ))}
        </nav>
      )}
      {graph.shown === 0 ? (
        <div className="flows-none">
          <EmptyState icon={Waypoints} title={words.none} text={words.noneText}>
            <button type="button" className="btn" onClick={() => setFilter(wholeFlow)}>
              {words.showAll}
            </button>
          </EmptyState>
        </div>
      ) : isTable ? (
        <FlowTable graph={graph} onOpen={open} />
      ) : (
        <div className="flows-stage">
          <FlowMap graph={graph} zoom={zoom} onZoom={setZoom} onOpen={open} />
          <div className="flows-zooms">
            <button
              type="button"
              className="btn quiet icon"
              aria-label={words.smaller}
              title={words.smaller}
              onClick={() => setZoom(nearer(zoom, -1))}
            >
              <ZoomOut className="i" aria-hidden="true" />
            </button>
            <button
              type="button"
              className="btn quiet flows-zoom num"
              title={words.fit}
              aria-label={`${words.fit} (${Math.round(zoom * 100)} %)`}
              onClick={() => setZoom(1)}
            >
              {Math.round(zoom * 100)} %
            </button>
            <button
              type="button"
              className="btn quiet icon"
              aria-label={words.larger}
              title={words.larger}
              onClick={() => setZoom(nearer(zoom, 1))}
            >
              <ZoomIn className="i" aria-hidden="true" />
            </button>
          </div>
        </div>
      )}
      <div className="flows-words">
        <p>
          <b className="b">{words.inWords}</b> {graph.summary}
        </p>
        <ul className="flows-key" aria-hidden="true">
          {(['inside', 'outside', 'unknown'] as const).map((where) => (
            <li key={where}>
              <i className={where} />
              {words.where[where]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
