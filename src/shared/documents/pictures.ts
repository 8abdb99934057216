import type { ActivityBundle } from '../api';
import { flowDrawing } from '../flows/drawing';
import { type FlowWords, graphOf, wholeFlow } from '../flows/graph';
import { retentionDrawing, retentionOf } from '../flows/retention';
import type { Register } from '../register/register';
import { flowWords } from '../words/flows';
import { retentionLineWords } from '../words/retention-line';
import type { Row } from './document';
import { type TableBlock, tableOf } from './table';
import { textCell, type Writer } from './writer';

/**
 * Pictures of a register for paper, each above the same as a table: the map of data flows, and how long data are kept.
 * The workbook has the facts in sheets of its own.
 */
export function picturesOf(
  writer: Writer,
  bundles: readonly ActivityBundle[],
  register: Register,
  firm: string,
): readonly TableBlock[] {
  const { language, options } = writer;
  const how: FlowWords = {
    language,
    date: options.date,
    isShown: (noun, record, field) => writer.isShown(noun, record, field),
  };
  const flows = flowWords[language];
  const graph = graphOf(bundles, register, wholeFlow, how);
  const names = new Map(graph.nodes.map((node) => [node.key, node]));
  const timeline = retentionLineWords[language];
  const line = retentionOf(bundles, register, how);
  const paper = { inContents: true, paperOnly: true } as const;
  return [
    ...(graph.rows.length === 0
      ? []
      : [
          tableOf(
            { key: 'flows', title: flows.title, sheetName: flows.title },
            [
              { key: 'activity', label: flows.columns.activity, width: 30 },
              { key: 'people', label: flows.columns.people, width: 26 },
              { key: 'recipients', label: flows.columns.recipient, width: 30 },
              { key: 'countries', label: flows.columns.country, width: 34 },
            ],
            graph.rows.map((row): Row => {
              const node = names.get(row.key);
              return {
                key: row.key,
                cells: {
                  activity: textCell([node?.reference, node?.label].filter(Boolean).join(' ')),
                  people: textCell(row.people.join(', ')),
                  recipients: textCell(row.recipients.join(', ')),
                  countries: textCell(
                    row.countries
                      .map(({ label, where, note }) =>
                        where === 'unknown'
                          ? `${label} (${note})`
                          : `${label}, ${flows.where[where]} (${note})`,
                      )
                      .join(writer.semicolon),
                  ),
                },
              };
            }),
            { ...paper, note: [{ text: graph.summary }], drawing: flowDrawing(graph, firm, language) },
          ),
        ]),
    ...(line.bars.length === 0
      ? []
      : [
          tableOf(
            { key: 'timeline', title: timeline.title, sheetName: timeline.rule },
            [
              { key: 'rule', label: timeline.rule, width: 30 },
              { key: 'period', label: timeline.period, width: 28 },
              { key: 'law', label: timeline.legal, width: 20 },
              { key: 'activities', label: timeline.activities, width: 22 },
            ],
            line.bars.map(
              (bar): Row => ({
                key: bar.key,
                cells: {
                  rule: textCell(bar.label),
                  period: textCell(bar.said),
                  law: textCell(bar.law?.said ?? ''),
                  activities: textCell(bar.activities.join(', ')),
                },
              }),
            ),
            { ...paper, note: [{ text: line.summary }], drawing: retentionDrawing(line, firm, language) },
          ),
        ]),
  ];
}
