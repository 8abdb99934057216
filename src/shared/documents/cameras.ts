import { cameraDuties, cameraRegisterFacts } from '../law/camera-register';
import type { Register } from '../register/register';
import { openPointsAnnex } from './annexes';
import type { Block, Document, Fact } from './document';
import { frontFacts } from './front';
import { gridsOf } from './grids';
import { chosenBundles, contents, legend, shared } from './register';
import { lines, paragraph, type Writer } from './writer';

/** The Belgian register of camera image processing: Act of 21 March 2007, Royal Decree of 8 May 2018. */
export function camerasWith(writer: Writer, register: Register): Document {
  const { words, options } = writer;
  const chosen = chosenBundles(register, options).filter((bundle) => bundle.camera !== null);
  const front = frontFacts(writer, chosen.length);
  const sheets = chosen.flatMap((bundle): readonly Extract<Block, { is: 'sheet' }>[] => {
    const { camera, activity } = bundle;
    if (camera === null) return [];
    const asked = new Set<string>();
    const facts = [...cameraRegisterFacts, ...cameraDuties].map((entry): Fact => {
      asked.add(entry.code);
      return {
        key: entry.code,
        label: entry.name[writer.language],
        article: entry.source
          .split('; ')
          // The list of citable laws writes "RD".
          .map((law) => writer.cite(law.replace('Royal Decree', 'RD')) ?? law)
          .join(writer.semicolon),
        level: 'required',
        cell: {
          content: [paragraph(writer.value('camera', camera, entry.code))],
          source: { noun: 'camera', id: camera.id, field: entry.code },
        },
      };
    });
    const purposes: Fact = {
      key: 'purposes',
      label: writer.words.bands.b,
      level: 'optional',
      cell: {
        content: lines(bundle.purposes.map((purpose) => writer.value('purpose', purpose, 'description'))),
        source: { noun: 'activity', id: activity.id, field: 'purposes' },
      },
    };
    const rest = writer.rest('camera', camera, [...asked]);
    const more: readonly Fact[] =
      rest.length === 0
        ? []
        : [{ key: 'more', label: words.more, level: 'optional', cell: { content: rest } }];
    return [
      {
        is: 'sheet',
        key: `camera:${camera.id}`,
        grid: 'cameras',
        reference: activity.reference ?? '',
        title: writer.value('activity', activity, 'name'),
        state: [],
        header: words.cameras,
        facts: options.extent === 'minimum' ? facts : [...facts, purposes, ...more],
        source: { noun: 'camera', id: camera.id },
      },
    ];
  });
  const open = options.withOpenPoints ? openPointsAnnex(writer) : null;
  return {
    ...shared(writer, 'cameras'),
    title: words.cameras,
    law: words.camerasLaw,
    blocks: [
      { is: 'front', key: 'front', facts: front },
      { is: 'legend', key: 'legend', runs: legend(writer, open !== null, words.requiredCamera) },
      ...(sheets.length > 1 ? [contents] : []),
      ...sheets,
      ...(open === null ? [] : [{ ...open, letter: 'A' }]),
    ],
    grids: gridsOf(writer, sheets),
    ...(options.factSheets ? { factSheets: true as const } : {}),
    counts: { activities: chosen.length, ...writer.counts() },
  };
}
