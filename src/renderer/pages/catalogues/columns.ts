import { nounsWithDoubles } from '../../../shared/register/doubles';
import type { CatalogueNoun } from '../../../shared/register/nouns';

/** `label`, `agreement` and `sentence` are drawn from several fields; everything else is a field of the record. */
export type ColumnSpec = Readonly<{ field: string; width?: number; isWide?: boolean }>;

/** The columns of each catalogue after the name, in order. Those that are `isWide` leave a narrow window. */
export const columnsOf: Readonly<Record<CatalogueNoun, readonly ColumnSpec[]>> = {
  party: [
    { field: 'role', width: 144 },
    { field: 'country', width: 92 },
    { field: 'agreement', width: 104, isWide: true },
  ],
  subjectCategory: [
    { field: 'kind', width: 150 },
    { field: 'isVulnerable', width: 128, isWide: true },
  ],
  dataCategory: [{ field: 'flags', width: 240 }],
  retentionRule: [
    { field: 'sentence', width: 228 },
    { field: 'law', width: 152, isWide: true },
  ],
  measure: [
    { field: 'group', width: 190, isWide: true },
    { field: 'status', width: 110 },
  ],
  transfer: [
    { field: 'safeguard', width: 200 },
    { field: 'reviewOn', width: 112, isWide: true },
  ],
  agreement: [
    { field: 'party', width: 136 },
    { field: 'status', width: 100 },
    { field: 'signedOn', width: 112, isWide: true },
  ],
  system: [
    { field: 'kind', width: 130 },
    { field: 'supplier', width: 140, isWide: true },
    { field: 'country', width: 120 },
  ],
  cookie: [
    { field: 'kind', width: 150 },
    { field: 'duration', width: 140 },
    { field: 'asksConsent', width: 180, isWide: true },
  ],
  site: [
    { field: 'kind', width: 120 },
    { field: 'url', width: 220, isWide: true },
  ],
  rightsProcedure: [
    { field: 'contact', width: 230 },
    { field: 'timeLimit', width: 120 },
  ],
  rightsRequest: [
    { field: 'rights', width: 160 },
    { field: 'dueOn', width: 136 },
    { field: 'decision', width: 120, isWide: true },
  ],
  breach: [
    { field: 'awareAt', width: 160 },
    { field: 'risk', width: 168 },
    { field: 'closedOn', width: 116, isWide: true },
  ],
  notice: [
    { field: 'sites', width: 160, isWide: true },
    { field: 'version', width: 110 },
    { field: 'effectiveDate', width: 136 },
  ],
  clause: [
    { field: 'body', width: 280 },
    { field: 'site', width: 136, isWide: true },
  ],
};

/** Catalogues of which activities use the records. */
export const isUsedByActivities: ReadonlySet<CatalogueNoun> = new Set([
  'party',
  'subjectCategory',
  'dataCategory',
  'retentionRule',
  'measure',
  'system',
  'agreement',
  'transfer',
  'site',
]);

/** Catalogues whose doubles are shown and merged. */
export const canHoldDoubles: ReadonlySet<CatalogueNoun> = new Set(nounsWithDoubles);

/** Catalogues for which the law or good practice has a list to choose from. */
export const hasLawList: ReadonlySet<CatalogueNoun> = new Set([
  'subjectCategory',
  'dataCategory',
  'retentionRule',
  'measure',
]);
