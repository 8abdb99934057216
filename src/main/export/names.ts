import type { ExportFormat } from '../../shared/api';
import {
  type DocumentKind,
  type DocumentOptions,
  isAssessment,
  isLog,
  isPublished,
} from '../../shared/documents/options';
import { fold } from '../../shared/register/fold';
import type { Register } from '../../shared/register/register';

/** Longest part of a name: with six parts and a folder a path stays far below the 260 characters of old Windows. */
const longest = 60;

/** Names that Windows keeps for devices, whatever comes after the first point. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Letters a to z, digits and hyphens: safe in a file name on every system. Empty when nothing of it is left. */
export function safePart(text: string): string {
  const safe = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return reserved.test(safe) ? `${safe}-` : safe;
}

/** `sub-processors`, of a kind of document. */
export const documentPart = (document: DocumentKind): string => safePart(document.replace(/[A-Z]/g, '-$&'));

/** How the firm is called in names of files and folders. `otherwise`: for a firm without a name in Latin letters. */
export function firmPart(register: Pick<Register, 'organisation'>, otherwise: string): string {
  const { tradeName, legalName } = register.organisation;
  const candidates = [tradeName, legalName, otherwise].map((name) => safePart(name ?? ''));
  return candidates.find((name) => name !== '') ?? 'client';
}

/**
 * `firm_document_role_language_date_version`, without the ending. What makes an export differ from the usual one
 * (reader, legal minimum, one activity, one site) stands behind the document, so that neither replaces the other.
 */
export function fileBase(register: Register, options: DocumentOptions, otherwise = ''): string {
  const activity = register.activity.find(({ id }) => id === options.activity);
  const site = register.site.find(({ id }) => id === options.site);
  const assessment = register.dpia.find(({ id }) => id === options.dpia);
  const document = [
    documentPart(options.document),
    options.extent === 'minimum' ? 'minimum' : '',
    options.hideUnconfirmed ? 'confirmed' : '',
    safePart(activity?.reference ?? options.activity ?? ''),
    safePart(assessment?.reference ?? Object.values(assessment?.name ?? {})[0] ?? options.dpia ?? ''),
    safePart(site?.name ?? options.site ?? ''),
    options.document === 'notice' ? safePart(options.audience) : '',
    isPublished(options.document) || options.reader === 'own' ? '' : options.reader,
  ];
  const version = options.version === null ? 'draft' : `v${safePart(options.version)}`;
  return [
    firmPart(register, otherwise),
    document.filter((part) => part !== '').join('-'),
    // A notice is for people, an assessment of processing: neither is for a role.
    ...([isPublished, isAssessment, isLog].some((has) => has(options.document)) ? [] : [options.roles]),
    options.language,
    options.date,
    version,
  ].join('_');
}

/** The names that a document gets. A Word file of many volumes numbers them. */
export function fileNames(base: string, format: ExportFormat, volumes: number): readonly string[] {
  if (volumes <= 1) return [`${base}.${format}`];
  const digits = String(volumes).length;
  return Array.from(
    { length: volumes },
    (_, index) => `${base}_vol-${String(index + 1).padStart(digits, '0')}.${format}`,
  );
}
