import { z } from 'zod';
import { idSchema } from '../register/field';
import { noticeAudiences } from '../register/notice';
import { screenLanguages } from '../register/text';
import { type DocumentKind, documentKinds, isAssessment, isLog, isPublished, statingKinds } from './kinds';

export const readers = ['own', 'client', 'authority', 'public'] as const;
/** For whom an export is made. Authority and public get no notes, provenance or internal field. */
export type Reader = (typeof readers)[number];

/**
 * Whether open points and pictures go along when nobody says so: what a firm still has to find out is for itself and
 * its adviser; an authority and the public get what the law asks for.
 */
export const staysInside = (reader: Reader): boolean => reader === 'own' || reader === 'client';

export { type DocumentKind, documentKinds, isAssessment, isLog, isPublished, statingKinds };

/** What goes into a document. One language: several languages are several documents. */
export const documentOptionsSchema = z.strictObject({
  document: z.enum(documentKinds).default('register'),
  /** A notice alone: the people it is written for. */
  audience: z.enum(noticeAudiences).default('everyone'),
  language: z.enum(screenLanguages),
  roles: z.enum(['both', 'controller', 'processor']).default('both'),
  reader: z.enum(readers).default('own'),
  extent: z.enum(['full', 'minimum']).default('full'),
  withDrafts: z.boolean().default(true),
  withEnded: z.boolean().default(true),
  withOpenPoints: z.boolean().default(true),
  /** A whole register on paper: with its pictures, the map of data flows and the timeline of retention. */
  withPictures: z.boolean().default(false),
  /** Prints "not determined" in the place of values that nobody has confirmed. */
  hideUnconfirmed: z.boolean().default(false),
  /** Only this activity. */
  activity: idSchema.nullable().default(null),
  /** An assessment or an action plan alone: of this one. */
  dpia: idSchema.nullable().default(null),
  /** Only activities of this site (and those of no site in particular). */
  site: idSchema.nullable().default(null),
  /** Lists confidential attachments to readers outside as well. The firm's own copy always does. */
  withConfidential: z.boolean().default(false),
  /** Adds one fact sheet per activity to the workbook. */
  factSheets: z.boolean().default(false),
  /** ISO date printed as the edition's date. Comes from outside: documents have no clock. */
  date: z.iso.date(),
  /** The day of the law data that it was made with; null: those that count now. Printed in the firm's own copy alone. */
  lawDate: z.iso.date().nullable().default(null),
  /** "3" for an issued version; null for a draft. */
  version: z.string().max(40).nullable().default(null),
  /** Head of the history at that moment, 64 hexadecimal digits: printed in an issued version, for `verify --head`. */
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
export type DocumentOptions = z.infer<typeof documentOptionsSchema>;

export const formats = ['docx', 'xlsx'] as const;
/** Formats of a notice alone: a part of a web page, and Markdown. */
export const webFormats = ['html', 'md'] as const;
export type Format = (typeof formats)[number] | (typeof webFormats)[number];
