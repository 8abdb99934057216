import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isEmpty } from '../../../shared/register/mark';
import { type CatalogueNoun, nounOf } from '../../../shared/register/nouns';
import { catalogueWords } from '../../../shared/words/catalogues';
import { type FieldWords, fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { Combo } from '../../parts/fields/Combo';
import { colon } from '../../parts/fields/colon';
import { dropDrafts, flushDrafts } from '../../parts/fields/drafts';
import { nearDouble } from '../../parts/fields/fold';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';
import { type CellContext, cellText } from './cells';
import type { CatalogueRecord } from './records';

/** Makes one record of two: shows both, field by field, and asks which value stays. */
export function MergeDialog(props: {
  readonly noun: CatalogueNoun;
  readonly records: readonly CatalogueRecord[];
  readonly one: string;
  readonly other: string | null;
  readonly labelOf: (record: CatalogueRecord) => string;
  readonly countOf: (id: string) => number;
  readonly context: CellContext;
  readonly onClose: (kept: string | null, done?: Readonly<{ seq: number }>) => void;
}) {
  const { noun, records, labelOf, countOf, context } = props;
  const language = useLanguage();
  const words = catalogueWords[language];
  const ui = fieldsUiWords[language];
  // The one that is used most stays, unless a person says otherwise.
  const isSwappedAtFirst = props.other !== null && countOf(props.other) > countOf(props.one);
  const [keepId, setKeepId] = useState(isSwappedAtFirst ? (props.other ?? props.one) : props.one);
  const [dropId, setDropId] = useState(isSwappedAtFirst ? props.one : props.other);
  const [choices, setChoices] = useState<Readonly<Record<string, 'keep' | 'drop'>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const keep = records.find(({ id }) => id === keepId);
  const drop = records.find(({ id }) => id === dropId);
  const said: Readonly<Record<string, FieldWords>> = fieldWords[language][noun].fields;

  const others = useMemo(() => {
    const own = keep === undefined ? '' : labelOf(keep);
    return records
      .filter(({ id }) => id !== keepId)
      .map((record) => ({ id: record.id, label: labelOf(record), hint: ui.usedIn(countOf(record.id)) }))
      .sort((a, b) => Number(nearDouble(b.label, own)) - Number(nearDouble(a.label, own)));
  }, [records, keepId, keep, labelOf, countOf, ui]);

  const fields =
    keep === undefined || drop === undefined
      ? []
      : Object.keys(nounOf(noun).fields).filter(
          (field) => JSON.stringify(keep[field] ?? null) !== JSON.stringify(drop[field] ?? null),
        );
  const choiceOf = (field: string): 'keep' | 'drop' =>
    choices[field] ?? (isEmpty(keep?.[field]) && !isEmpty(drop?.[field]) ? 'drop' : 'keep');

  const merge = async (): Promise<void> => {
    if (keep === undefined || drop === undefined) return;
    try {
      await flushDrafts();
      const done = await call('catalogue.merge', {
        noun,
        keep: keep.id,
        drop: drop.id,
        take: fields.filter((field) => choiceOf(field) === 'drop'),
      });
      dropDrafts(noun, drop.id);
      props.onClose(keep.id, done);
    } catch (error) {
      setRefusal(
        error instanceof ProblemError
          ? problemSentence(language, error.problem, labelOf(keep))
          : String(error),
      );
    }
  };

  const side = (field: string, which: 'keep' | 'drop', record: CatalogueRecord) => {
    const text = cellText(context, record, field);
    return (
      <td>
        <label>
          <input
            type="radio"
            className="check"
            name={`merge-${field}`}
            checked={choiceOf(field) === which}
            onChange={() => setChoices({ ...choices, [field]: which })}
            aria-label={`${said[field]?.label ?? field}: ${text === '' ? ui.notDetermined : text}`}
          />
          {text === '' ? <span className="unk-cell">{ui.notDetermined}</span> : <span>{text}</span>}
        </label>
      </td>
    );
  };

  return (
    <Modal title={words.mergeTitle} isWide onClose={() => props.onClose(null)}>
      <p className="t2">{words.mergeAbout}</p>
      {props.other === null && (
        <div className={drop === undefined ? 'merge-pick' : ''}>
          <Combo
            label={words.mergeWith}
            items={others}
            value={dropId}
            onChange={(id) => {
              setDropId(id);
              setChoices({});
            }}
          />
        </div>
      )}
      {keep !== undefined && drop !== undefined && (
        <div className="merge-scroll">
          <table className="merge">
            <thead>
              <tr>
                <th scope="col">{words.mergeField}</th>
                <th scope="col">
                  {words.mergeKeep}
                  {colon(language)}
                  <span className="b">{labelOf(keep)}</span> · {ui.usedIn(countOf(keep.id))}
                </th>
                <th scope="col">
                  {words.mergeDrop}
                  {colon(language)}
                  <span className="b">{labelOf(drop)}</span> · {ui.usedIn(countOf(drop.id))}
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <th scope="row">{said[field]?.label ?? field}</th>
                  {side(field, 'keep', keep)}
                  {side(field, 'drop', drop)}
                </tr>
              ))}
              {fields.length === 0 && (
                <tr>
                  <td colSpan={3} className="t2">
                    {words.mergeSame}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
      )}
      {refusal !== null && <Told is="refused">{refusal}</Told>}
      <div className="acts">
        {keep !== undefined && drop !== undefined && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              setKeepId(drop.id);
              setDropId(keep.id);
              setChoices({});
            }}
          >
            <ArrowLeftRight className="i s" aria-hidden="true" />
            {words.mergeSwap}
          </button>
        )}
        <span className="grow" />
        <button type="button" className="btn" onClick={() => props.onClose(null)}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={drop === undefined}
          onClick={() => void merge()}
        >
          {words.mergeDo}
        </button>
      </div>
    </Modal>
  );
}
