import { choice, choices, date, line, number, parent, text } from './field';
import { noun, type RecordOf } from './noun';
import { screenLanguages } from './text';

/** What was handed over, to whom and when: kept as it was, with the exact files. */
export const issuedVersion = noun('issuedVersion', {
  /** Counts per kind of document, from 1. */
  number: number({ isOfOneFirm: true }),
  document: choice(['register', 'notice', 'dpia', 'screening'], { isOfOneFirm: true }),
  /** The options it was made with, as JSON. */
  options: line({ max: 20_000, isOfOneFirm: true, isInternal: true }),
  issuedOn: date({ isOfOneFirm: true }),
  issuedTo: line({ max: 300, isOfOneFirm: true }),
  languages: choices(screenLanguages, { isOfOneFirm: true }),
  note: text({ isOfOneFirm: true }),
  /** The head of the chain before it was issued, 64 hexadecimal digits: printed in its files. */
  head: line({ max: 64, isOfOneFirm: true }),
});
export type IssuedVersion = RecordOf<typeof issuedVersion>;

/** One file of an issued version, as bytes by their SHA-256; with them the values that a comparison reads. */
export const issuedFile = noun('issuedFile', {
  version: parent('issuedVersion'),
  /** `document`: the `Document` value, `register`: the `Register` value, both as JSON. */
  format: choice(['docx', 'xlsx', 'pdf', 'html', 'md', 'document', 'register'], { isOfOneFirm: true }),
  language: choice(screenLanguages, { isOfOneFirm: true }),
  fileName: line({ max: 255, isOfOneFirm: true }),
  /** Bytes. */
  size: number({ isOfOneFirm: true }),
  sha256: line({ max: 64, isOfOneFirm: true }),
});
export type IssuedFile = RecordOf<typeof issuedFile>;
