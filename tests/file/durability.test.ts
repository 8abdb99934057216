import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { closedFile } from './support/client-file';
import { traceOther, withOtherProcesses } from './support/processes';

withOtherProcesses();

const canTrace =
  process.platform === 'linux' && spawnSync('strace', ['-e', 'trace=fsync', 'true']).status === 0;

/**
 * Killing a program proves nothing about a power cut: what was written is still in the memory of the system. So the
 * calls themselves are looked at. Before "saved" is said, the journal, the file and then the folder (in which the
 * journal no longer stands) must have been flushed.
 */
test.runIf(canTrace)(
  'nothing is said to be saved before journal, file and folder were flushed, in that order',
  () => {
    const path = closedFile();
    const calls = traceOther(path, 'save', 'fsync,fdatasync,unlink,write,writev');
    const told: string[] = [];
    let saves = 0;
    for (const call of calls) {
      if (/"\{\\"saved\\":true\}/.test(call)) {
        const tail = told.slice(told.lastIndexOf('saved') + 1);
        expect(tail.slice(-4)).toEqual(
          ['flush journal', 'flush file', 'remove journal', 'flush folder'].slice(-4),
        );
        told.push('saved');
        saves++;
        continue;
      }
      const [, name = '', rest = ''] = /^\d+ +(\w+)\((.*)$/.exec(call) ?? [];
      if (name === 'unlink' && rest.includes(`${path}-journal`)) told.push('remove journal');
      if (name !== 'fsync' && name !== 'fdatasync') continue;
      if (rest.includes(`<${path}-journal>`)) told.push('flush journal');
      else if (rest.includes(`<${path}>`)) told.push('flush file');
      else if (rest.includes(`<${dirname(path)}>`)) {
        // The folder is also flushed after the journal was made: that one belongs to the journal.
        if (told.at(-1) !== 'flush journal') told.push('flush folder');
      }
    }
    expect(saves).toBe(3);
  },
);
