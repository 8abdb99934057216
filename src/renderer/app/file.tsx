import { createContext, useContext } from 'react';
import type { FileState } from '../../shared/api';

const FileContext = createContext<FileState>({ isOpen: false });
export const FileProvider = FileContext.Provider;

/** The client file that is open. */
export function useFile(): FileState {
  return useContext(FileContext);
}

/** Whether what is shown can only be read. */
export function useIsReadOnly(): boolean {
  const file = useFile();
  return !file.isOpen || file.mode === 'read';
}
