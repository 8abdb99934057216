import type { Words } from '../register/text';

/** A phrase in the three languages of the templates. */
export const w = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });
