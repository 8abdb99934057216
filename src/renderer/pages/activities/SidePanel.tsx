import { CopyPlus } from 'lucide-react';
import type { ActivityRow } from '../../../shared/api';
import { heading } from '../../../shared/law/articles';
import { type Mark, stateOf } from '../../../shared/register/mark';
import { readText, type Text } from '../../../shared/register/text';
import { activitiesWords } from '../../../shared/words/activities';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { call, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { colon } from '../../parts/fields/colon';
import type { Names } from '../../parts/fields/names';
import { noneWords } from '../../parts/fields/value-text';
import { nameOf, outsideText, type Periods } from './columns';

/** Until the activity is read nothing is said of it. */
const reading = '…';

/** Reads the chosen activity in the order of Article 30, without opening it. */
export function SidePanel({
  row,
  names,
  periods,
}: {
  readonly row: ActivityRow;
  readonly names: Names;
  readonly periods: Periods;
}) {
  const language = useLanguage();
  const words = activitiesWords[language];
  const isReadOnly = useIsReadOnly();
  const { data: bundle } = useCall('activity.read', { id: row.id });
  const say = (text: Text | null): string | null => readText(text, language, language)?.text ?? null;
  const purposes = (bundle?.purposes ?? []).map((purpose) =>
    [
      say(purpose.description) ?? words.notDetermined,
      purpose.legalBasis === null
        ? words.notDetermined
        : choiceWords(language, 'purpose', 'legalBasis', purpose.legalBasis),
    ].join(' · '),
  );
  const data = (bundle?.dataUses ?? []).map((use) =>
    [
      use.category === null ? words.notDetermined : (names.of('dataCategory', use.category) ?? ''),
      say(use.detail),
    ]
      .filter(Boolean)
      .join(colon(language)),
  );
  const recipients = (bundle?.recipients ?? []).map((use) =>
    use.party === null ? words.notDetermined : (names.of('party', use.party) ?? ''),
  );
  const measures = (bundle?.activity.measures ?? []).map((id) => names.of('measure', id) ?? '');
  const kept = [...new Set(row.retention)].flatMap((id) =>
    id === null
      ? []
      : [
          [...new Set([names.of('retentionRule', id) ?? '', periods(id)])]
            .filter(Boolean)
            .join(colon(language)),
        ],
  );
  const isProcessor = row.role === 'processor';
  /** What stands where there is nothing to read: that it is still being read, that there is none, or that nobody said. */
  const unsaid = (field: string): string => {
    if (bundle === undefined) return reading;
    const { recipientsNone, marks } = bundle.activity;
    const mark = (marks as Readonly<Record<string, Mark | undefined>>)[field];
    const state = stateOf(null, mark);
    if (state === 'none' || (field === 'recipients' && recipientsNone === true))
      return noneWords(field, language);
    return state === 'notApplicable' ? fieldsUiWords[language].notApplicableShort : words.notDetermined;
  };
  const facts: readonly (readonly [string, string, readonly string[], string])[] = isProcessor
    ? [
        [
          heading('R2.a').name[language],
          '(a)',
          (bundle?.activity.customers ?? []).map((id) => names.of('party', id) ?? ''),
          'customers',
        ],
        [
          heading('R2.b').name[language],
          '(b)',
          [say(bundle?.activity.processingCategories ?? null)].filter((text) => text !== null),
          'processingCategories',
        ],
        [heading('R2.c').name[language], '(c)', [outsideText(row, language)], 'transfers'],
        [heading('R2.d').name[language], '(d)', measures, 'measures'],
      ]
    : [
        [heading('R1.b').name[language], '(b)', purposes, 'purposes'],
        [
          heading('R1.c.1').name[language],
          '(c)',
          row.subjects.map((id) => names.of('subjectCategory', id) ?? ''),
          'subjects',
        ],
        [heading('R1.c.2').name[language], '(c)', data, 'dataUses'],
        [heading('R1.d').name[language], '(d)', recipients, 'recipients'],
        [heading('R1.e').name[language], '(e)', [outsideText(row, language)], 'transfers'],
        [heading('R1.f').name[language], '(f)', kept, 'retention'],
        [heading('R1.g').name[language], '(g)', measures, 'measures'],
      ];
  const duplicate = async (): Promise<void> => {
    const { id } = await call('activity.duplicate', { id: row.id });
    go(`/activity/${id}`);
  };
  return (
    <aside className="side" aria-label={words.panel}>
      <div className="hd">
        <p className="t3 sm">
          {row.reference} ·{' '}
          {row.role === null ? words.notDetermined : choiceWords(language, 'activity', 'role', row.role)}
        </p>
        <h2>{nameOf(row, language)}</h2>
        <p className="row wrap">
          {row.status !== null && (
            <span className="pill">{choiceWords(language, 'activity', 'status', row.status)}</span>
          )}
          {row.toConfirm > 0 && <span className="tbc">{words.confirmCount(row.toConfirm)}</span>}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="bd" tabIndex={0} aria-label={nameOf(row, language)}>
        <dl className="reg">
          {facts.map(([label, letter, lines, field]) => (
            <div key={label}>
              <dt>
                {label}
                <span className="art">{letter}</span>
              </dt>
              {lines.length === 0 ? (
                <dd className={unsaid(field) === words.notDetermined ? 'unk-cell' : 't2'}>{unsaid(field)}</dd>
              ) : (
                lines.map((line) => <dd key={line}>{line}</dd>)
              )}
            </div>
          ))}
        </dl>
      </section>
      <div className="ft">
        <button type="button" className="btn primary grow" onClick={() => go(`/activity/${row.id}`)}>
          {words.open}
        </button>
        {!isReadOnly && (
          <button
            type="button"
            className="btn icon"
            aria-label={words.duplicate}
            title={words.duplicate}
            onClick={() => void duplicate()}
          >
            <CopyPlus className="i" aria-hidden />
          </button>
        )}
      </div>
    </aside>
  );
}
