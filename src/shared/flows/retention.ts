import type { ActivityBundle } from '../api';
import type { Drawing, DrawingPart } from '../documents/document';
import { bundlesOf, lookupsFrom } from '../documents/lookups';
import { periodWords } from '../documents/phrases';
import { daysOf, retentionRule } from '../law/retention';
import type { NounName } from '../register/nouns';
import type { Register } from '../register/register';
import { readText, type ScreenLanguage, type Text } from '../register/text';
import { retentionLineWords } from '../words/retention-line';
import type { FlowWords } from './graph';
import { linesOf, widthOf } from './measure';

/** One way of keeping data: a rule that is used, or what nobody determined. Lengths in days. */
export type RetentionBar = Readonly<{
  key: string;
  label: string;
  /** Null for what nobody determined. */
  rule: string | null;
  days: number | null;
  /** The period or the criterion in words. */
  said: string;
  /** What the law that it cites says of it. */
  law: Readonly<{ days: number; said: string }> | null;
  data: readonly string[];
  /** References of the activities. */
  activities: readonly string[];
}>;
export type RetentionLine = Readonly<{
  bars: readonly RetentionBar[];
  summary: string;
}>;

export const retentionNouns: ReadonlySet<NounName> = new Set<NounName>([
  'organisation',
  'activity',
  'dataUse',
  'dataCategory',
  'retentionRule',
]);

/** The periods of a register, the longest first, those that nobody can measure last. */
export function retentionLine(register: Register, how: FlowWords): RetentionLine {
  return retentionOf(bundlesOf(register), register, how);
}

/** The same of these activities alone. */
export function retentionOf(
  bundles: readonly ActivityBundle[],
  register: Register,
  how: FlowWords,
): RetentionLine {
  const { language, date } = how;
  const words = retentionLineWords[language];
  const isShown = how.isShown ?? (() => true);
  const lookups = lookupsFrom(register);
  const text = (said: Text | null): string | null => readText(said, language, lookups.main)?.text ?? null;
  type Use = { readonly data: Set<string>; readonly activities: Set<string>; count: number };
  const used = new Map<string | null, Use>();
  for (const { activity, dataUses } of bundles) {
    if (activity.status === 'ended') continue;
    for (const use of dataUses) {
      const id = isShown('dataUse', use, 'retention') ? use.retention : null;
      const own = used.get(id) ?? { data: new Set(), activities: new Set(), count: 0 };
      used.set(id, own);
      own.count += 1;
      if (activity.reference !== null) own.activities.add(activity.reference);
      const category = use.category === null ? undefined : lookups.find('dataCategory', use.category);
      const name =
        category !== undefined &&
        isShown('dataUse', use, 'category') &&
        isShown('dataCategory', category, 'name')
          ? text(category.name)
          : null;
      if (name !== null) own.data.add(name);
    }
  }
  const bars = [...used].map(([id, use]): RetentionBar => {
    const rule = id === null ? undefined : lookups.find('retentionRule', id);
    const may = (field: string): boolean => rule !== undefined && isShown('retentionRule', rule, field);
    const duration = rule !== undefined && may('duration') ? rule.duration : null;
    const criterion = rule !== undefined && may('criterion') ? text(rule.criterion) : null;
    const known = rule?.code != null && may('code') ? retentionRule(rule.code, date) : undefined;
    const legal = known?.period;
    return {
      key: id ?? '?',
      rule: rule === undefined ? null : id,
      label:
        rule === undefined
          ? words.notDetermined
          : ((may('name') ? text(rule.name) : null) ?? [...use.data][0] ?? words.unnamed),
      days: duration === null ? null : daysOf(duration),
      said: duration !== null ? periodWords(duration, language) : (criterion ?? words.notDetermined),
      law:
        known === undefined || legal === undefined
          ? null
          : {
              days: daysOf(legal),
              said: {
                minimum: words.atLeast,
                maximum: words.atMost,
                both: words.exactly,
                guide: words.guide,
              }[known.kind](periodWords(legal, language)),
            },
      data: [...use.data],
      activities: [...use.activities],
    };
  });
  bars.sort(
    (a, b) =>
      (b.days ?? -1) - (a.days ?? -1) ||
      Number(a.rule === null) - Number(b.rule === null) ||
      a.label.localeCompare(b.label, language),
  );
  const longest = bars.find(({ days }) => days !== null);
  // What has neither a period nor a criterion, and uses without any rule.
  const unknown = [...used].reduce((sum, [id, { count }]) => {
    const bar = bars.find(({ key }) => key === (id ?? '?'));
    return bar?.days === null && bar.said === words.notDetermined ? sum + count : sum;
  }, 0);
  return {
    bars,
    summary: [
      longest === undefined
        ? words.none
        : words.summary(bars.filter(({ days }) => days !== null).length, longest.said),
      ...(unknown === 0 ? [] : [words.unknown(unknown)]),
    ].join(' '),
  };
}

/** Marks along the timeline. */
const marks = ['P1D', 'P1W', 'P1M', 'P6M', 'P1Y', 'P2Y', 'P5Y', 'P10Y', 'P30Y', 'P100Y'] as const;

/** Where a length stands, as a part of the width: by its logarithm, or a day could not be seen beside thirty years. */
export function placeOfDays(days: number, most: number): number {
  return Math.min(1, Math.log1p(Math.max(0, days)) / Math.log1p(most));
}

/** The marks that fit a timeline up to so many days. */
export function marksUpTo(
  most: number,
  language: ScreenLanguage,
): readonly Readonly<{ days: number; label: string }>[] {
  return marks
    .map((period) => ({ days: daysOf(period), label: periodWords(period, language) }))
    .filter(({ days }) => days <= most * 1.001);
}

/** How far the timeline goes: the next mark after the longest. */
export function endOfLine(bars: readonly RetentionBar[]): number {
  const longest = Math.max(365, ...bars.flatMap(({ days, law }) => [days ?? 0, law?.days ?? 0]));
  return marks.map(daysOf).find((days) => days >= longest) ?? longest;
}

/** Bars that a person takes in on one page; what is over is counted, and stands in the table. */
const mostBars = 32;
const width = 760;
const labelWidth = 230;
const saidWidth = 150;
const lineLeft = labelWidth + 10;
const lineWidth = width - lineLeft - saidWidth;
const top = 24;
const nameHeight = 11;

/** The timeline as it is printed and saved. */
export function retentionDrawing(line: RetentionLine, firm: string, language: ScreenLanguage): Drawing {
  const words = retentionLineWords[language];
  const shown = line.bars.slice(0, mostBars);
  const over = line.bars.length - shown.length;
  const most = endOfLine(line.bars);
  const at = (days: number): number => lineLeft + placeOfDays(days, most) * lineWidth;
  let y = top;
  const bars = shown.flatMap((bar): readonly DrawingPart[] => {
    const name = linesOf(bar.label, 9.5, labelWidth, 2);
    const said = linesOf(
      bar.law === null ? bar.said : `${bar.said} (${words.lawSays(bar.law.said)})`,
      8.5,
      saidWidth - 12,
      2,
    );
    const height = Math.max(name.length, said.length) * nameHeight + 7;
    const base = y;
    y += height;
    const middle = base + height / 2;
    return [
      ...name.map(
        (text, index): DrawingPart => ({
          is: 'words',
          x: 0,
          y: middle + 3 + (index - (name.length - 1) / 2) * nameHeight,
          size: 9.5,
          align: 'start',
          text,
        }),
      ),
      ...(bar.days === null
        ? ([
            {
              is: 'frame',
              x: lineLeft,
              y: middle - 4,
              width: lineWidth,
              height: 8,
              ink: 'frame',
              isDashed: true,
            },
          ] satisfies readonly DrawingPart[])
        : ([
            {
              is: 'box',
              x: lineLeft,
              y: middle - 4,
              width: Math.max(2, at(bar.days) - lineLeft),
              height: 8,
              tone: 'bar',
            },
          ] satisfies readonly DrawingPart[])),
      ...(bar.law === null
        ? []
        : ([
            { is: 'box', x: at(bar.law.days) - 1.2, y: middle - 7, width: 2.4, height: 14, tone: 'barLaw' },
          ] satisfies readonly DrawingPart[])),
      ...said.map(
        (text, index): DrawingPart => ({
          is: 'words',
          x: lineLeft + lineWidth + 12,
          y: middle + 3 + (index - (said.length - 1) / 2) * nameHeight,
          size: 8.5,
          align: 'start',
          text,
          ink: 'quiet',
        }),
      ),
    ];
  });
  const foot = y + 18;
  const ownWidth = 26 + widthOf(words.own, 9);
  return {
    width,
    height: foot + 8,
    alt: `${words.about(firm)} ${line.summary}`,
    parts: [
      ...marksUpTo(most, language).flatMap(({ days, label }): readonly DrawingPart[] => [
        { is: 'box', x: at(days), y: top - 6, width: 0.6, height: y - top + 6, tone: 'line' },
        { is: 'words', x: at(days), y: 12, size: 7.5, align: 'middle', text: label, ink: 'quiet' },
      ]),
      ...bars,
      { is: 'box', x: 0, y: foot - 7, width: 20, height: 7, tone: 'bar' },
      { is: 'words', x: 25, y: foot, size: 9, align: 'start', text: words.own, ink: 'quiet' },
      { is: 'box', x: ownWidth + 12, y: foot - 9, width: 2.4, height: 11, tone: 'barLaw' },
      { is: 'words', x: ownWidth + 20, y: foot, size: 9, align: 'start', text: words.law, ink: 'quiet' },
      ...(over === 0
        ? []
        : ([
            {
              is: 'words',
              x: width,
              y: foot,
              size: 9,
              align: 'end',
              text: words.more(over),
              ink: 'quiet',
            },
          ] satisfies readonly DrawingPart[])),
    ],
  };
}
