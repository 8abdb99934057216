/** The one way in and out of the records of an open client file. */
export { activityRows } from './activity-rows';
export { type Applied, applyAction, type WriteOptions } from './apply';
export { readBundle } from './bundle';
export {
  actionsSince,
  type CommonPoint,
  commonPoint,
  commonState,
} from './common-state';
export type { ReadDb, WriteDb } from './db';
export { dueList } from './due';
export { eraseName, eraseRecords, findNameSteps, takenAlong } from './erase';
export { historyFacets, listChanges, listHistory } from './history';
export { inverseOf } from './inverse';
export {
  chainHead,
  changesTogether,
  isTypingOpen,
  type Logged,
  lastSaved,
  originOf,
  sealTyping,
  type TakenFrom,
} from './log';
export { nameOf } from './name-of';
export { overview } from './overview';
export type { RecordKey } from './past-parts';
export { editsToPutBack, type PutBack } from './put-back';
export {
  countActivities,
  firstActivities,
  readActivities,
  readAfter,
  readAny,
  readNouns,
  readOnes,
  readOrganisation,
  readRecord,
  readRecords,
  readRegister,
  registerJson,
  signedDpias,
} from './read-records';
export { search } from './search';
export { readCatalogue, usedIn } from './users';
export { verifyChain, verifySteps } from './verify-chain';
