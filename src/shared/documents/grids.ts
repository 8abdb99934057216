import { heading } from '../law/articles';
import { asideColumns, type SheetBlock } from './activity-sheet';
import type { Column, Grid } from './document';
import type { Writer } from './writer';

const widths: Readonly<Record<string, number>> = {
  'R1.a': 34,
  'R1.b': 40,
  'R1.c.1': 24,
  'R1.c.2': 40,
  'R1.d': 40,
  'R1.e': 30,
  'R1.e.2': 34,
  'R1.f': 40,
  'R1.g': 40,
  'R2.a': 34,
  'R2.b': 40,
  'R2.c': 30,
  'R2.c.2': 34,
  'R2.d': 40,
};

/** The wide tables of the workbook: columns in the order of Article 30, in bands by its letters, then what is kept by choice. */
export function gridsOf(writer: Writer, sheets: readonly SheetBlock[]): readonly Grid[] {
  const { words } = writer;
  const official = (...codes: readonly Parameters<typeof heading>[0][]): readonly Column[] =>
    codes.map((code) => {
      const found = heading(code);
      return {
        key: code,
        label: found.name[writer.language],
        article: writer.cite(found.article) ?? '',
        level: 'required',
        width: widths[code] ?? 34,
      };
    });

  const grid = (id: string, sheetName: string, title: string, required: Grid['bands']): Grid | null => {
    const own = sheets.filter((sheet) => sheet.grid === id);
    if (own.length === 0) return null;
    const used = new Set(own.flatMap((sheet) => sheet.facts.map((fact) => fact.key)));
    const known = new Set(required.flatMap((band) => band.columns.map((column) => column.key)));
    const optional = new Map<string, Column>();
    for (const sheet of own)
      for (const fact of sheet.facts)
        if (!known.has(fact.key) && !optional.has(fact.key))
          optional.set(fact.key, {
            key: fact.key,
            label: fact.label,
            level: fact.level,
            width: 34,
            ...(fact.article === undefined ? {} : { article: fact.article }),
          });
    const bands = required
      .map((band) => ({ ...band, columns: band.columns.filter((column) => used.has(column.key)) }))
      .filter((band) => band.columns.length > 0);
    return {
      id,
      sheetName,
      title,
      aside: asideColumns(
        writer,
        id === 'ended' || own.some(({ aside }) => aside?.['until'] !== undefined),
      ).filter(({ key }) => own.some(({ aside }) => (aside?.[key]?.content.length ?? 0) > 0)),
      bands:
        optional.size === 0
          ? bands
          : [...bands, { label: words.bands.choice, columns: [...optional.values()] }],
    };
  };

  const controllerBands: Grid['bands'] = [
    { label: words.bands.who, columns: official('R1.a') },
    { label: words.bands.b, columns: official('R1.b') },
    { label: words.bands.c, columns: official('R1.c.1', 'R1.c.2') },
    { label: words.bands.d, columns: official('R1.d') },
    { label: words.bands.e, columns: official('R1.e', 'R1.e.2') },
    { label: words.bands.f, columns: official('R1.f') },
    { label: words.bands.g, columns: official('R1.g') },
  ];
  const processorBands: Grid['bands'] = [
    { label: words.bands.pa, columns: official('R2.a') },
    { label: words.bands.pb, columns: official('R2.b') },
    { label: words.bands.pc, columns: official('R2.c', 'R2.c.2') },
    { label: words.bands.pd, columns: official('R2.d') },
  ];
  // What the camera register asks for is no choice.
  const asked = new Map<string, Column>();
  for (const sheet of sheets)
    if (sheet.grid === 'cameras')
      for (const { key, label, article, level } of sheet.facts)
        if (level === 'required')
          asked.set(key, { key, label, level, width: 34, ...(article === undefined ? {} : { article }) });
  const cameraBands: Grid['bands'] = [{ label: words.requiredCamera, columns: [...asked.values()] }];
  return [
    grid(
      'controller',
      words.sheetNames.controller,
      `${words.register} · ${words.controller}`,
      controllerBands,
    ),
    grid('processor', words.sheetNames.processor, `${words.register} · ${words.processor}`, processorBands),
    grid('ended', words.sheetNames.ended, `${words.register} · ${words.ended}`, [
      ...controllerBands,
      ...processorBands,
    ]),
    grid('cameras', words.sheetNames.cameras, words.cameras, cameraBands),
  ].filter((found) => found !== null);
}
