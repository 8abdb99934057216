import { choice, date, line, number, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/**
 * A file kept inside the client file: a signed agreement, a certificate, minutes. What it holds stands apart, by its
 * SHA-256 (`content`), once, however many records name it. Proof of compliance: Art. 5(2), 24(1).
 */
export const attachment = noun('attachment', {
  title: line({ max: 300, isOfOneFirm: true }),
  /** `letterhead`: what the firm publishes in Word stands on it, unless an export says otherwise. */
  kind: choice(
    ['agreement', 'certificate', 'assessment', 'minutes', 'correspondence', 'letterhead', 'other'],
    { isOfOneFirm: true },
  ),
  fileName: line({ max: 255, isOfOneFirm: true }),
  /** Bytes. */
  size: number({ isOfOneFirm: true }),
  /** 64 hexadecimal digits, lower case: the content it names. */
  sha256: line({ max: 64, isOfOneFirm: true }),
  addedOn: date({ isOfOneFirm: true }),
  /** Of which day the document itself is. */
  documentDate: date({ isOfOneFirm: true }),
  activities: refs('activity', { isOfOneFirm: true }),
  agreements: refs('agreement', { article: '28(3)', isOfOneFirm: true }),
  parties: refs('party', { isOfOneFirm: true }),
  measures: refs('measure', { article: '32', isOfOneFirm: true }),
  transfers: refs('transfer', { article: '46', isOfOneFirm: true }),
  /** Evidence of an assessment, of one of its risks, or that a planned measure is in place. */
  dpias: refs('dpia', { article: '35(7)', isOfOneFirm: true }),
  risks: refs('risk', { article: '35(7)(c)', isOfOneFirm: true }),
  controls: refs('control', { article: '35(7)(d)', isOfOneFirm: true }),
  /** Not for readers outside: no list of attachments names it to them. */
  isConfidential: yesNo({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Attachment = RecordOf<typeof attachment>;

/** Whether a file can be a letterhead, by its name. */
export const isWordName = (fileName: string): boolean => /\.do[ct]x$/i.test(fileName);

/** The attachment that a client file keeps as its letterhead; of several, the one that was added last. */
export function letterheadAmong<A extends Pick<Attachment, 'kind' | 'fileName' | 'addedOn'>>(
  attachments: readonly A[],
): A | null {
  const found = attachments.filter(
    ({ kind, fileName }) => kind === 'letterhead' && isWordName(fileName ?? ''),
  );
  return found.reduce<A | null>(
    (last, each) => (last === null || (each.addedOn ?? '') >= (last.addedOn ?? '') ? each : last),
    null,
  );
}
