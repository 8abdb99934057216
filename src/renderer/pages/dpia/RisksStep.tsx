import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Risk } from '../../../shared/register/dpia';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { dpiaWords } from '../../../shared/words/dpia';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { addRecord, write } from '../../parts/fields/change';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { useRemove } from '../../parts/fields/removing';
import { Tabs } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import { focusField } from '../activity/focus';
import type { StepProps } from './DpiaPage';
import { fearedEventEdits } from './feared-events';
import { Level } from './Level';
import { levelWord, type Moment, moments, placeAt, rankOf } from './levels';
import { Matrix } from './Matrix';
import { RiskDetail } from './RiskDetail';

const leftOut: ReadonlySet<string> = new Set<Moment>(['Before']);
const noneLeftOut: ReadonlySet<string> = new Set();

/** The moment of the rating that the address asks for; else today. */
function askedMoment(): Moment {
  const field = new URLSearchParams(location.search).get('field')?.split(':')[2] ?? '';
  return moments.find((each) => field.endsWith(each)) ?? 'Now';
}

/** Risks to people: the matrix, the list, and the chosen one in detail. */
export function RisksStep({
  view,
  typed,
  isFixed,
  isReadOnly,
  asked,
  paper,
  found,
  comments,
}: StepProps & { readonly found: ReactNode; readonly comments: ReactNode }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main, all } = useFileLanguages();
  const tell = useToast();
  const remove = useRemove();
  const { risks } = typed;
  const [moment, setMoment] = useState<Moment>(askedMoment);
  const [picked, setPicked] = useState<string | null>(null);
  const byAddress = asked !== null && risks.some(({ id }) => id === asked) ? asked : null;
  const chosen = risks.find(({ id }) => id === (picked ?? byAddress)) ?? risks[0];
  const written = view.risks.find(({ id }) => id === chosen?.id);
  const nameOf = (risk: Risk): string => readText(risk.name, language, main)?.text ?? words.unnamed;
  const columns = useMemo((): readonly ListColumn<Risk>[] => {
    const number = new Map(risks.map(({ id }, at) => [id, at + 1]));
    const said = (risk: Risk): string => readText(risk.name, language, main)?.text ?? words.unnamed;
    return [
      {
        id: 'number',
        header: words.ref,
        text: (risk) => String(number.get(risk.id)),
        cell: (risk) => <span className="num b">R{number.get(risk.id)}</span>,
        width: 48,
      },
      {
        id: 'name',
        header: words.risk,
        text: said,
        cell: (risk) => <span className="rk-name">{said(risk)}</span>,
      },
      ...moments.map(
        (each): ListColumn<Risk> => ({
          id: each,
          header: words.short[each],
          text: (risk) => {
            const level = placeAt(risk, each)?.level ?? null;
            return `${rankOf(level)} ${level === null ? words.notRated : levelWord(level, language)}`;
          },
          cell: (risk) => <Level level={placeAt(risk, each)?.level ?? null} />,
          width: 80,
        }),
      ),
    ];
  }, [risks, language, main, words]);
  // Beside the matrix of a narrow window a name comes before a third level: the matrix shows all three of the chosen risk.
  const isTight = useIsBelow(1160);
  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await flushDrafts();
      await work();
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const add = (): void => {
    const id = newId();
    void guarded(async () => {
      await addRecord('risk', id, { dpia: view.dpia.id });
      setPicked(id);
      focusField({ noun: 'risk', id, field: 'name' });
    });
  };
  const removeIt = (risk: Risk): void => {
    const at = risks.findIndex(({ id }) => id === risk.id);
    setPicked(risks[at + 1]?.id ?? risks[at - 1]?.id ?? null);
    void remove('risk', risk.id, nameOf(risk));
  };
  const addButton = !isFixed && (
    <button type="button" className="btn small" onClick={add}>
      <Plus className="i s" aria-hidden="true" />
      {words.addRisk}
    </button>
  );
  return (
    <>
      <section className="mx pane" aria-labelledby="mx-title" data-pane="">
        <div className="row sp wrap">
          <h2 id="mx-title">{words.matrix}</h2>
          <Tabs
            label={words.moment}
            look="seg"
            tabs={moments.map((id) => ({ id, label: dpiaWords[language].dpia.moments[id] }))}
            shown={moment}
            onShow={setMoment}
            controls="mx-grid"
          />
        </div>
        {found}
        <Matrix
          risks={risks}
          moment={moment}
          chosen={chosen ?? null}
          nameOf={nameOf}
          isFixed={isFixed}
          onChoose={setPicked}
        />
        {comments}
      </section>
      {paper ?? (
        <section className="rk" aria-label={words.heading.risks}>
          {risks.length === 0 ? (
            <div className="rk-empty">
              <p className="t2">{words.noRisks}</p>
              {!isFixed && (
                <button
                  type="button"
                  className="btn primary"
                  onClick={() =>
                    void guarded(() =>
                      write('add', { noun: 'dpia', id: view.dpia.id }, fearedEventEdits(view.dpia.id, all)),
                    )
                  }
                >
                  {words.threeEvents}
                </button>
              )}
              {addButton}
            </div>
          ) : (
            <>
              <div className="rk-list" data-few={risks.length <= 6 || undefined}>
                <DataTable
                  label={words.heading.risks}
                  rows={risks}
                  columns={columns}
                  rowId={(risk) => risk.id}
                  current={chosen?.id ?? null}
                  onCurrent={setPicked}
                  onOpen={(id) => {
                    setPicked(id);
                    focusField({ noun: 'risk', id, field: 'name' });
                  }}
                  hidden={isTight ? leftOut : noneLeftOut}
                  rowHeight={isTight ? 60 : 44}
                />
              </div>
              <div className="rk-foot">{addButton}</div>
              {chosen !== undefined && written !== undefined && (
                <RiskDetail
                  key={chosen.id}
                  risk={written}
                  typed={chosen}
                  number={risks.indexOf(chosen) + 1}
                  name={nameOf(chosen)}
                  moment={moment}
                  view={view}
                  isFixed={isFixed}
                  isReadOnly={isReadOnly}
                  onRemove={() => removeIt(chosen)}
                />
              )}
            </>
          )}
        </section>
      )}
    </>
  );
}
