import {
  type RiskLevel,
  type RiskStep,
  riskLevel,
  riskLevels,
  riskScale,
  riskSteps,
} from '../../law/risk-scale';
import type { Risk } from '../../register/dpia';
import { dpiaWords } from '../../words/dpia';
import type { Cell, Drawing, DrawingPart, Row } from '../document';
import { type TableBlock, tableOf } from '../table';
import { cell, paragraph, textCell, type Writer } from '../writer';

export const moments = ['Before', 'Now', 'After'] as const;
export type Moment = (typeof moments)[number];

export type Place = Readonly<{ severity: RiskStep; likelihood: RiskStep; level: RiskLevel }>;

/** Where a risk stands at a moment; null as long as it is not rated, or where nobody confirmed it and that is hidden. */
export function placeOf(writer: Writer, risk: Risk, moment: Moment): Place | null {
  const severity = risk[`severity${moment}`];
  const likelihood = risk[`likelihood${moment}`];
  if (severity === null || likelihood === null) return null;
  if (
    !writer.isShown('risk', risk, `severity${moment}`) ||
    !writer.isShown('risk', risk, `likelihood${moment}`)
  )
    return null;
  return { severity, likelihood, level: riskLevel(severity, likelihood) };
}

/** R1, R2: the order in which the assessment lists its risks. */
export const numberOf = (risks: readonly Risk[], id: string): string =>
  `R${risks.findIndex((risk) => risk.id === id) + 1}`;

export const levelName = (writer: Writer, level: RiskLevel): string =>
  riskLevels.find(({ code }) => code === level)?.name[writer.language] ?? level;
const stepName = (writer: Writer, step: RiskStep): string =>
  `${step} ${riskScale.find(({ code }) => code === step)?.name[writer.language] ?? ''}`;

/** Columns of the table are likelihoods; the steps of severity are rows, the highest on top. */
const downwards = [...riskSteps].reverse();

type Rated = Readonly<{ moment: Moment; at: ReadonlyMap<string, readonly string[]> }>;

function ratedAt(writer: Writer, risks: readonly Risk[], moment: Moment): Rated {
  const at = new Map<string, string[]>();
  for (const risk of risks) {
    const place = placeOf(writer, risk, moment);
    if (place === null) continue;
    const key = `${place.severity}-${place.likelihood}`;
    at.set(key, [...(at.get(key) ?? []), numberOf(risks, risk.id)]);
  }
  return { moment, at };
}

/** The matrix as a table, each cell with its level as a word and the risks in it; with a picture of the same. */
export function matrixTable(
  writer: Writer,
  key: string,
  risks: readonly Risk[],
  sheetName: string,
): TableBlock | null {
  const words = dpiaWords[writer.language].dpia;
  const rated = moments.map((moment) => ratedAt(writer, risks, moment)).filter(({ at }) => at.size > 0);
  if (rated.length === 0) return null;
  const rows = rated.flatMap(({ moment, at }) =>
    downwards.map(
      (severity): Row => ({
        key: `${key}:${moment}:${severity}`,
        cells: {
          moment: textCell(words.moments[moment]),
          severity: textCell(stepName(writer, severity)),
          ...Object.fromEntries(
            riskSteps.map((likelihood): readonly [string, Cell] => {
              const level = riskLevel(severity, likelihood);
              const here = at.get(`${severity}-${likelihood}`) ?? [];
              return [
                `l${likelihood}`,
                {
                  ...cell([
                    paragraph([
                      { text: levelName(writer, level) },
                      ...(here.length === 0
                        ? []
                        : [{ text: `\n${here.join(', ')}`, style: 'strong' as const }]),
                    ]),
                  ]),
                  tone: level,
                },
              ];
            }),
          ),
        },
      }),
    ),
  );
  return tableOf(
    { key, title: words.matrix, sheetName },
    [
      { key: 'moment', label: words.moment, width: 18, share: 0.133 },
      { key: 'severity', label: words.severity, width: 18, share: 0.127 },
      // As wide as each other, like the squares of the picture.
      ...riskSteps.map((step) => ({
        key: `l${step}`,
        label: `${words.likelihood} ${stepName(writer, step)}`,
        width: 18,
        share: 0.74 / riskSteps.length,
      })),
    ],
    rows,
    { drawing: drawn(writer, risks, rated), inContents: true },
  );
}

/** Points. */
const side = 30;
const gap = 1.5;
const left = 20;
const top = 16;
const apart = 16;

/** The matrices beside one another, severity upwards and likelihood to the right. */
function drawn(writer: Writer, risks: readonly Risk[], rated: readonly Rated[]): Drawing {
  const words = dpiaWords[writer.language].dpia;
  const each = left + 4 * side;
  const parts = rated.flatMap(({ moment, at }, index): readonly DrawingPart[] => {
    const x = index * (each + apart) + left;
    return [
      { is: 'words', x, y: 10, size: 9, align: 'start', text: words.moments[moment] },
      ...downwards.flatMap((severity, row): readonly DrawingPart[] => [
        {
          is: 'words',
          x: x - 5,
          y: top + row * side + side / 2 + 3,
          size: 8,
          align: 'end',
          text: severity,
        },
        ...riskSteps.flatMap((likelihood, column): readonly DrawingPart[] => {
          const here = at.get(`${severity}-${likelihood}`) ?? [];
          const [boxX, boxY] = [x + column * side, top + row * side];
          return [
            {
              is: 'box',
              x: boxX,
              y: boxY,
              width: side - gap,
              height: side - gap,
              tone: riskLevel(severity, likelihood),
            },
            {
              is: 'words',
              x: boxX + (side - gap) / 2,
              y: boxY + side - gap - 3,
              size: 5,
              align: 'middle',
              text: levelName(writer, riskLevel(severity, likelihood)),
            },
            ...inRows(here).map(
              (text, at): DrawingPart => ({
                is: 'words',
                x: boxX + (side - gap) / 2,
                y: boxY + 8 + at * 7,
                size: 7,
                align: 'middle',
                text,
              }),
            ),
          ];
        }),
      ]),
      ...riskSteps.map(
        (likelihood, column): DrawingPart => ({
          is: 'words',
          x: x + column * side + side / 2,
          y: top + 4 * side + 9,
          size: 8,
          align: 'middle',
          text: likelihood,
        }),
      ),
    ];
  });
  return {
    width: rated.length * each + (rated.length - 1) * apart + 4,
    height: top + 4 * side + 26,
    alt: words.alt(
      rated
        .map(({ moment }) =>
          words.altMoment(
            words.moments[moment],
            risks
              .flatMap((risk) => {
                const place = placeOf(writer, risk, moment);
                return place === null
                  ? []
                  : [
                      words.altPlace(
                        numberOf(risks, risk.id),
                        place.severity,
                        place.likelihood,
                        levelName(writer, place.level),
                      ),
                    ];
              })
              .join(writer.semicolon),
          ),
        )
        .join(' '),
    ),
    parts: [
      ...parts,
      { is: 'words', x: left, y: top + 4 * side + 20, size: 7, align: 'start', text: words.axes },
    ],
  };
}

/** Up to two lines of what fits in a box; the rest is counted, and stands whole in the table. */
function inRows(numbers: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < numbers.length; at += 2) lines.push(numbers.slice(at, at + 2).join(' '));
  if (lines.length <= 2) return lines;
  return [...lines.slice(0, 1), `+${numbers.length - 2}`];
}
