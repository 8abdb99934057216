import { useMemo } from 'react';
import type { ActivityRow } from '../../../shared/api';
import { softly } from '../../../shared/documents/seams';
import type { FindingCounts } from '../../../shared/findings/near';
import { isInEea } from '../../../shared/law/countries';
import type { RecordFor } from '../../../shared/register/nouns';
import { readText, type ScreenLanguage } from '../../../shared/register/text';
import { activitiesWords } from '../../../shared/words/activities';
import { asideWords } from '../../../shared/words/aside';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { semicolon } from '../../../shared/words/semicolon';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import type { ListColumn } from '../../parts/DataTable';
import { shortDayText, today } from '../../parts/fields/dates';
import { countryWords, type Names, useFileLanguages } from '../../parts/fields/names';
import { periodText } from '../../parts/fields/period';
import { SeverityMark } from '../../parts/SeverityMark';

/** The name of an activity in the screen's language, or in any it has. */
export function nameOf(row: Pick<ActivityRow, 'name'>, language: ScreenLanguage): string {
  return readText(row.name, language, language)?.text ?? activitiesWords[language].notDetermined;
}

/** `6(1)(b) Contract`: the bases of an activity's purposes, each once. */
export function basisText(row: ActivityRow, language: ScreenLanguage): string {
  const words = activitiesWords[language];
  if (row.role === 'processor') return words.notApplicable;
  const bases = [...new Set(row.bases)];
  if (bases.every((basis) => basis === null)) return words.notDetermined;
  return bases
    .flatMap((basis) =>
      basis === null
        ? []
        : [
            `${basis.replace(/^(\d)\.(\d)\.(\w)$/, '$1($2)($3)')} ${choiceWords(language, 'purpose', 'legalBasis', basis)}`,
          ],
    )
    .join(semicolon(language));
}

/** `6(1)(b) Contract` where one basis fits in a column, `6(1)(b), (c)` where there are more. */
function shortBasis(row: ActivityRow, language: ScreenLanguage): string {
  const words = activitiesWords[language];
  const bases = [...new Set(row.bases)].filter((basis) => basis !== null);
  const [first] = bases;
  if (row.role === 'processor' || first === undefined) return basisText(row, language);
  const letter = (basis: string): string => `(${basis.slice(-1)})`;
  return bases.length === 1
    ? `6(1)${letter(first)} ${(words.shortBases as Readonly<Record<string, string>>)[first] ?? ''}`
    : `6(1)${bases.map(letter).join(', ')}`;
}

export type Periods = (rule: string) => string;

/** How long each retention rule keeps: its period in words, or its criterion, or at least its name. */
export function usePeriods(): Periods {
  const language = useLanguage();
  const { main } = useFileLanguages();
  const rules = useCall('catalogue.read', { noun: 'retentionRule' }).data?.records as
    | readonly RecordFor<'retentionRule'>[]
    | undefined;
  return useMemo(() => {
    const said = new Map(
      (rules ?? []).map((rule) => [
        rule.id,
        rule.duration === null
          ? (readText(rule.criterion ?? rule.name, language, main)?.text ?? '')
          : periodText(rule.duration, language),
      ]),
    );
    return (rule) => said.get(rule) ?? '';
  }, [rules, language, main]);
}

/** How long an activity keeps what it has, each period once. */
export function keptText(row: ActivityRow, language: ScreenLanguage, periods: Periods): string {
  const said = new Set(row.retention.flatMap((id) => (id === null ? [] : [periods(id)])));
  return [...said].filter(Boolean).join(', ') || activitiesWords[language].notDetermined;
}

/** A number stays with its unit at the end of a line. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** Countries outside the EEA. */
export function outsideText(row: ActivityRow, language: ScreenLanguage): string {
  const words = activitiesWords[language];
  if (row.transfers === 'unknown') return words.unknown;
  if (row.transfers === 'none') return words.none;
  const known = [...new Set(row.transfers)].filter((code) => code !== null && !isInEea(code, today()));
  return known.length === 0
    ? words.unknown
    : known.map((code) => countryWords(code ?? '', language)).join(', ');
}

/** What was decided on an impact assessment, or that nobody looked at it yet: Art. 35(1). */
export function screeningText(row: ActivityRow, language: ScreenLanguage): string {
  return row.dpiaState !== null && row.dpiaState !== 'notScreened'
    ? choiceWords(language, 'activity', 'dpiaState', row.dpiaState)
    : row.screenedOn === null
      ? assessmentWords[language].never
      : assessmentWords[language].notYet;
}

const Quiet = ({ text, isOpen }: { readonly text: string; readonly isOpen: boolean }) => (
  <span className={isOpen ? 'unk-cell' : undefined}>{text}</span>
);

/**
 * Columns of the table of activities; those that can go leave a narrow window. `findings`: undefined as long as the
 * register is judged, when a dash would say that nothing was found.
 */
export function useColumns(
  language: ScreenLanguage,
  names: Names,
  periods: Periods,
  findings: FindingCounts['activities'] | undefined,
): readonly ListColumn<ActivityRow>[] {
  return useMemo(() => {
    const words = activitiesWords[language];
    const open = (text: string): boolean => text === words.notDetermined || text === words.unknown;
    return [
      { id: 'reference', header: words.ref, text: (row) => row.reference, width: 70 },
      {
        id: 'name',
        header: words.activity,
        text: (row) => nameOf(row, language),
        cell: (row) => <span className="md">{softly(nameOf(row, language))}</span>,
      },
      {
        id: 'basis',
        header: words.basis,
        text: (row) => basisText(row, language),
        cell: (row) => <Quiet text={shortBasis(row, language)} isOpen={open(basisText(row, language))} />,
        width: 132,
        canHide: true,
      },
      {
        id: 'kept',
        header: words.kept,
        text: (row) => keptText(row, language, periods),
        cell: (row) => (
          <Quiet
            text={unbroken(keptText(row, language, periods))}
            isOpen={open(keptText(row, language, periods))}
          />
        ),
        width: 112,
        canHide: true,
      },
      {
        id: 'outside',
        header: words.outside,
        text: (row) => outsideText(row, language),
        cell: (row) => <Quiet text={outsideText(row, language)} isOpen={open(outsideText(row, language))} />,
        width: 84,
        canHide: true,
      },
      {
        id: 'state',
        header: words.state,
        text: (row) =>
          row.status === null ? words.notDetermined : choiceWords(language, 'activity', 'status', row.status),
        width: 90,
        canHide: true,
        isHiddenAtFirst: true,
      },
      {
        id: 'owner',
        header: words.owner,
        text: (row) => row.owner ?? words.notDetermined,
        cell: (row) => <Quiet text={row.owner ?? words.notDetermined} isOpen={row.owner === null} />,
        width: 140,
        canHide: true,
        isHiddenAtFirst: true,
      },
      {
        id: 'people',
        header: words.people,
        text: (row) =>
          row.subjects.map((id) => names.of('subjectCategory', id) ?? '').join(semicolon(language)) ||
          words.notDetermined,
        width: 160,
        canHide: true,
        isHiddenAtFirst: true,
      },
      {
        id: 'review',
        header: words.review,
        text: (row) => row.nextReviewOn ?? '',
        cell: (row) =>
          row.nextReviewOn === null ? (
            <Quiet text={words.notDetermined} isOpen />
          ) : (
            shortDayText(row.nextReviewOn, language)
          ),
        width: 112,
        canHide: true,
        isHiddenAtFirst: true,
      },
      {
        id: 'screening',
        header: words.screening,
        text: (row) => screeningText(row, language),
        cell: (row) => (
          <Quiet
            text={screeningText(row, language)}
            isOpen={row.screenedOn === null && (row.dpiaState === null || row.dpiaState === 'notScreened')}
          />
        ),
        width: 130,
        canHide: true,
        isHiddenAtFirst: true,
      },
      {
        id: 'toConfirm',
        header: words.toConfirm,
        text: (row) => String(row.toConfirm),
        cell: (row) =>
          row.toConfirm === 0 ? <span className="t3">–</span> : <span className="tbc">{row.toConfirm}</span>,
        width: 98,
        canHide: true,
      },
      {
        id: 'findings',
        header: asideWords[language].onThisPage,
        text: (row) => String(findings?.[row.id]?.count ?? 0),
        cell: (row) => {
          if (findings === undefined)
            return (
              <span className="t3" title={asideWords[language].judging}>
                …
              </span>
            );
          const found = findings[row.id];
          return found === undefined ? (
            <span className="t3">–</span>
          ) : (
            <span className="found-cell">
              <SeverityMark of={found.worst} />
              {found.count}
            </span>
          );
        },
        width: 108,
        canHide: true,
      },
    ];
  }, [language, names, periods, findings]);
}
