import type { Verb } from '../register/edit';
import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';

/**
 * What a person did, named so that it fits after "Undo:" and in the list of what changed lately.
 * `one` is the noun's word ("party"), `field` the field's label, `name` what the record is called.
 */
export const actionWords = defineWords({
  en: {
    undo: (label: string) => `Undo: ${label}`,
    redo: (label: string) => `Redo: ${label}`,
    fieldOf: (field: string, name: string) => `${field} of ${name}`,
    /** `label` may be empty. */
    takenOver: (file: string, label: string) => `taken over from ${file}${label === '' ? '' : `: ${label}`}`,
    nothing: 'Nothing to undo',
    verbs: {
      new: 'new client file',
      add: 'added',
      edit: 'changed',
      remove: 'removed',
      bulk: 'changed together',
      confirm: 'confirmed',
      template: 'activities from templates',
      questions: 'activities from the questions',
      duplicate: 'duplicated',
      retire: 'taken out of use',
      restore: 'taken into use again',
      merge: 'merged',
      import: 'imported',
      fromBackup: 'restored from a backup',
      rescue: 'rescued from a damaged file',
      putBack: 'put back',
      takeOver: 'taken over',
      undo: 'undone',
      redo: 'done again',
      erase: 'deleted for good',
      issue: 'issued as a version',
      sign: 'signed',
    },
  },
  nl: {
    undo: (label) => `Ongedaan maken: ${label}`,
    redo: (label) => `Opnieuw: ${label}`,
    fieldOf: (field, name) => `${field} van ${name}`,
    takenOver: (file, label) => `overgenomen uit ${file}${label === '' ? '' : `: ${label}`}`,
    nothing: 'Niets om ongedaan te maken',
    verbs: {
      new: 'nieuw cliëntbestand',
      add: 'toegevoegd',
      edit: 'gewijzigd',
      remove: 'verwijderd',
      bulk: 'samen gewijzigd',
      confirm: 'bevestigd',
      template: 'verwerkingen uit sjablonen',
      questions: 'verwerkingen uit de vragen',
      duplicate: 'gedupliceerd',
      retire: 'buiten gebruik gesteld',
      restore: 'opnieuw in gebruik',
      merge: 'samengevoegd',
      import: 'ingelezen',
      fromBackup: 'hersteld uit een reservekopie',
      rescue: 'gered uit een beschadigd bestand',
      putBack: 'teruggezet',
      takeOver: 'overgenomen',
      undo: 'ongedaan gemaakt',
      redo: 'opnieuw gedaan',
      erase: 'definitief verwijderd',
      issue: 'uitgegeven als versie',
      sign: 'ondertekend',
    },
  },
  fr: {
    undo: (label) => `Annuler\u202f: ${label}`,
    redo: (label) => `Rétablir\u202f: ${label}`,
    fieldOf: (field, name) => `${field} (${name})`,
    takenOver: (file, label) => `repris de ${file}${label === '' ? '' : `\u202f: ${label}`}`,
    nothing: 'Rien à annuler',
    verbs: {
      new: 'nouveau dossier client',
      add: 'ajout',
      edit: 'modification',
      remove: 'suppression',
      bulk: 'modification groupée',
      confirm: 'confirmation',
      template: 'traitements issus de modèles',
      questions: 'traitements issus des questions',
      duplicate: 'copie',
      retire: 'mise hors service',
      restore: 'remise en service',
      merge: 'fusion',
      import: 'importation',
      fromBackup: 'restauré d’une sauvegarde',
      rescue: 'récupéré d’un fichier endommagé',
      putBack: 'rétablissement d’une valeur',
      takeOver: 'reprise',
      undo: 'annulation',
      redo: 'rétablissement',
      erase: 'suppression définitive',
      issue: 'émission d’une version',
      sign: 'signature',
    },
  },
});

/** "Retention of Payroll", "Mailchimp: merged", "new client file". */
export function actionLabel(
  language: ScreenLanguage,
  action: Readonly<{ verb: Verb; one?: string; field?: string; name?: string; from?: string }>,
): string {
  const words = actionWords[language];
  const { verb, one, field, name, from } = action;
  const thing = name ?? one;
  if (from !== undefined)
    return words.takenOver(
      from,
      thing === undefined ? (field ?? '') : field === undefined ? thing : words.fieldOf(field, thing),
    );
  if (verb === 'edit' && field !== undefined)
    return thing === undefined ? field : words.fieldOf(field, thing);
  if (thing === undefined) return words.verbs[verb];
  return language === 'fr' ? `${thing}\u202f: ${words.verbs[verb]}` : `${thing}: ${words.verbs[verb]}`;
}
