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
  /** Puts files at the end that are not on the list yet; answers how many were. More than the list can hold are left out. */
  add: (paths: readonly string[]) => Promise<number>;
  /** Forgets what these files said of themselves, and keeps them on the list. */
  blank: (paths: readonly string[]) => Promise<void>;
  forget: (path: string) => Promise<void>;
}>;

/** An office has forty clients; a list of more than this is no longer a list to choose from. */
export const mostRecent = 200;

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
  const unknown = (wanted: string): Omit<Recent, 'path'> => ({
    name: basename(wanted, '.griffier'),
    activities: 0,
    lastChange: null,
  });
  return {
    list: () => list,
    has: (wanted) => list.some((file) => file.path === wanted),
    remember: async (wanted, known = {}) => {
      const before = list.find((file) => file.path === wanted);
      const entry = { ...unknown(wanted), ...before, ...known, path: wanted };
      await write([entry, ...list.filter((file) => file.path !== wanted)].slice(0, mostRecent));
    },
    add: async (paths) => {
      const others = paths.filter((wanted) => !list.some((file) => file.path === wanted));
      const added = others.slice(0, mostRecent - list.length);
      if (added.length > 0) await write([...list, ...added.map((path) => ({ ...unknown(path), path }))]);
      return added.length;
    },
    blank: async (paths) => {
      const isBlank = ({ path, name, activities, lastChange }: Recent): boolean =>
        activities === 0 && lastChange === null && name === unknown(path).name;
      if (list.some((file) => paths.includes(file.path) && !isBlank(file)))
        await write(
          list.map((file) => (paths.includes(file.path) ? { ...unknown(file.path), path: file.path } : file)),
        );
    },
    forget: async (wanted) => await write(list.filter((file) => file.path !== wanted)),
  };
}
