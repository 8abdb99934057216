import type { Mark } from '../../../shared/register/mark';

/** A record of any catalogue, with its fields by name. */
export type CatalogueRecord = Readonly<Record<string, unknown>> &
  Readonly<{ id: string; marks: Readonly<Record<string, Mark | undefined>> }>;
