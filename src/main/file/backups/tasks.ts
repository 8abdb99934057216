import { deleteBackups, makeBackup, remakeBackups, wipeBackups } from './make';
import { previewBackup, readBackup } from './preview';
import { prepareRestore, restoreAs } from './restore';

/** What takes a moment with backups. Each can run in a thread of the keeper, so that it goes on answering. */
export const tasks = {
  makeBackup,
  deleteBackups,
  remakeBackups,
  wipeBackups,
  previewBackup,
  readBackup,
  prepareRestore,
  restoreAs,
};
export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
