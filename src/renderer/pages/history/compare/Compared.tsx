import { ArrowDownToLine } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ComparedRecord, PartedInWords } from '../../../../shared/api';
import { compareWords as diff } from '../../../../shared/documents/compare-words';
import { compareWords } from '../../../../shared/words/compare';
import { fieldLabel, fieldWords } from '../../../../shared/words/fields';
import { useLanguage } from '../../../app/language';
import type { Items, TakingOver } from './useTakeOver';

/** Records drawn at once; the rest on request. */
const page = 100;

const origins = ['there', 'both', 'here'] as const;
type Shown = (typeof origins)[number] | 'all';

type Sides = Readonly<{ before: string; after: string }>;
type Field = ComparedRecord['fields'][number];

/** What differs, under the headings of the register. `taking`: null when nothing can be taken over. */
export function Compared(props: {
  readonly records: readonly ComparedRecord[];
  readonly sides: Sides;
  readonly taking: TakingOver | null;
}) {
  const words = compareWords[useLanguage()];
  const { records, sides, taking } = props;
  const [most, setMost] = useState(page);
  const [shown, setShown] = useState<Shown>('all');
  const list = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes away with its difference: the one that takes its place gets the keyboard. */
  const pressed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new list that moves the keyboard
  useEffect(() => {
    if (pressed.current === null) return;
    const buttons = buttonsIn(list.current);
    (buttons[Math.min(pressed.current, buttons.length - 1)] ?? list.current)?.focus();
    pressed.current = null;
  }, [records]);

  if (records.length === 0) return <p className="t2">{words.same}</p>;
  const isParted = records.some(({ parted }) => parted !== undefined);
  const some = shown === 'all' ? records : records.flatMap((record) => only(record, shown));
  const count = (change: ComparedRecord['change']): number =>
    some.filter((record) => record.change === change).length;
  const take = (button: HTMLElement, items: Items): void => {
    if (taking === null || taking.isBusy) return;
    pressed.current = buttonsIn(list.current).indexOf(button as HTMLButtonElement);
    void taking.take(items);
  };
  const byArrows = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = buttonsIn(list.current);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (by === 0 || at === -1) return;
    event.preventDefault();
    buttons[at + by]?.focus();
  };
  return (
    <>
      {isParted && (
        <fieldset className="seg compare-filter">
          <legend className="vh">{words.show}</legend>
          {(['all', ...origins] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === shown} onClick={() => setShown(each)}>
              {each === 'all' ? words.all : words.origins[each]}{' '}
              <span className="n">
                {each === 'all' ? records.length : records.flatMap((record) => only(record, each)).length}
              </span>
            </button>
          ))}
        </fieldset>
      )}
      <p role="status" className="compare-sum t2">
        <span>
          {some.length === 0
            ? words.noneOf
            : words.count(some.length, count('added'), count('changed'), count('removed'))}
        </span>
        <span className="t3">
          <ins>{words.legendAdded}</ins> {words.legendAddedTail}, <del>{words.legendRemoved}</del>{' '}
          {words.legendRemovedTail}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from button to button, which Tab does too */}
      <div ref={list} tabIndex={-1} className="compared-groups" onKeyDown={byArrows}>
        {grouped(some.slice(0, most)).map(([group, own]) => (
          <section key={group.key} aria-label={group.title}>
            <GroupHead group={group} records={own} taking={taking} onTake={take} />
            <ul className={isParted ? 'compared parted' : 'compared'}>
              {own.map((record) => (
                <OneRecord
                  key={`${record.noun} ${record.id}`}
                  record={record}
                  sides={sides}
                  taking={taking}
                  onTake={take}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {some.length > most && (
        <button type="button" className="btn" onClick={() => setMost(most + page)}>
          {words.more(Math.min(page, some.length - most))}
        </button>
      )}
    </>
  );
}

function buttonsIn(list: HTMLElement | null): readonly HTMLButtonElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLButtonElement>('button.take')];
}

/** A record with only the fields that arose on that side; none when it has no such. */
function only(record: ComparedRecord, shown: Exclude<Shown, 'all'>): readonly ComparedRecord[] {
  if (record.change !== 'changed') return record.parted?.origin === shown ? [record] : [];
  const fields = record.fields.filter(({ parted }) => parted?.origin === shown);
  return fields.length === 0 ? [] : [{ ...record, fields }];
}

function grouped(
  records: readonly ComparedRecord[],
): readonly (readonly [ComparedRecord['group'], readonly ComparedRecord[]])[] {
  const groups = new Map<string, Readonly<{ group: ComparedRecord['group']; own: ComparedRecord[] }>>();
  for (const record of records) {
    const known = groups.get(record.group.key);
    if (known === undefined) groups.set(record.group.key, { group: record.group, own: [record] });
    else known.own.push(record);
  }
  return [...groups.values()].map(({ group, own }) => [group, own]);
}

/** What can be taken over of what is shown of a record. */
function itemsOf({ noun, id, change, fields, parted }: ComparedRecord): Items {
  if (change !== 'changed') return parted?.canTake ? [{ noun, id, field: null }] : [];
  return fields.filter((field) => field.parted?.canTake).map(({ field }) => ({ noun, id, field }));
}

type OnTake = (button: HTMLElement, items: Items) => void;

function GroupHead(props: {
  readonly group: ComparedRecord['group'];
  readonly records: readonly ComparedRecord[];
  readonly taking: TakingOver | null;
  readonly onTake: OnTake;
}) {
  const words = compareWords[useLanguage()];
  const { group, records, taking } = props;
  const items = records.flatMap(itemsOf);
  return (
    <div className="compared-group">
      <h2>{group.title}</h2>
      <span className="t3 num">{records.length}</span>
      <span className="grow" />
      {taking !== null && items.length > 1 && records.length > 1 && (
        <button
          type="button"
          className="btn small quiet take"
          disabled={taking.isBusy}
          aria-label={`${words.takeGroup(items.length)}: ${group.title}`}
          onClick={(event) => props.onTake(event.currentTarget, items)}
        >
          {words.takeGroup(items.length)}
        </button>
      )}
    </div>
  );
}

function OneRecord(props: {
  readonly record: ComparedRecord;
  readonly sides: Sides;
  readonly taking: TakingOver | null;
  readonly onTake: OnTake;
}) {
  const language = useLanguage();
  const words = compareWords[language];
  const { record, sides, taking } = props;
  const { noun, change, title, fields, parted } = record;
  const items = itemsOf(record);
  const isWhole = change !== 'changed';
  return (
    <li>
      <h3>
        {change !== 'changed' && (
          <span className={`pill ${change}`}>
            {parted === undefined ? words[change] : words.wholes[change][parted.origin]}
          </span>
        )}
        <span>{title}</span>
        <span className="t3">{fieldWords[language][noun].one}</span>
        <span className="grow" />
        {taking !== null && (isWhole ? items.length > 0 : items.length > 1) && (
          <TakeButton
            label={isWhole ? words.takeOver : words.takeRecord}
            what={title}
            isBusy={taking.isBusy}
            onTake={(button) => props.onTake(button, items)}
          />
        )}
      </h3>
      {isWhole && <p className="t3">{words.notIn(change === 'added' ? sides.before : sides.after)}</p>}
      {isWhole && parted !== undefined && !parted.canTake && parted.origin !== 'here' && (
        <p className="t3">{words.erased}</p>
      )}
      {fields.map((field) => (
        <FieldDifference key={field.field} {...props} field={field} />
      ))}
    </li>
  );
}

function FieldDifference(props: {
  readonly record: ComparedRecord;
  readonly field: Field;
  readonly taking: TakingOver | null;
  readonly onTake: OnTake;
}) {
  const language = useLanguage();
  const words = compareWords[language];
  const { record, taking } = props;
  const { noun, id, change, title } = record;
  const { field, article, before, after, parted } = props.field;
  const label = fieldLabel(language, noun, field);
  return (
    <div className="compared-field">
      <p className="t2">
        {label} {article !== null && <span className="art">{article}</span>}
      </p>
      {change !== 'added' && <Side text={before} other={after} mark="removed" />}
      {change !== 'removed' && <Side text={after} other={before} mark="added" />}
      {parted !== undefined && (
        <span className="compared-take">
          <OriginPill parted={parted} />
          {taking !== null && parted.canTake && (
            <TakeButton
              label={words.takeOver}
              what={`${label}, ${title}`}
              isBusy={taking.isBusy}
              onTake={(button) => props.onTake(button, [{ noun, id, field }])}
            />
          )}
          {!parted.canTake && parted.origin !== 'here' && <span className="t3 sm">{words.erased}</span>}
        </span>
      )}
      {parted?.origin === 'both' && (
        <p className="compared-common t2">
          <span className="t3">{words.common}</span>{' '}
          {parted.common === null || parted.common === '' ? words.empty : parted.common}
        </p>
      )}
    </div>
  );
}

function OriginPill({ parted }: { readonly parted: PartedInWords }) {
  const words = compareWords[useLanguage()];
  return (
    <span className={parted.origin === 'both' ? 'pill advice' : 'pill'}>{words.origins[parted.origin]}</span>
  );
}

function TakeButton(props: {
  readonly label: string;
  readonly what: string;
  readonly isBusy: boolean;
  readonly onTake: (button: HTMLElement) => void;
}) {
  const words = compareWords[useLanguage()];
  return (
    <button
      type="button"
      className="btn small take"
      disabled={props.isBusy}
      aria-label={words.takeOverOf(props.what)}
      onClick={(event) => props.onTake(event.currentTarget)}
    >
      <ArrowDownToLine className="i s" aria-hidden="true" />
      {props.label}
    </button>
  );
}

/** One side of a field: what the other does not say is struck or underlined. */
function Side(props: {
  readonly text: string | null;
  readonly other: string | null;
  readonly mark: 'added' | 'removed';
}) {
  const words = compareWords[useLanguage()];
  const { text, other, mark } = props;
  if (text === null || text === '') return <div className="t3">{words.empty}</div>;
  const pieces = mark === 'added' ? diff(other ?? '', text) : diff(text, other ?? '');
  let at = 0;
  return (
    <div>
      {pieces
        .filter(({ change }) => change === undefined || change === mark)
        .map((piece) => {
          at += piece.text.length;
          if (piece.change === undefined) return <span key={at}>{piece.text}</span>;
          return mark === 'added' ? <ins key={at}>{piece.text}</ins> : <del key={at}>{piece.text}</del>;
        })}
    </div>
  );
}
