import { join } from 'node:path';
import { z } from 'zod';
import { lockTimes, type Settings } from '../../shared/api';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { readJson, writeJson } from './json-file';

const settingsSchema = z.object({
  language: z.enum(screenLanguages),
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().max(200),
  exportFolder: z.string().nullable(),
  // Absent in settings of an earlier version.
  lockAfter: z.literal(lockTimes).nullable().default(15),
});

/** The language of the screen that fits the computer's own: `nl-BE` gives Dutch, anything unknown English. */
export function screenLanguageFor(locale: string): ScreenLanguage {
  const wanted = locale.toLowerCase().slice(0, 2);
  return screenLanguages.find((language) => language === wanted) ?? 'en';
}

export type SettingsFile = Readonly<{
  read: () => Settings;
  change: (part: Partial<Settings>) => Promise<Settings>;
}>;

/** Choices of the person at this computer. They belong to no client and stand in the program's own folder. */
export async function openSettings(
  folder: string,
  start: Readonly<{ locale: string; author: string }>,
): Promise<SettingsFile> {
  const path = join(folder, 'settings.json');
  let settings: Settings = await readJson(path, settingsSchema, {
    language: screenLanguageFor(start.locale),
    theme: 'system',
    author: start.author,
    exportFolder: null,
    lockAfter: 15,
  });
  // Writes follow one another, or an older state could be renamed over a newer one.
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read: () => settings,
    change: async (part) => {
      settings = { ...settings, ...part };
      const mine = writing.then(() => writeJson(path, settings));
      writing = mine.catch(() => undefined);
      await mine;
      return settings;
    },
  };
}
