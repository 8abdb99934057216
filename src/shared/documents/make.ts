import type { Register } from '../register/register';
import { camerasDocument } from './cameras';
import type { Document } from './document';
import type { DocumentOptions } from './options';
import { registerDocument } from './register';

const makers = { register: registerDocument, cameras: camerasDocument } satisfies Record<
  DocumentOptions['document'],
  (register: Register, options: DocumentOptions) => Document
>;

/** A document out of a register: pure, the same for the same register and options. */
export function makeDocument(register: Register, options: DocumentOptions): Document {
  return makers[options.document](register, options);
}
