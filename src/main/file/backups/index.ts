/** Backups of client files: made, listed, thinned out, looked into, restored. */
export { type Backup, backupsOfPlace, listBackups, type Reason, type Whose } from './folder';
export { deleteBackups, type MakeBackup, makeBackup, type Remake, remakeBackups } from './make';
export { previewBackup } from './preview';
export { dropPrepared, prepareRestore, type Restore, restoreAs, takePlace } from './restore';
