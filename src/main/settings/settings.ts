import { join } from 'node:path';
import { z } from 'zod';
import { lockTimes, type Settings } from '../../shared/api';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { readJson, writeJson } from './json-file';

/** What is absent, as in settings of an earlier version, is as at the first start. */
const settingsSchema = z
  .object({
    language: z.enum(screenLanguages),
    theme: z.enum(['system', 'light', 'dark']),
    author: z.string().max(200),
    isAuthorAsked: z.boolean(),
    exportFolder: z.string().nullable(),
    lockAfter: z.literal(lockTimes).nullable(),
  })
  .partial();

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
  const first: Settings = {
    language: screenLanguageFor(start.locale),
    theme: 'system',
    author: start.author,
    isAuthorAsked: false,
    exportFolder: null,
    lockAfter: 15,
  };
  let settings: Settings = { ...first, ...(await readJson(path, settingsSchema, {})) } as Settings;
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
