/** Backups of client files: made, listed, thinned out, looked into, restored. */
export {
  type Backup,
  backupsOfPlace,
  fitsKey,
  listBackups,
  ownFolders,
  pathOf,
  type Reason,
  takeOut,
  type Whose,
} from './folder';
export { runTask } from './in-thread';
export {
  countClear,
  deleteBackups,
  type MakeBackup,
  makeBackup,
  type Remake,
  remakeBackups,
  stateOf,
} from './make';
export { dropPrepared, takePlace } from './restore';
