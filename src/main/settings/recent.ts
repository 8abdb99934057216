import { basename, join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file';

const recentSchema = z.array(
  z.object({
    path: z.string(),
    name: z.string(),
    activities: z.number(),
    lastChange: z.string().nullable(),
  }),
);

/** A client file that was opened on this computer, with what it said of itself when it was last seen. */
export type Recent = z.infer<typeof recentSchema>[number];

export type RecentFiles = Readonly<{
  list: () => readonly Recent[];
  has: (path: string) => boolean;
  /** Puts a file on top; what is known of it is kept unless `known` says otherwise. */
  remember: (path: string, known?: Partial<Omit<Recent, 'path'>>) => Promise<void>;
  forget: (path: string) => Promise<void>;
}>;

/** An office has forty clients; a list of more than this is no longer a list to choose from. */
const most = 200;

export async function openRecent(folder: string): Promise<RecentFiles> {
  const path = join(folder, 'recent.json');
  let list: readonly Recent[] = await readJson(path, recentSchema, []);
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (next: readonly Recent[]): Promise<void> => {
    list = next;
    const mine = writing.then(() => writeJson(path, list));
    writing = mine.catch(() => undefined);
    await mine;
  };
  return {
    list: () => list,
    has: (wanted) => list.some((file) => file.path === wanted),
    remember: async (wanted, known = {}) => {
      const before = list.find((file) => file.path === wanted);
      const entry = {
        name: basename(wanted, '.griffier'),
        activities: 0,
        lastChange: null,
        ...before,
        ...known,
        path: wanted,
      };
      await write([entry, ...list.filter((file) => file.path !== wanted)].slice(0, most));
    },
    forget: async (wanted) => await write(list.filter((file) => file.path !== wanted)),
  };
}
