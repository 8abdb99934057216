import type { ExportPlan, ExportRequest } from '../api';
import { isEmpty } from '../register/mark';
import { nounNames, nounOf } from '../register/nouns';
import type { Register } from '../register/register';
import type { ScreenLanguage } from '../register/text';
import { makeDocument } from './make';
import { type DocumentOptions, documentOptionsSchema } from './options';
import { chosenBundles } from './register';

/** What an export will hold and leave out, told before it is made. File names are the exporter's own. */
export function exportPlan(register: Register, request: ExportRequest): Omit<ExportPlan, 'fileNames'> {
  const options = (language: ScreenLanguage): DocumentOptions =>
    documentOptionsSchema.parse({ ...request.options, language });
  const documents = request.languages.map((language) =>
    makeDocument(register, { ...options(language), hideUnconfirmed: false }),
  );
  const first = documents[0];
  return {
    activities: chosenBundles(register, options(request.languages[0] ?? 'en')).length,
    toConfirm: first?.counts.toConfirm ?? 0,
    openPoints: first?.counts.openPoints ?? 0,
    foreign: Object.fromEntries(
      documents
        .filter((document) => document.counts.foreign > 0)
        .map((document) => [document.language, document.counts.foreign]),
    ),
    leftOut: request.options.reader === 'own' ? [] : internalFields(register),
  };
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
