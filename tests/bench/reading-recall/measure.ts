import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposedAgain, recalls } from '../../unit/reading/recall';
import type { FirmName } from '../../unit/samples/firm';

/** Folder and ending of the policies to read: our own wording of them, or the firms' own texts. */
const [folder = '', ending = ''] = process.argv.slice(2);
const textOf = (name: FirmName): string => readFileSync(join(folder, `${name}${ending}`), 'utf8');
const began = performance.now();
const perFirm = recalls(textOf);
process.stdout.write(
  JSON.stringify({ perFirm, again: proposedAgain(textOf), seconds: (performance.now() - began) / 1000 }),
);
