import { defineWords } from './define';

/** What a preview says of itself; never part of an export. */
export const previewWords = defineWords({
  en: {
    isPart: (shown: string, all: string) =>
      `This preview shows the first ${shown} of ${all} activities. The export holds all of them.`,
  },
  nl: {
    isPart: (shown, all) =>
      `Dit voorbeeld toont de eerste ${shown} van ${all} verwerkingen. De export bevat ze allemaal.`,
  },
  fr: {
    isPart: (shown, all) =>
      `Cet aperçu montre les ${shown} premiers traitements sur ${all}. L’exportation les contient tous.`,
  },
});
