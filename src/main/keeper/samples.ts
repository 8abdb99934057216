import { basename } from 'node:path';
import type { Answer, Sample } from '../../shared/api';
import type { Register } from '../../shared/register/register';
import { listSamples, readSample } from '../samples';
import { registerFromJson } from './file-methods';
import { refuse } from './protocol';

let known: readonly Sample[] | null = null;

/** The samples with the name of the firm and where its content comes from. Read once: they do not change. */
export async function samplesInWords(): Promise<readonly Sample[]> {
  if (known !== null) return known;
  const samples: Sample[] = [];
  for (const sample of await listSamples()) {
    const register = registerFromJson(await readSample(sample), basename(sample.path));
    if (!register.ok) continue;
    const { tradeName, legalName, provenance, sector } = register.value.organisation;
    samples.push({
      id: sample.id,
      name: tradeName ?? legalName ?? sample.id,
      about: provenance ?? sector ?? {},
    });
  }
  known = samples;
  return samples;
}

export async function sampleRegister(id: string): Promise<Answer<Register>> {
  const sample = (await listSamples()).find((one) => one.id === id);
  if (sample === undefined) return refuse('notFound', { detail: id });
  return registerFromJson(await readSample(sample), basename(sample.path));
}
