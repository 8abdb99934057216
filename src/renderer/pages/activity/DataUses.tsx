import { Fragment } from 'react';
import type { ActivityBundle, Catalogue } from '../../../shared/api';
import type { RecordFor } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { choiceWords } from '../../../shared/words/choices';
import { fieldWords } from '../../../shared/words/fields';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { CataloguePicker } from '../../parts/fields/CataloguePicker';
import { addRecord, write } from '../../parts/fields/change';
import { colon } from '../../parts/fields/colon';
import { recordLabel, useFileLanguages, useNames } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { Made, RecordField } from '../../parts/fields/RecordField';
import { More, RemoveButton } from './SectionFrame';

type DataUse = RecordFor<'dataUse'>;

function useDataCategories(): ReadonlyMap<string, RecordFor<'dataCategory'>> {
  const { data } = useCall('catalogue.read', { noun: 'dataCategory' });
  return new Map(
    ((data as Catalogue<'dataCategory'> | undefined)?.records ?? []).map((record) => [record.id, record]),
  );
}

/** Which data of whom, one row per category: Art. 30(1)(c). A flagged category asks for its condition of Art. 9 or 10. */
export function DataUses({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const names = useNames();
  const categories = useDataCategories();
  const { main } = useFileLanguages();
  const { activity, dataUses, purposes } = bundle;
  const labels = fieldWords[language].dataUse.fields;
  const add = (ids: readonly string[]): void => {
    const known = new Set(dataUses.map((use) => use.category));
    for (const category of ids)
      if (!known.has(category)) void addRecord('dataUse', newId(), { activity: activity.id, category });
  };
  const purposeChoices = purposes.map((purpose, index) => ({
    id: purpose.id,
    label:
      purpose.description === null
        ? words.purpose(index + 1)
        : recordLabel('purpose', purpose, language, names, main),
  }));
  return (
    <div className="rows">
      {dataUses.length > 0 && (
        <table className="dt">
          <thead>
            <tr>
              <th>{words.data}</th>
              <th>{words.marks}</th>
              <th>
                <span className="vh">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {dataUses.map((use) => {
              const category = use.category === null ? undefined : categories.get(use.category);
              const name =
                (use.category === null ? null : names.of('dataCategory', use.category)) ??
                labels.category.label;
              const flags = category?.flags ?? [];
              return (
                <Fragment key={use.id}>
                  <tr>
                    <td>
                      <div className="md">
                        {use.category === null ? (
                          <RecordField noun="dataUse" record={use} field="category" />
                        ) : (
                          name
                        )}
                      </div>
                    </td>
                    <td className="t2">
                      {flags.length === 0
                        ? words.ordinary
                        : flags
                            .map((flag) => choiceWords(language, 'dataCategory', 'flags', flag))
                            .join(', ')}
                    </td>
                    <td>
                      <RemoveButton name={name} noun="dataUse" id={use.id} />
                    </td>
                  </tr>
                  <tr className="under">
                    <td colSpan={3}>
                      <More
                        label={
                          use.subjects.length === 0
                            ? `${words.ofWhom}${colon(language)}${words.ofAll}`
                            : `${words.ofWhom}${colon(language)}${use.subjects.map((id) => names.of('subjectCategory', id)).join(', ')}`
                        }
                        name={words.moreOf(name)}
                      >
                        <div className="two">
                          <div className="wide">
                            <RecordField
                              noun="dataUse"
                              record={use}
                              field="subjects"
                              only={activity.subjects}
                              label={`${labels.subjects.label}${colon(language)}${name}`}
                            />
                          </div>
                          <div className="wide">
                            <RecordField noun="dataUse" record={use} field="detail" />
                          </div>
                          {purposeChoices.length > 1 && (
                            <div className="wide">
                              <RecordField
                                noun="dataUse"
                                record={use}
                                field="purposes"
                                choices={purposeChoices}
                              />
                            </div>
                          )}
                          <div className="wide">
                            <RecordField noun="dataUse" record={use} field="necessity" />
                          </div>
                          <RecordField noun="dataUse" record={use} field="provision" />
                          <RecordField noun="dataUse" record={use} field="source" />
                          <div className="wide">
                            <RecordField noun="dataUse" record={use} field="provisionNote" />
                          </div>
                          <RecordField noun="dataUse" record={use} field="isAnonymised" />
                        </div>
                      </More>
                    </td>
                  </tr>
                  {needsMore(flags) && (
                    <tr className="under">
                      <td colSpan={3}>
                        <FlagDemands use={use} flags={flags} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
      <CataloguePicker
        noun="dataCategory"
        label={words.addData}
        value={dataUses.flatMap((use) => (use.category === null ? [] : [use.category]))}
        hideTags
        onChange={add}
        isMultiple
        renderMade={(to, id, close) => <Made noun={to} id={id} onClose={close} />}
      />
    </div>
  );
}

const needsMore = (flags: readonly string[]): boolean =>
  flags.some((flag) => flag === 'S' || flag === 'C' || flag === 'N');

/** Art. 9 and 10 and the national number ask for more than a legal basis. */
function FlagDemands({ use, flags }: { readonly use: DataUse; readonly flags: readonly string[] }) {
  const isSpecial = flags.includes('S');
  const needsGround = flags.includes('C') || flags.includes('N');
  return (
    <div className="two demands">
      {isSpecial && <RecordField noun="dataUse" record={use} field="article9Condition" />}
      {isSpecial && <RecordField noun="dataUse" record={use} field="article9Law" isShort />}
      {needsGround && (
        <div className="wide">
          <RecordField noun="dataUse" record={use} field="legalGround" isShort />
        </div>
      )}
    </div>
  );
}

/** How long each category is kept: Art. 30(1)(f). One rule can be given to all that have none. */
export function Retention({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const names = useNames();
  const { activity, dataUses } = bundle;
  const without = dataUses.filter((use) => use.retention === null);
  if (dataUses.length === 0) return <p className="t2">{words.noDataYet}</p>;
  const giveAll = (ids: readonly string[]): void => {
    const rule = ids.at(-1);
    if (rule === undefined) return;
    void write(
      'bulk',
      { noun: 'activity', id: activity.id },
      without.map((use) => ({ do: 'set', noun: 'dataUse', id: use.id, field: 'retention', value: rule })),
    );
  };
  return (
    <div className="rows">
      {without.length > 1 && (
        <CataloguePicker
          noun="retentionRule"
          label={words.oneRule}
          value={[]}
          onChange={giveAll}
          isMultiple={false}
          renderMade={(to, id, close) => <Made noun={to} id={id} onClose={close} />}
        />
      )}
      <div className="two">
        {dataUses.map((use) => (
          <RecordField
            key={use.id}
            noun="dataUse"
            record={use}
            field="retention"
            label={(use.category === null ? null : names.of('dataCategory', use.category)) ?? words.data}
            hideArticle
          />
        ))}
      </div>
    </div>
  );
}
