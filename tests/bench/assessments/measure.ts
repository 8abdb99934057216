import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createFile } from '../../../src/main/file';
import { openClient } from '../../../src/main/keeper/file-methods';
import { readPias, takePias } from '../../../src/main/keeper/import-pias';
import { startSession } from '../../../src/main/keeper/session';
import { escapeXml } from '../../../src/main/render/clean';
import { renderXlsx } from '../../../src/main/render/excel';
import { renderDocx } from '../../../src/main/render/word';
import { makeDocument } from '../../../src/shared/documents/index';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { emptyRegister, registerSchema } from '../../../src/shared/register/register';

/** One assessment of many risks and planned measures as files, and a hundred files of the PIA tool coming in. */
const samples = join(process.cwd(), 'tests/samples');
const read = (path: string) => JSON.parse(readFileSync(join(samples, path), 'utf8'));
const [risks, controls, files] = [60, 200, 100];

type Part = Readonly<{ id: string }>;
const many = <P extends Part>(parts: readonly P[], count: number, change: (part: P, at: number) => P): P[] =>
  Array.from({ length: count }, (_, at) => {
    const part = parts[at % parts.length];
    if (part === undefined) throw new Error('nothing to repeat');
    return change({ ...part, id: `${part.id}-${at}`, position: at + 1 }, at);
  });

function assessment() {
  const worked = { ...read('luxifer.json'), ...read('assessments/luxifer.json') };
  return registerSchema.parse({
    ...worked,
    dpiaComment: [],
    risk: many(worked.risk as Part[], risks, (part) => part),
    control: many(worked.control as (Part & { risks: string[] })[], controls, (part, at) => ({
      ...part,
      risks: [`${worked.risk[(at % risks) % worked.risk.length].id}-${at % risks}`],
    })),
  });
}

/** The milliseconds of the quickest of some runs. */
async function quickest(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

const register = assessment();
const options = documentOptionsSchema.parse({ document: 'dpia', language: 'en', date: '2026-11-22' });
const made = () => makeDocument(register, options);
let bytes = 0;
const floor = await quickest(5, () => deflateRawSync(escapeXml(JSON.stringify(made())), { level: 6 }));
const word = await quickest(5, async () => {
  const volumes = await renderDocx(made());
  bytes = volumes.reduce((sum, file) => sum + file.length, 0);
});
const excel = await quickest(5, () => renderXlsx(made()));

const folder = mkdtempSync(join(tmpdir(), 'griffier-bench-'));
const html = '<p>What is done, with <b>whom</b> and for how long &amp; why.</p>'.repeat(30);
const answers = [
  111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227,
].map((question) => ({ reference_to: question, data: { text: html, gauge: null, list: [] } }));
const listed = [321, 322, 323, 331, 332, 333, 341, 342, 343].map((question) => ({
  reference_to: question,
  data: { text: null, gauge: null, list: ['One', 'Two', 'Three'] },
}));
const paths = Array.from({ length: files }, (_, at) => {
  const path = join(folder, `${at}.json`);
  const attachments = [
    { name: 'plan.pdf', file: `data:;base64,${Buffer.alloc(100_000, at).toString('base64')}` },
  ];
  const measures = Array.from({ length: 15 }, (__, id) => ({ id, title: `Measure ${id}`, content: html }));
  const evaluations = answers.map(({ reference_to: of }) => ({
    reference_to: `${Math.floor(of / 100)}.${Math.floor(of / 10) % 10}.${of}`,
    status: 2,
    action_plan_comment: 'To do',
  }));
  const comments = answers.map(({ reference_to }) => ({ reference_to, description: 'Is that so?' }));
  const pia = { name: `Assessment ${at}`, status: 0 };
  writeFileSync(
    path,
    JSON.stringify({ pia, answers: [...answers, ...listed], measures, evaluations, comments, attachments }),
  );
  return path;
});
const parsed = await quickest(3, () => paths.map((path) => JSON.parse(readFileSync(path, 'utf8'))));
let imported = Number.POSITIVE_INFINITY;
let processor = Number.POSITIVE_INFINITY;
try {
  for (let run = 0; run < 2; run += 1) {
    const path = join(folder, `${run}.griffier`);
    const file = createFile(path, emptyRegister(), { time: '2026-11-22T10:00:00.000Z', actor: 'Ann' });
    if (!file.ok) throw new Error(file.problem.code);
    const session = startSession('Ann');
    const opened = await openClient(session, path, null);
    if (!opened.ok) throw new Error(opened.problem.code);
    const begun = performance.now();
    const worked = process.cpuUsage();
    const found = await readPias(paths);
    const taken = found.ok ? takePias(session, found.value) : found;
    if (!taken.ok) throw new Error(JSON.stringify(taken.problem));
    imported = Math.min(imported, performance.now() - begun);
    const { user, system } = process.cpuUsage(worked);
    processor = Math.min(processor, (user + system) / 1000);
    session.opened?.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify({ floor, word, excel, bytes, parsed, imported, processor }));
