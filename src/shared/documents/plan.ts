import type { ExportPlan, ExportRequest, FieldPlace } from '../api';
import { isEmpty } from '../register/mark';
import { nounNames, nounOf } from '../register/nouns';
import type { Register } from '../register/register';
import { screenLanguages } from '../register/text';
import { countDocument } from './make';
import { documentOptionsSchema } from './options';

type Counted = ReturnType<typeof countDocument>;
/** What was counted for a register as long as that very register is in use: a dialog asks at each change. */
const countedBefore = new WeakMap<Register, Map<string, Counted>>();

/** What an export will hold and leave out, told before it is made. File names are the exporter's own. */
export function exportPlan(
  register: Register,
  request: ExportRequest,
): Omit<ExportPlan, 'fileNames' | 'cuts'> {
  const { counts, toConfirm, foreign } = countsOf(register, request);
  const found = request.languages.flatMap((language) => {
    const fields = foreign[language];
    return fields === undefined || fields.size === 0 ? [] : [[language, fields] as const];
  });
  return {
    activities: counts.activities,
    toConfirm: counts.toConfirm,
    openPoints: counts.openPoints,
    foreign: Object.fromEntries(found.map(([language, fields]) => [language, fields.size])),
    places: {
      toConfirm: placesOf(register, toConfirm),
      foreign: Object.fromEntries(found.map(([language, fields]) => [language, placesOf(register, fields)])),
    },
    leftOut: request.options.reader === 'own' ? [] : internalFields(register),
  };
}

/** Enough to go through by hand; the list fills up again as they are mended. */
const mostPlaces = 200;

/** Fields as places in the register: the first of them, with the activity that a part belongs to. */
function placesOf(register: Register, fields: ReadonlySet<string>): readonly FieldPlace[] {
  const places: FieldPlace[] = [];
  for (const key of fields) {
    if (places.length === mostPlaces) break;
    const [name, id, field] = key.split(':');
    const noun = nounNames.find((each) => each === name);
    if (noun === undefined || id === undefined || field === undefined) continue;
    const records: readonly Readonly<{ id: string; activity?: unknown }>[] = [register[noun]].flat();
    const activity = records.find((record) => record.id === id)?.activity;
    places.push({ noun, id, field, activity: typeof activity === 'string' ? activity : null });
  }
  return places;
}

/** Counts for all languages at once. The language of the pass, its date and version change nothing in them. */
function countsOf(register: Register, request: ExportRequest): Counted {
  const options = documentOptionsSchema.parse({
    ...request.options,
    language: screenLanguages[0],
    hideUnconfirmed: false,
    factSheets: false,
  });
  const key = JSON.stringify({ ...options, version: null });
  let known = countedBefore.get(register);
  if (known === undefined) {
    known = new Map();
    countedBefore.set(register, known);
  }
  let counted = known.get(key);
  if (counted === undefined) {
    counted = countDocument(register, options, screenLanguages);
    known.set(key, counted);
  }
  return counted;
}

/** Internal fields that hold something: they stay out for every reader but the firm itself. */
function internalFields(register: Register): ExportPlan['leftOut'] {
  return nounNames.flatMap((noun) =>
    Object.entries(nounOf(noun).fields)
      .filter(([, field]) => field.isInternal)
      .map(([field]) => ({
        noun,
        field,
        count: [register[noun]]
          .flat()
          .filter((record) => !isEmpty((record as Readonly<Record<string, unknown>>)[field])).length,
      }))
      .filter((entry) => entry.count > 0),
  );
}
