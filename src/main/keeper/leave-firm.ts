import type { Field } from '../../shared/register/field';
import { nounOf } from '../../shared/register/nouns';
import { listNouns, type Register } from '../../shared/register/register';

/** Where one firm's cameras hang and how many there are. */
const ofOneCamera = {
  address: null,
  cameraCount: null,
  positions: null,
  planFiledAt: null,
  mobileZones: null,
  processingPlace: null,
  declaredOn: null,
  validatedOn: null,
} as const;

/**
 * A register copied for a new client, without what its sentences still say of the other one: the firm's name becomes
 * the new one's, and cameras lose their place. Names of three letters or fewer are left, they are parts of words.
 */
export function leaveFirm(copy: Register, other: Register['organisation'], newName: string): Register {
  const names = [other.legalName, other.tradeName]
    .filter((name): name is string => name !== null && name.trim().length > 3)
    .sort((a, b) => b.length - a.length);
  const inText = (text: string): string => names.reduce((done, name) => done.replaceAll(name, newName), text);
  const inValue = (value: unknown, field: Field): unknown => {
    if (field.kind === 'line' && typeof value === 'string') return inText(value).slice(0, field.max);
    if (field.kind === 'text' && value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([language, text]) => [language, inText(String(text)).slice(0, field.max)]),
      );
    return value;
  };
  const lists = listNouns.map((noun) => [
    noun,
    (copy[noun] as readonly object[]).map((record) => ({
      ...record,
      ...Object.fromEntries(
        Object.entries(nounOf(noun).fields).map(([name, field]) => [
          name,
          inValue((record as Readonly<Record<string, unknown>>)[name], field),
        ]),
      ),
      ...(noun === 'camera' ? ofOneCamera : {}),
    })),
  ]);
  const cameras = { camera: (Object.fromEntries(lists).camera as Register['camera']).map(withoutPlaceMarks) };
  return { ...copy, ...Object.fromEntries(lists), ...cameras };
}

/** A value that went away takes what was said of it along. */
function withoutPlaceMarks(camera: Register['camera'][number]): Register['camera'][number] {
  const marks = Object.fromEntries(
    Object.entries(camera.marks).filter(([name]) => !Object.hasOwn(ofOneCamera, name)),
  );
  return { ...camera, marks };
}
