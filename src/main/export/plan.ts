import type { ExportPlan, ExportRequest } from '../../shared/api';
import { exportPlan } from '../../shared/documents/index';
import type { Register } from '../../shared/register/register';
import { sheetsPerVolume } from '../render/word-plan';
import { cutsIn } from './cuts';
import { fileBase, fileNames } from './names';

/** What an export will hold and leave out, with the very names that it will write. */
export function planExport(register: Register, request: ExportRequest, otherwise: string): ExportPlan {
  const plan = exportPlan(register, request);
  const volumes = Math.ceil(plan.activities / sheetsPerVolume);
  return {
    ...plan,
    cuts: request.formats.includes('xlsx') ? cutsIn(register, request) : [],
    fileNames: request.languages.flatMap((language) => {
      const base = fileBase(register, { ...request.options, language }, otherwise);
      return request.formats.flatMap((format) => fileNames(base, format, format === 'docx' ? volumes : 1));
    }),
  };
}
