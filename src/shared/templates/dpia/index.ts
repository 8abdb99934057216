import type { DpiaTemplate } from './template';

export { dpiaTemplateEdits } from './apply';
export type { DpiaTemplate } from './template';

/** The common cases, in the order in which they are offered. */
export const dpiaTemplates: readonly DpiaTemplate[] = [];
