/** The client file: open, create, copy, look into. */
export { problemOfError } from '../store/problem';
export { clientFilesIn } from './client-folder';
export { type CreateOptions, createFile } from './create';
export { fileExtension } from './format';
export { copyKey, deriveKey, forgetKey, type Key, sameKey } from './key';
export { isPartOfOpen } from './lock';
export { lookInto } from './look-into';
export {
  copyFileTo,
  fileState,
  type Held,
  heldBy,
  type Opened,
  type OpenOptions,
  openFile,
  openHeld,
  type Person,
} from './open';
export { putInPlace as putFileInPlace, realPlace, temporaryName } from './place';
export { keyFor, unlock } from './recognise';
export { clearTemporaryFolders } from './temporary';
