/** Backups of client files: made, listed, thinned out, looked into, restored. */
export { type Backup, backupsOfPlace, listBackups, pathOf, type Reason, type Whose } from './folder';
export { runTask } from './in-thread';
export { deleteBackups, type MakeBackup, makeBackup, type Remake, remakeBackups, stateOf } from './make';
export { dropPrepared, takePlace } from './restore';
