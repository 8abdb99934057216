import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { putLawInForce } from '../../shared/law/in-force';
import type { LawData } from '../../shared/law/law-data';

const threadsKey = 'griffier-law';

/** Law data that count in this process from now on, and in the threads that it starts; null: those of the program. */
export function setLaw(law: LawData | null): void {
  putLawInForce(law);
  setEnvironmentData(threadsKey, law ?? undefined);
}

/** In a thread: the law data of the process that started it. */
export function takeLawOfProcess(): void {
  const law = getEnvironmentData(threadsKey);
  // Only `setLaw` puts something there.
  putLawInForce((law ?? null) as LawData | null);
}
