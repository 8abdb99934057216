import { Plus } from 'lucide-react';
import type { ActivityBundle, Catalogue } from '../../../shared/api';
import { measureGroups, measures } from '../../../shared/law/measures';
import { isEmpty } from '../../../shared/register/mark';
import { nounOf, type RecordFor } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { addRecord, write } from '../../parts/fields/change';
import { flushDrafts, setDraft, useDraft } from '../../parts/fields/drafts';
import { isWide } from '../../parts/fields/form-groups';
import { lawSuggestions } from '../../parts/fields/law-suggestions';
import { useNames } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { RecordForm } from '../../parts/fields/RecordForm';
import { focusField } from './focus';
import { More, RemoveButton } from './SectionFrame';

type Activity = RecordFor<'activity'>;

/** Fields of the activity one after another: short ones side by side. */
export function OwnFields({
  activity,
  fields,
}: {
  readonly activity: Activity;
  readonly fields: readonly string[];
}) {
  return (
    <div className="two">
      {fields.map((field) => (
        <div key={field} className={isWide('activity', field) ? 'wide' : ''}>
          <RecordField noun="activity" record={activity} field={field} isShort={field === 'name'} />
        </div>
      ))}
    </div>
  );
}

/** Third countries: Art. 30(1)(e). That there is none is a fact of its own, never an empty field. */
export function Transfers({ activity }: { readonly activity: Activity }) {
  const language = useLanguage();
  const words = activityWords[language];
  const names = useNames();
  const aim = { noun: 'activity' as const, id: activity.id, field: 'transfers' };
  const draft = useDraft(aim);
  const ids = (draft?.value ?? activity.transfers) as readonly string[];
  const mark = draft?.mark === undefined ? activity.marks.transfers : (draft.mark ?? undefined);
  const { data } = useCall('catalogue.read', { noun: 'transfer' });
  const records = (data as Catalogue<'transfer'> | undefined)?.records ?? [];
  return (
    <div className="rows">
      <RecordField noun="activity" record={activity} field="transfers" hideArticle />
      {ids.length === 0 && mark?.none !== true && mark?.notApplicable === undefined && (
        <button
          type="button"
          className="btn"
          onClick={() => setDraft(aim, [], { isNow: true, mark: { none: true } })}
        >
          {words.noTransfer}
        </button>
      )}
      {ids.map((id) => {
        const record = records.find((each) => each.id === id);
        if (record === undefined) return null;
        const name = names.of('transfer', id) ?? '';
        return (
          <More key={id} label={name} name={words.moreOf(name)}>
            <RecordForm noun="transfer" id={id} record={record} />
          </More>
        );
      })}
      <RecordField noun="activity" record={activity} field="transferNote" />
    </div>
  );
}

/** Security: Art. 30(1)(g). From the catalogue of the file, or ticked in the list of usual measures. */
export function Measures({ activity }: { readonly activity: Activity }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { data: organisation } = useCall('organisation.read', null);
  const { data } = useCall('catalogue.read', { noun: 'measure' });
  const records = (data as Catalogue<'measure'> | undefined)?.records ?? [];
  const draft = useDraft({ noun: 'activity', id: activity.id, field: 'measures' });
  const ids = (draft?.value ?? activity.measures) as readonly string[];
  const wide = organisation?.measures.length ?? 0;
  const byCode = new Map(
    records.flatMap((record) => (record.code === null ? [] : [[record.code, record.id] as const])),
  );

  const toggle = async (code: string, isOn: boolean): Promise<void> => {
    const known = byCode.get(code);
    const aim = { noun: 'activity' as const, id: activity.id, field: 'measures' };
    if (!isOn) {
      setDraft(
        aim,
        ids.filter((id) => id !== known),
        { isNow: true },
      );
      return;
    }
    if (known !== undefined) {
      setDraft(aim, [...ids, known], { isNow: true });
      return;
    }
    const entry = lawSuggestions('measure', language).find((each) => each.id === `law:${code}`);
    if (entry === undefined) return;
    await flushDrafts();
    const id = newId();
    await write('add', { noun: 'activity', id: activity.id, field: 'measures' }, [
      { do: 'add', noun: 'measure', id, values: { ...entry.values } },
      { do: 'set', noun: 'activity', id: activity.id, field: 'measures', value: [...ids, id] },
    ]);
  };

  return (
    <div className="rows">
      {wide > 0 && <p className="t2">{words.wide(wide)}</p>}
      <RecordField noun="activity" record={activity} field="measures" hideArticle />
      <More label={words.listOf(measures.length)}>
        <div className="measure-list">
          {measureGroups.map((group) => (
            <fieldset key={group.code}>
              <legend>{group.name[language]}</legend>
              {measures
                .filter((measure) => measure.group === group.code)
                .map((measure) => {
                  const known = byCode.get(measure.code);
                  return (
                    <label key={measure.code} className="ck">
                      <input
                        type="checkbox"
                        className="check"
                        checked={known !== undefined && ids.includes(known)}
                        onChange={(event) => void toggle(measure.code, event.target.checked)}
                      />
                      <span>{measure.name[language]}</span>
                    </label>
                  );
                })}
            </fieldset>
          ))}
        </div>
      </More>
      <RecordField noun="activity" record={activity} field="measuresNote" />
    </div>
  );
}

/** What the firm states it does not do. */
export function Exclusions({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const add = async (): Promise<void> => {
    const id = newId();
    await addRecord('exclusion', id, { activity: bundle.activity.id });
    focusField({ noun: 'exclusion', id, field: 'statement' });
  };
  return (
    <div className="rows">
      {bundle.exclusions.map((exclusion, index) => (
        <div key={exclusion.id} className="row top">
          <div className="grow">
            <RecordField noun="exclusion" record={exclusion} field="statement" />
          </div>
          <RemoveButton name={`${words.part.exclusions} ${index + 1}`} noun="exclusion" id={exclusion.id} />
        </div>
      ))}
      <button type="button" className="btn quiet add" onClick={() => void add()}>
        <Plus className="i" aria-hidden="true" />
        {words.addExclusion}
      </button>
    </div>
  );
}

/** What the Belgian camera register asks, when the activity uses cameras. */
export function CameraPart({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { cameras, activity } = bundle;
  if (cameras.length === 0)
    return (
      <button
        type="button"
        className="btn quiet add"
        onClick={() => {
          const id = newId();
          void addRecord('camera', id, { activity: activity.id }).then(() =>
            focusField({ noun: 'camera', id, field: 'scope' }),
          );
        }}
      >
        <Plus className="i" aria-hidden="true" />
        {words.addCamera}
      </button>
    );
  return (
    <div className="rows">
      {cameras.map((camera, index) => (
        <CameraForm
          key={camera.id}
          camera={camera}
          name={cameras.length === 1 ? words.heading.cameras : `${words.heading.cameras} ${index + 1}`}
        />
      ))}
    </div>
  );
}

function CameraForm({ camera, name }: { readonly camera: RecordFor<'camera'>; readonly name: string }) {
  const words = activityWords[useLanguage()];
  const covers68 = camera.scope === 'agreement68' || camera.scope === 'both';
  const fields = Object.keys(nounOf('camera').fields).filter((field) => {
    if (field === 'activity') return false;
    const isOf68 = ['aims68', 'staffInformation', 'isPermanent'].includes(field);
    if (isOf68) return covers68 || !isEmpty((camera as Readonly<Record<string, unknown>>)[field]);
    if (field === 'mobileZones') return camera.isMobile === true || camera.mobileZones !== null;
    if (field === 'liveViewing') return camera.hasLiveViewing === true || camera.liveViewing !== null;
    return true;
  });
  return (
    <div className="rows">
      <div className="row sp">
        <p className="t2">{words.cameraAbout}</p>
        <RemoveButton name={name} noun="camera" id={camera.id} />
      </div>
      <RecordForm noun="camera" id={camera.id} record={camera} fields={fields} hideArticles />
    </div>
  );
}
