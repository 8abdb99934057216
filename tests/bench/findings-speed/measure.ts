import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/shared/findings/check';
import type { RecordChange } from '../../../src/shared/findings/facts';
import type { RecordFor } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';

const today = '2026-11-22';
const parts = ['purpose', 'dataUse', 'recipient', 'exclusion', 'camera', 'screening'] as const;

/** The accountant's sample with its activities, and all their parts, over and over. */
function officeOf(count: number): Register {
  const path = join(process.cwd(), 'resources/samples/accountant.json');
  const sample = registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const activity: RecordFor<'activity'>[] = [];
  const more: Record<(typeof parts)[number], unknown[]> = {
    purpose: [],
    dataUse: [],
    recipient: [],
    exclusion: [],
    camera: [],
    screening: [],
  };
  for (let index = 0; index < count; index++) {
    const one = sample.activity[index % sample.activity.length];
    if (one === undefined) continue;
    const id = `${one.id}-${index}`;
    activity.push({ ...one, id, position: index, reference: `A-${index}` });
    for (const noun of parts)
      for (const part of sample[noun])
        if (part.activity === one.id) more[noun].push({ ...part, id: `${part.id}-${index}`, activity: id });
  }
  return { ...sample, activity, ...more } as Register;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(run: () => void, times: number): number {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const begun = performance.now();
    run();
    taken.push(performance.now() - begun);
  }
  return median(taken);
}

const register = officeOf(10_000);
const json = timed(() => JSON.stringify(register), 5);
const whole = timed(() => check(register, today).findings(), 5);

const checked = check(register, today);
checked.findings();
let turn = 0;

/** Changes a record there and back, each time with the findings after it. */
function edit(
  noun: 'activity' | 'purpose' | 'recipient' | 'party' | 'measure' | 'organisation',
  id: string,
  values: object,
) {
  const before = [register[noun]].flat().find((record) => record.id === id);
  if (before === undefined) throw new Error(`No ${noun} ${id}.`);
  const after = { ...before, ...values };
  let judged = 0;
  const time = timed(() => {
    turn += 1;
    const there = turn % 2 === 1;
    const change = { noun, id, before: there ? before : after, after: there ? after : before };
    judged = checked.update([change as RecordChange]);
    checked.findings();
  }, 10);
  return { time, judged };
}

const [{ id: activity = '' } = {}] = register.activity;
const [{ id: purpose = '' } = {}] = register.purpose;
const [{ id: recipient = '' } = {}] = register.recipient;
/** Of the measures of the whole firm, which every activity has, the one that costs most. */
const [measure] = register.organisation.measures
  .map((id) => edit('measure', id, { status: 'planned' }))
  .sort((a, b) => b.time - a.time);
process.stdout.write(
  JSON.stringify({
    findings: checked.findings().length,
    json,
    whole,
    activity: edit('activity', activity, { name: { en: 'Another name' } }),
    purpose: edit('purpose', purpose, { legalBasis: null }),
    recipient: edit('recipient', recipient, { role: null }),
    party: edit('party', 'p-business-software', { country: null }),
    measure,
    firm: edit('organisation', 'organisation', { legalName: null }),
  }),
);
