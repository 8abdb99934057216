import type { NoticeChoice } from '../../../shared/documents/notice/view';

/** What the person looked at last: coming back from a record that was filled in shows the same notice again. */
let last: Partial<NoticeChoice> & Readonly<{ section?: string }> = {};

export const lastChoice = (): typeof last => last;
export function rememberChoice(choice: typeof last): void {
  last = choice;
}
