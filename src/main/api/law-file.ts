import { basename } from 'node:path';
import type { Answer, LawEffect, LawReading } from '../../shared/api';
import { lawInForce } from '../../shared/law/built-in';
import type { IsoDate } from '../../shared/law/dated';
import type { LawData } from '../../shared/law/law-data';
import type { ScreenLanguage } from '../../shared/register/text';
import { ok, refuse } from '../keeper/protocol';
import { setLaw } from '../law/in-process';
import { forgetLaw, type KeptLaw, keepLaw, readKeptLaw, readLawFile } from '../law/kept-law';
import { problemOfDisk } from './disk-problem';
import type { KeeperLink } from './keeper-link';

type Look = Readonly<{ path: string; date: IsoDate; language: ScreenLanguage }>;

export type LawFile = Readonly<{
  kept: () => KeptLaw;
  choose: (
    path: string,
    today: IsoDate,
    language: ScreenLanguage,
  ) => Readonly<{ fileName: string; reading: LawReading }>;
  /** In the keeper that has the file open, or (null) in one of its own, which may be ended at any time. */
  look: (order: Look, keeper: KeeperLink | null) => Promise<Answer<LawEffect>>;
  cancel: () => void;
  /** The law data that count from now on. */
  accept: () => Answer<LawData | null>;
  reset: () => Answer<LawData | null>;
}>;

/** The law data that a person loads: chosen, looked at in each client, and only then kept at `path`. */
export function makeLawFile(path: string, start: () => KeeperLink): LawFile {
  let kept = readKeptLaw(path);
  setLaw(kept.law);
  let chosen: LawData | null = null;
  let link: KeeperLink | null = null;
  const end = (): void => {
    link?.stop();
    link = null;
  };
  const become = (law: LawData | null, keep: () => void): Answer<LawData | null> => {
    end();
    try {
      keep();
    } catch (error) {
      return { ok: false, problem: problemOfDisk(error) };
    }
    kept = { law, isRefused: false };
    chosen = null;
    setLaw(law);
    return ok(law);
  };
  return {
    kept: () => kept,
    choose: (file, today, language) => {
      end();
      const { reading, law } = readLawFile(file, lawInForce(), today, language);
      chosen = law;
      return { fileName: basename(file), reading };
    },
    look: async (order, keeper) => {
      const law = chosen;
      if (law === null) return refuse('cancelled');
      if (keeper === null) link ??= start();
      const own = keeper ?? link;
      if (own === null) return refuse('cancelled');
      const answer = await own.ask('keeper.lawEffect', { ...order, law });
      if (keeper !== null || answer.ok || answer.problem.code !== 'keeperGone') return answer;
      // Ended here, or by what stands in the file.
      return refuse(own === link ? 'unreadable' : 'cancelled');
    },
    cancel: end,
    accept: () => {
      const law = chosen;
      return law === null ? refuse('cancelled') : become(law, () => keepLaw(path, law));
    },
    reset: () => become(null, () => forgetLaw(path)),
  };
}
