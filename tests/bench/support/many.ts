import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

type Item = Readonly<{ id: string; activity?: string; name?: unknown }> & Record<string, unknown>;
type Whole = Readonly<Record<string, unknown>>;
const parts = ['purpose', 'dataUse', 'recipient', 'exclusion', 'camera'] as const;

const itemsOf = (whole: Whole, noun: string): readonly Item[] => (whole[noun] ?? []) as readonly Item[];

const isText = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value['en'] === 'string';

/** In English and with at most three parts of a kind: the accountant's sample with its activities over and over, each copy with parts of its own. */
function repeated(activities: number): Whole {
  const text = readFileSync(join(root, 'resources/samples/accountant.json'), 'utf8');
  const whole: Whole = JSON.parse(text, (_key, value) => (isText(value) ? { en: value['en'] } : value));
  const kept = itemsOf(whole, 'activity');
  const more: Record<string, Item[]> = { activity: [] };
  for (const noun of parts) more[noun] = [];
  for (let index = 0; index < activities; index++) {
    const activity = kept[index % kept.length];
    if (activity === undefined) continue;
    const round = Math.floor(index / kept.length);
    const again = (id: string): string => (round === 0 ? id : `${id}-${round}`);
    const name = Object.fromEntries(
      Object.entries(activity.name as Record<string, string>).map(([language, text]) => [
        language,
        round === 0 ? text : `${text} ${round}`,
      ]),
    );
    // Each gets a reference of its own, as an activity that is added does.
    const { reference: _reference, successor: _successor, ...rest } = activity;
    more['activity']?.push({ ...rest, id: again(activity.id), position: index + 1, name });
    for (const noun of parts)
      for (const part of itemsOf(whole, noun)
        .filter((each) => each.activity === activity.id)
        .slice(0, 3))
        more[noun]?.push({ ...part, id: again(part.id), activity: again(activity.id) });
  }
  return { ...whole, ...Object.fromEntries(Object.entries(more).filter(([, items]) => items.length > 0)) };
}

/** A folder named here keeps the large client files for the next run: they take a while to make. */
const kept = process.env['GRIFFIER_BENCH_FILES'];
let folder: string | undefined;

/** A client file of so many activities, made once per run; every caller gets a copy of its own. */
export function clientOf(activities: number, to: string): string {
  folder ??= kept ?? mkdtempSync(join(tmpdir(), 'griffier-many-'));
  const made = join(folder, `office-${activities}.griffier`);
  if (!existsSync(made)) make(made, activities);
  const path = join(to, `office-${activities}.griffier`);
  copyFileSync(made, path);
  return path;
}

function make(path: string, activities: number): void {
  const json = `${path}.json`;
  writeFileSync(json, JSON.stringify(repeated(activities)));
  const binding = process.env['GRIFFIER_TEST_SQLITE'] ?? process.env['GRIFFIER_SQLITE_BINDING'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'new', path, '--from', json],
    {
      encoding: 'utf8',
      env: { ...process.env, ...(binding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: binding }) },
    },
  );
  rmSync(json);
  if (status !== 0) throw new Error(`The client file could not be made: ${stderr}`);
}
