import type { Register } from '../register/register';
import type { ScreenLanguage } from '../register/text';
import { camerasWith } from './cameras';
import type { Document } from './document';
import { dpiaWith } from './dpia/assessment';
import { actionPlanWith } from './dpia/plan';
import { screeningWith } from './dpia/screening-sheet';
import { breachesWith, requestsWith } from './logs';
import { lookupsFrom } from './lookups';
import { cookiesWith, subProcessorsWith } from './notice/lists';
import { noticeInSteps, noticeWith } from './notice/notice';
import { atOnce } from './notice/sections';
import { type DocumentOptions, isPublished } from './options';
import { questionsWith } from './questions';
import { registerWith } from './register';
import { withoutNumbers } from './without-numbers';
import { makeWriter, type Writer } from './writer';

const makers = {
  register: registerWith,
  cameras: camerasWith,
  breaches: breachesWith,
  requests: requestsWith,
  questions: questionsWith,
  notice: noticeWith,
  cookies: cookiesWith,
  subProcessors: subProcessorsWith,
  screening: screeningWith,
  dpia: dpiaWith,
  'action-plan': actionPlanWith,
} satisfies Record<DocumentOptions['document'], (writer: Writer, register: Register) => Document>;

const ofDocument = (options: DocumentOptions): DocumentOptions =>
  isPublished(options.document) ? { ...options, reader: 'public', extent: 'full' } : options;

/** A document out of a register: pure, the same for the same register and options. */
export const makeDocument = (register: Register, options: DocumentOptions): Document =>
  atOnce(makeDocumentInSteps(register, options));

/** The same, with a rest after each section of a notice for whoever has other work besides. */
export function* makeDocumentInSteps(
  register: Register,
  options: DocumentOptions,
): Generator<void, Document> {
  const writer = makeWriter(lookupsFrom(register), ofDocument(options));
  const document =
    options.document === 'notice'
      ? yield* noticeInSteps(writer, register)
      : makers[options.document](writer, register);
  const hasAnnex = document.blocks.some(({ is, key }) => is === 'table' && key === 'open');
  return hasAnnex || document.counts.openPoints === 0 ? document : withoutNumbers(document);
}

/**
 * The counts of a document, and the fields (`noun:id:field`) that nobody confirmed or that have no text in each of the
 * languages: one pass for all.
 */
export function countDocument(
  register: Register,
  options: DocumentOptions,
  languages: readonly ScreenLanguage[],
): Readonly<{ counts: Document['counts'] }> & ReturnType<Writer['places']> {
  const writer = makeWriter(lookupsFrom(register), ofDocument(options), languages);
  const { counts } = makers[options.document](writer, register);
  return { counts, ...writer.places() };
}
