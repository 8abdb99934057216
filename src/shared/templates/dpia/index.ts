import { aiRecruitment } from './ai-recruitment';
import { cctv } from './cctv';
import { healthData } from './health-data';
import { profiling } from './profiling';
import { staffMonitoring } from './staff-monitoring';
import type { DpiaTemplate } from './template';

export { dpiaTemplateEdits } from './apply';
export type { DpiaTemplate } from './template';

/** The common cases, in the order in which they are offered. */
export const dpiaTemplates: readonly DpiaTemplate[] = [
  cctv,
  staffMonitoring,
  healthData,
  profiling,
  aiRecruitment,
];
