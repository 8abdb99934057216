import { gdpr } from '../../law/dated';
import { daysOf } from '../../law/retention';
import { isVagueCriterion } from '../../law/vague-words';
import { isUnknown } from '../judging';
import { activityName, isUnsaid, isUsed, ownActivity, saying } from '../naming';
import { type Found, rule, words } from '../rule';

/** Backups that outlast a good part of the period itself: then the period alone misleads, whatever is said of the backups. */
const outlasts = 0.1;

export const retentionIsSet = rule({
  ...gdpr,
  id: 'CHK-17',
  severity: 'error',
  article: '5(1)(e), 13(2)(a), 30(1)(f)',
  name: words('Storage period', 'Bewaartermijn', 'Durée de conservation'),
  why: words(
    'Data are kept no longer than needed. The register says how long, from which event, and what happens then.',
    'Gegevens worden niet langer bewaard dan nodig. Het register zegt hoelang, vanaf welk moment en wat er dan gebeurt.',
    'Les données ne sont pas gardées plus longtemps que nécessaire. Le registre dit combien de temps, à partir de quel moment et ce qui se passe ensuite.',
  ),
  mend: words(
    'Give a period with the event that starts it, or a criterion that somebody can apply.',
    'Geef een termijn met het moment waarop die begint, of een criterium dat iemand kan toepassen.',
    'Donnez un délai avec le moment où il commence, ou un critère que quelqu’un peut appliquer.',
  ),
  says: {
    missing: words(
      'How long “{category}” is kept in “{activity}” is not recorded.',
      'Hoelang “{category}” in “{activity}” wordt bewaard, staat er niet.',
      'La durée de conservation de «\u202f{category}\u202f» dans «\u202f{activity}\u202f» n’est pas indiquée.',
    ),
    processor: words(
      'When data of customers in “{activity}” are erased or returned is not recorded: {categories}.',
      'Wanneer gegevens van klanten in “{activity}” worden gewist of teruggegeven, staat er niet: {categories}.',
      'Le moment où les données des clients dans «\u202f{activity}\u202f» sont effacées ou rendues n’est pas indiqué\u202f: {categories}.',
    ),
    undetermined: words(
      '“{rule}” gives neither a period nor a criterion.',
      '“{rule}” geeft geen termijn en geen criterium.',
      '«\u202f{rule}\u202f» ne donne ni délai ni critère.',
    ),
    vague: words(
      '“{rule}”: nobody can tell from “{criterion}” when the data go.',
      '“{rule}”: niemand kan uit “{criterion}” afleiden wanneer de gegevens weg zijn.',
      '«\u202f{rule}\u202f»\u202f: personne ne peut déduire de «\u202f{criterion}\u202f» quand les données disparaissent.',
    ),
    trigger: words(
      '“{rule}” gives {period}, but not from which event.',
      '“{rule}” geeft {period}, maar niet vanaf welk moment.',
      '«\u202f{rule}\u202f» donne {period}, mais pas à partir de quel moment.',
    ),
    endAction: words(
      '“{rule}” does not say what happens to the data at the end.',
      '“{rule}” zegt niet wat er op het einde met de gegevens gebeurt.',
      '«\u202f{rule}\u202f» ne dit pas ce que deviennent les données à la fin.',
    ),
    backup: words(
      '“{rule}”: erased data live on in backups for {backup}. Say so beside the period of {period}.',
      '“{rule}”: gewiste gegevens blijven nog {backup} in back-ups. Zeg dat naast de termijn van {period}.',
      '«\u202f{rule}\u202f»\u202f: les données effacées restent {backup} dans les sauvegardes. Dites-le à côté du délai de {period}.',
    ),
    backupAfter: words(
      '“{rule}”: erased data live on in backups for {backup}, and nothing beside the criterion says so.',
      '“{rule}”: gewiste gegevens blijven nog {backup} in back-ups, en naast het criterium staat dat er niet.',
      '«\u202f{rule}\u202f»\u202f: les données effacées restent {backup} dans les sauvegardes, et rien à côté du critère ne le dit.',
    ),
    vagueBeside: words(
      '“{rule}” gives {period}, and beside it “{criterion}”, which nobody can apply.',
      '“{rule}” geeft {period}, en daarnaast “{criterion}”, dat niemand kan toepassen.',
      '«\u202f{rule}\u202f» donne {period}, et à côté «\u202f{criterion}\u202f», que personne ne peut appliquer.',
    ),
    notDone: words(
      '“{rule}” is not carried out yet.',
      '“{rule}” wordt nog niet toegepast.',
      '«\u202f{rule}\u202f» n’est pas encore appliquée.',
    ),
  },
  ask: {
    missing: {
      en: 'How long does the firm keep “{category}” of “{activity}”?',
      nl: 'Hoelang bewaart de firma “{category}” van “{activity}”?',
      fr: 'Combien de temps l’entreprise garde-t-elle «\u202f{category}\u202f» de «\u202f{activity}\u202f»\u202f?',
    },
    undetermined: {
      en: 'How long are data kept under “{rule}”?',
      nl: 'Hoelang worden gegevens bewaard volgens “{rule}”?',
      fr: 'Combien de temps les données sont-elles gardées selon «\u202f{rule}\u202f»\u202f?',
    },
    trigger: {
      en: 'From which event are the {period} of “{rule}” counted?',
      nl: 'Vanaf welk moment worden de {period} van “{rule}” geteld?',
      fr: 'À partir de quel événement compte-t-on les {period} de «\u202f{rule}\u202f»\u202f?',
    },
    endAction: {
      en: 'What happens to the data at the end of “{rule}”?',
      nl: 'Wat gebeurt er met de gegevens aan het einde van “{rule}”?',
      fr: 'Que deviennent les données à la fin de «\u202f{rule}\u202f»\u202f?',
    },
    notDone: {
      en: 'Are data really erased as “{rule}” says?',
      nl: 'Worden gegevens echt gewist zoals “{rule}” zegt?',
      fr: 'Les données sont-elles réellement effacées comme le dit «\u202f{rule}\u202f»\u202f?',
    },
  },
  judges: {
    dataUse: (use, facts) => {
      const activity = ownActivity(use, facts);
      return activity === undefined || !isUnknown(use, 'retention')
        ? []
        : [
            {
              says: 'missing',
              article: '30(1)(f)',
              field: 'retention',
              slots: {
                category: { text: facts.find('dataCategory', use.category)?.name ?? null },
                activity: activityName(activity),
              },
              from: [use.retention],
            },
          ];
    },
    activity: (activity, facts) => {
      if (activity.role !== 'processor') return [];
      const open = facts
        .naming('dataUse', { noun: 'activity', id: activity.id })
        .filter((use) => isUnknown(use, 'retention'));
      const [first] = open;
      return first === undefined
        ? []
        : [
            {
              says: 'processor',
              severity: 'info',
              article: '28(3)(g)',
              place: { noun: 'dataUse', id: first.id, field: 'retention' },
              slots: {
                activity: activityName(activity),
                categories: {
                  list: open.map(({ category }) => ({
                    text: facts.find('dataCategory', category)?.name ?? null,
                  })),
                },
              },
              from: open.map(({ id }) => id).sort(),
            },
          ];
    },
    retentionRule: (kept, facts) => {
      if (!isUsed({ noun: 'retentionRule', id: kept.id }, facts)) return [];
      const { duration, criterion, backupPeriod } = kept;
      const slots = { rule: { text: kept.name } };
      const found: Found[] = [];
      if (duration === null && isUnsaid(kept, 'criterion'))
        found.push({
          says: 'undetermined',
          article: '30(1)(f)',
          field: 'duration',
          slots,
          from: [duration, criterion],
        });
      if (duration === null && isVagueCriterion(saying(criterion, facts.main)))
        found.push({
          says: 'vague',
          article: '13(2)(a)',
          field: 'criterion',
          slots: { ...slots, criterion: { text: criterion } },
          from: [duration, criterion],
        });
      // A rolling window runs from the day of each item itself.
      const isVague = isVagueCriterion(saying(criterion, facts.main));
      // A criterion that can be applied says from when as well.
      const tells = !isUnsaid(kept, 'criterion') && !isVague;
      if (duration !== null && kept.isRolling !== true && isUnsaid(kept, 'trigger') && !tells)
        found.push({
          says: 'trigger',
          article: '13(2)(a)',
          field: 'trigger',
          slots: { ...slots, period: { period: duration } },
          from: [duration, kept.trigger, kept.isRolling, criterion],
        });
      else if (duration !== null && isVague)
        found.push({
          says: 'vagueBeside',
          severity: 'warning',
          article: '13(2)(a)',
          field: 'criterion',
          slots: { ...slots, period: { period: duration }, criterion: { text: criterion } },
          from: [duration, criterion],
        });
      if (isUnknown(kept, 'endAction') && isUnsaid(kept, 'endActionNote'))
        found.push({
          says: 'endAction',
          article: '5(1)(e)',
          field: 'endAction',
          slots,
          from: [kept.endAction, kept.endActionNote],
        });
      const misleads =
        duration !== null && backupPeriod !== null && daysOf(backupPeriod) > outlasts * daysOf(duration);
      if (
        backupPeriod !== null &&
        (misleads || (isUnsaid(kept, 'backupNote') && (duration !== null || tells)))
      )
        found.push({
          says: duration === null ? 'backupAfter' : 'backup',
          article: '5(1)(e)',
          severity: 'warning',
          field: 'backupPeriod',
          slots: {
            ...slots,
            backup: { period: backupPeriod },
            ...(duration === null ? {} : { period: { period: duration } }),
          },
          from: [duration, backupPeriod],
        });
      if (kept.isActuallyDone === false)
        found.push({
          says: 'notDone',
          severity: 'warning',
          article: '5(1)(e), 5(2)',
          field: 'isActuallyDone',
          slots,
          from: [kept.isActuallyDone],
        });
      return found;
    },
  },
});
