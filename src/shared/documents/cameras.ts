import type { ActivityBundle } from '../api';
import { heading } from '../law/articles';
import { cameraDuties, cameraRegisterFacts } from '../law/camera-register';
import type { Camera } from '../register/camera';
import type { Register } from '../register/register';
import { asideOf, type SheetBlock, stateLine } from './activity-sheet';
import { openPointsAnnex } from './annexes';
import type { Content, Document, Fact } from './document';
import { frontFacts } from './front';
import { gridsOf } from './grids';
import { chosenBundles, contents, legend, shared } from './register';
import { cell, lines, paragraph, type Writer } from './writer';

/**
 * Cameras for the aims of collective agreement 68 alone fall under that agreement and not under the Camera Act; as long
 * as nobody has said which of the two applies, a camera stays in the register.
 */
const isOf68 = (writer: Writer, camera: Camera): boolean =>
  camera.scope === 'agreement68' && writer.isShown('camera', camera, 'scope');

/** The Belgian register of camera image processing: Act of 21 March 2007, Royal Decree of 8 May 2018. */
export function camerasWith(writer: Writer, register: Register): Document {
  const { words, options } = writer;
  const withCameras = chosenBundles(register, options).filter(({ cameras }) => cameras.length > 0);
  const chosen = withCameras
    .map((bundle) => ({ ...bundle, cameras: bundle.cameras.filter((camera) => !isOf68(writer, camera)) }))
    .filter(({ cameras }) => cameras.length > 0);
  const left = withCameras.filter(({ cameras }) => cameras.some((camera) => isOf68(writer, camera)));
  const front = frontFacts(writer, chosen.length, undefined, leftOut(writer, chosen.length, left));
  const sheets = chosen.flatMap((bundle) =>
    bundle.cameras.map((camera, index) =>
      cameraSheet(writer, bundle, camera, bundle.cameras.length > 1 ? index + 1 : null),
    ),
  );
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

/** What the title page says where there is no camera, and which activities fall under collective agreement 68 alone. */
function leftOut(writer: Writer, chosen: number, left: readonly ActivityBundle[]): readonly Content[] {
  const { words } = writer;
  return [
    ...(chosen === 0 ? [paragraph([{ text: words.noCameras }])] : []),
    ...(left.length === 0
      ? []
      : [
          paragraph([{ text: words.only68 }]),
          ...lines(left.map(({ activity }) => writer.nameOf('activity', activity.id))),
        ]),
  ];
}

/** `number`: which of the camera systems of its activity it is, where there are several. */
function cameraSheet(
  writer: Writer,
  bundle: ActivityBundle,
  camera: Camera,
  number: number | null,
): SheetBlock {
  const { words, options } = writer;
  const { activity } = bundle;
  const asked = new Set<string>();
  /** Fields that tell more of what a fact of the register asks: `isAsked` also where nobody has filled them in. */
  const more = (field: keyof Camera & string, isAsked = false): readonly Content[] => {
    asked.add(field);
    return isAsked || writer.has('camera', camera, field) ? [writer.labelled('camera', camera, field)] : [];
  };
  const value = (field: string): Content => paragraph(writer.value('camera', camera, field));
  const contentOf = (field: string): readonly Content[] => {
    switch (field) {
      case 'technicalDescription':
        return [value(field), ...more('cameraCount')];
      case 'positions':
        // The decree asks for the positions on a plan: where it is kept belongs to the answer.
        return [value(field), ...more('planFiledAt', camera.isMobile !== true)];
      case 'mobileZones': {
        const isFixed =
          camera.isMobile === false &&
          !writer.has('camera', camera, field) &&
          writer.isShown('camera', camera, 'isMobile');
        return isFixed ? more('isMobile') : [value(field), ...more('isMobile')];
      }
      case 'hasLiveViewing':
        return [value(field), ...more('liveViewing', writer.isYes('camera', camera, field))];
      default:
        return [value(field)];
    }
  };
  const lawsOf = (source: string): string =>
    source
      .split('; ')
      // The list of citable laws writes "RD".
      .map((law) => writer.cite(law.replace('Royal Decree', 'RD')) ?? law)
      .join(writer.semicolon);
  const facts = [...cameraRegisterFacts, ...cameraDuties].map((entry): Fact => {
    asked.add(entry.code);
    return {
      key: entry.code,
      label: entry.name[writer.language],
      // What the two laws of the title ask is marked as such; their names would stand in every row.
      ...(entry.source === cameraRegisterFacts[0]?.source ? {} : { article: lawsOf(entry.source) }),
      level: 'required',
      cell: cell(contentOf(entry.code), { noun: 'camera', id: camera.id, field: entry.code }),
    };
  });
  const purposes: Fact = {
    key: 'purposes',
    label: heading('R1.b').name[writer.language],
    level: 'optional',
    cell: cell(lines(bundle.purposes.map((purpose) => writer.value('purpose', purpose, 'description'))), {
      noun: 'activity',
      id: activity.id,
      field: 'purposes',
    }),
  };
  const scope: Fact = {
    key: 'scope',
    label: writer.label('camera', 'scope'),
    level: 'optional',
    cell: cell([value('scope')], { noun: 'camera', id: camera.id, field: 'scope' }),
  };
  const rest = writer.rest('camera', camera, [...asked, 'scope']);
  const optional: readonly Fact[] = [
    scope,
    ...(bundle.purposes.length === 0 ? [] : [purposes]),
    ...(rest.length === 0
      ? []
      : [{ key: 'more', label: words.more, level: 'optional' as const, cell: cell(rest) }]),
  ];
  return {
    is: 'sheet',
    key: `camera:${camera.id}`,
    grid: 'cameras',
    reference: activity.reference ?? '',
    title: [
      ...writer.value('activity', activity, 'name'),
      ...(number === null ? [] : [{ text: ` (${number})` }]),
    ],
    // Images of a camera that was taken away are asked about for years: the sheet says when it ended.
    state: stateLine(writer, bundle),
    header: writer.cite('Act of 21 March 2007') ?? words.cameras,
    facts: options.extent === 'minimum' ? facts : [...facts, ...optional],
    aside: asideOf(writer, bundle),
    source: { noun: 'camera', id: camera.id },
  };
}
