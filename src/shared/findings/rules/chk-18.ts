import { from as source } from '../../law/dated';
import { citesOtherLaw, daysOf, retentionRule } from '../../law/retention';
import { speaksOfInvoices } from '../../law/vague-words';
import { isBelgian, isOwn } from '../judging';
import { activityName, isUsed, saying } from '../naming';
import { type Found, rule, words } from '../rule';

/** The period for invoices, as the list of Belgian periods has it. */
const ofInvoices = 'BE-R04';

/** Whether an activity is making or keeping invoices, by its name; collecting unpaid ones is another thing. */
const makesInvoices = (name: string): boolean =>
  speaksOfInvoices(name) && !/unpaid|onbetaald|impay|collect|inning|invorder|recouvr/iu.test(name);

export const retentionFitsLaw = rule({
  ...source('Belgian retention periods, each with the law that sets it', 'B'),
  id: 'CHK-18',
  severity: 'warning',
  article: '5(1)(e), 6(1)(c)',
  name: words('Storage period of a law', 'Bewaartermijn van een wet', 'Durée de conservation d’une loi'),
  why: words(
    'Some laws say how long records are kept, at least or at most. What the register says should not go against them.',
    'Sommige wetten zeggen hoelang stukken minstens of hoogstens worden bewaard. Wat in het register staat, gaat daar best niet tegen in.',
    'Certaines lois disent combien de temps garder des documents, au moins ou au plus. Ce que dit le registre ne devrait pas les contredire.',
  ),
  mend: words(
    'Take over the period of the law, or write down the reason of your own for another one.',
    'Neem de termijn van de wet over, of noteer uw eigen reden voor een andere.',
    'Reprenez le délai de la loi, ou notez votre propre motif pour un autre.',
  ),
  says: {
    short: words(
      '“{rule}”: the law asks at least {asked} ({law}); recorded is {entered}.',
      '“{rule}”: de wet vraagt minstens {asked} ({law}); genoteerd is {entered}.',
      '«\u202f{rule}\u202f»\u202f: la loi demande au moins {asked} ({law})\u202f; indiqué\u202f: {entered}.',
    ),
    long: words(
      '“{rule}”: the law allows at most {asked} ({law}); recorded is {entered}.',
      '“{rule}”: de wet laat hoogstens {asked} toe ({law}); genoteerd is {entered}.',
      '«\u202f{rule}\u202f»\u202f: la loi permet au plus {asked} ({law})\u202f; indiqué\u202f: {entered}.',
    ),
    other: words(
      '“{rule}”: the law sets {asked} ({law}); recorded is {entered}.',
      '“{rule}”: de wet bepaalt {asked} ({law}); genoteerd is {entered}.',
      '«\u202f{rule}\u202f»\u202f: la loi fixe {asked} ({law})\u202f; indiqué\u202f: {entered}.',
    ),
    more: words(
      '“{rule}”: the law cited asks {asked} ({law}); recorded is {entered}. What is longer needs a reason of its own.',
      '“{rule}”: de genoemde wet vraagt {asked} ({law}); genoteerd is {entered}. Wat langer is, heeft een eigen reden nodig.',
      '«\u202f{rule}\u202f»\u202f: la loi citée demande {asked} ({law})\u202f; indiqué\u202f: {entered}. Ce qui dépasse demande un motif propre.',
    ),
    otherLaw: words(
      '“{rule}” is filed under “{records}”, which rests on {law}; the law that it cites is another.',
      '“{rule}” staat onder “{records}”, dat rust op {law}; de aangehaalde wet is een andere.',
      '«\u202f{rule}\u202f» est classé sous «\u202f{records}\u202f», qui repose sur {law}\u202f; la loi citée est une autre.',
    ),
    invoices: words(
      '“{activity}” makes invoices; the law asks to keep them for {asked} ({law}), and nothing recorded there is kept that long.',
      '“{activity}” maakt facturen; de wet vraagt die {asked} te bewaren ({law}), en niets wat er staat wordt zo lang bewaard.',
      '«\u202f{activity}\u202f» produit des factures\u202f; la loi demande de les garder {asked} ({law}), et rien de ce qui y figure n’est gardé si longtemps.',
    ),
  },
  judges: {
    retentionRule: (kept, facts) => {
      const { code, duration } = kept;
      const law = code === null ? undefined : retentionRule(code, facts.today);
      if (law === undefined || !isUsed({ noun: 'retentionRule', id: kept.id }, facts)) return [];
      const found: Found[] = [];
      if (citesOtherLaw(law.code, kept.law))
        found.push({
          says: 'otherLaw',
          field: 'law',
          slots: { rule: { text: kept.name }, records: { text: law.records }, law: { text: law.law } },
          from: [code, kept.law],
        });
      if (law.period === undefined || duration === null) return found;
      const entered = daysOf(duration);
      const least = daysOf(law.period);
      const most = daysOf(law.longerPeriod ?? law.period);
      const says =
        law.kind === 'guide'
          ? undefined
          : law.kind === 'maximum'
            ? entered > most
              ? 'long'
              : undefined
            : law.kind === 'both'
              ? entered < least || entered > most
                ? 'other'
                : undefined
              : entered < least
                ? 'short'
                : entered > most
                  ? 'more'
                  : undefined;
      return says === undefined
        ? found
        : [
            ...found,
            {
              says,
              field: 'duration',
              slots: {
                rule: { text: kept.name },
                asked: { period: says === 'long' ? (law.longerPeriod ?? law.period) : law.period },
                law: { text: law.law },
                entered: { period: duration },
              },
              from: [code, duration, law.period],
            },
          ];
    },
    activity: (activity, facts) => {
      if (!isOwn(activity) || !makesInvoices(saying(activity.name, facts.main))) return [];
      const law = retentionRule(ofInvoices, facts.today);
      if (law?.period === undefined || !isBelgian(facts.organisation())) return [];
      const uses = facts.naming('dataUse', { noun: 'activity', id: activity.id });
      const [only] = uses;
      const longest = Math.max(
        0,
        ...uses.map(({ retention }) => daysOf(facts.find('retentionRule', retention)?.duration ?? 'P0D')),
      );
      return longest >= daysOf(law.period)
        ? []
        : [
            {
              says: 'invoices',
              // Where there is one kind of data, it is that which is kept too short.
              ...(only === undefined || uses.length > 1
                ? {}
                : { place: { noun: 'dataUse', id: only.id, field: 'retention' } }),
              slots: {
                activity: activityName(activity),
                asked: { period: law.period },
                law: { text: law.law },
              },
              from: [longest, law.period],
            },
          ];
    },
  },
});
