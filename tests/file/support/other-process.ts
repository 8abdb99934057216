import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { openFile } from '../../../src/main/file';
import { nativeBinding } from '../../../src/main/file/native-binding';
import { readRegister } from '../../../src/main/store';

/** A second Griffier, for tests: opens a file, tells how, and then does what it is told on its standard input. */

const [path = '', task = 'open'] = process.argv.slice(2);
const tell = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

if (task === 'seize') {
  // A program that knows nothing of our lock tries to write.
  const db = new Database(path, { ...nativeBinding(), timeout: 200 });
  try {
    db.exec("BEGIN IMMEDIATE; UPDATE organisation SET trade_name = 'seized'; COMMIT");
    tell({ wrote: true });
  } catch (error) {
    tell({ wrote: false, code: (error as { code?: string }).code });
  }
  db.close();
} else {
  const file = openFile(path, { who: 'Bob', machine: 'laptop', now: '2026-11-22T11:00:00.000Z' });
  if (file.ok) {
    const { mode, why, holder } = file.value;
    tell({ mode, why, holder, name: readRegister(file.value.db).organisation.legalName });
    createInterface({ input: process.stdin }).on('line', () => {
      file.value.close();
      tell({ closed: true });
      process.exit(0);
    });
  } else tell(file.problem);
}
