/** What a person does to a register, as edits. Pure: ids, days and names come in. */
export { addActivity } from './add-activity';
export { confirmEdits } from './confirm-edits';
export { copyOfficeContent } from './copy-office-content';
export { editOfRemark, reopenComment, settleComment } from './dpia-comment';
export { copyDpia, reviseDpia } from './dpia-copy';
export { dpiaPartsOf } from './dpia-parts';
export { editOfSigned, isSigned, lackingIn, signDpia } from './dpia-sign';
export { startDpia } from './dpia-start';
export { duplicateActivity } from './duplicate-activity';
export { restore, retire, setRole } from './life';
export { mergeRecords } from './merge-records';
export { partsOf } from './parts';
export { registerToEdits } from './register-to-edits';
export { answerScreening, confirmSuggestions } from './screening';
