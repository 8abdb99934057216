import { gdpr } from '../../law/dated';
import { isOpenPurpose, isVaguePurpose, speaksOfPublishing } from '../../law/vague-words';
import { stateOf } from '../../register/mark';
import { isOwn } from '../judging';
import { activityName, isUnsaid, ownActivity, saying } from '../naming';
import { rule } from '../rule';

/** Clauses that say to whom data may go. */
const disclosing: readonly (string | null)[] = ['rights-defence', 'legal-order', 'merger'];

/** Letters that a purpose needs to tell what for. */
const shortest = 15;

export const specificPurpose = rule({
  ...gdpr,
  id: 'CHK-04',
  severity: 'warning',
  article: '5(1)(b)-(c), 30(1)(b)',
  name: { en: 'Purpose', nl: 'Doel', fr: 'Finalité' },
  why: {
    en: 'Data are collected for stated, specific purposes, and no more data than these need.',
    nl: 'Gegevens worden verzameld voor welbepaalde, omschreven doelen, en niet meer gegevens dan die nodig hebben.',
    fr: 'Les données sont collectées pour des finalités déterminées et explicites, et pas plus que ce qu’elles demandent.',
  },
  mend: {
    en: 'Say in one sentence what is done, for whom and to what end.',
    nl: 'Zeg in één zin wat er gebeurt, voor wie en waartoe.',
    fr: 'Dites en une phrase ce qui est fait, pour qui et dans quel but.',
  },
  says: {
    none: {
      en: '“{activity}” has no purpose yet.',
      nl: '“{activity}” heeft nog geen doel.',
      fr: '«\u202f{activity}\u202f» n’a pas encore de finalité.',
    },
    empty: {
      en: 'A purpose of “{activity}” is not described.',
      nl: 'Een doel van “{activity}” is niet omschreven.',
      fr: 'Une finalité de «\u202f{activity}\u202f» n’est pas décrite.',
    },
    vague: {
      en: 'The purpose “{text}” is too general: it could mean anything.',
      nl: 'Het doel “{text}” is te algemeen: het kan van alles betekenen.',
      fr: 'La finalité «\u202f{text}\u202f» est trop générale\u202f: elle peut tout vouloir dire.',
    },
    open: {
      en: 'The purpose “{text}” stays open: it says “etc.” or points to something else.',
      nl: 'Het doel “{text}” blijft open: het zegt “enz.” of verwijst naar iets anders.',
      fr: 'La finalité «\u202f{text}\u202f» reste ouverte\u202f: elle dit «\u202fetc.\u202f» ou renvoie à autre chose.',
    },
    short: {
      en: 'The purpose “{text}” is very short; a few more words would tell people what for.',
      nl: 'Het doel “{text}” is erg kort; enkele woorden meer zeggen mensen waarvoor.',
      fr: 'La finalité «\u202f{text}\u202f» est très courte\u202f; quelques mots de plus diraient pourquoi.',
    },
    noPurpose: {
      en: 'In “{activity}”, “{category}” serves no stated purpose.',
      nl: 'In “{activity}” dient “{category}” geen vermeld doel.',
      fr: 'Dans «\u202f{activity}\u202f», «\u202f{category}\u202f» ne sert aucune finalité indiquée.',
    },
    publish: {
      en: 'A clause on giving data to others speaks of publishing them: “{text}”. Say “disclose” if only some receive them.',
      nl: 'Een clausule over het geven van gegevens aan anderen spreekt van publiceren: “{text}”. Zeg “meedelen” als alleen sommigen ze ontvangen.',
      fr: 'Une clause sur la communication de données parle de les publier\u202f: «\u202f{text}\u202f». Dites «\u202fcommuniquer\u202f» si seuls certains les reçoivent.',
    },
    whyRequired: {
      en: 'People must give “{category}” for “{activity}”; why is not recorded.',
      nl: 'Voor “{activity}” moet men “{category}” geven; waarom, staat er niet.',
      fr: 'Pour «\u202f{activity}\u202f» il faut fournir «\u202f{category}\u202f»\u202f; le motif n’est pas indiqué.',
    },
  },
  ask: {
    none: {
      en: 'What does the firm do “{activity}” for?',
      nl: 'Waarvoor doet de firma “{activity}”?',
      fr: 'Dans quel but l’entreprise fait-elle «\u202f{activity}\u202f»\u202f?',
    },
    empty: {
      en: 'What does the firm do “{activity}” for?',
      nl: 'Waarvoor doet de firma “{activity}”?',
      fr: 'Dans quel but l’entreprise fait-elle «\u202f{activity}\u202f»\u202f?',
    },
    whyRequired: {
      en: 'Why must people give “{category}” for “{activity}”?',
      nl: 'Waarom moeten mensen “{category}” geven voor “{activity}”?',
      fr: 'Pourquoi faut-il fournir «\u202f{category}\u202f» pour «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    clause: (clause, facts) =>
      disclosing.includes(clause.kind) && speaksOfPublishing(saying(clause.body, facts.main))
        ? [
            {
              says: 'publish',
              article: '5(1)(a)-(b)',
              field: 'body',
              slots: { text: { text: clause.body } },
              from: [clause.kind, clause.body],
            },
          ]
        : [],
    activity: (activity, facts) => {
      if (!isOwn(activity)) return [];
      const purposes = facts.naming('purpose', { noun: 'activity', id: activity.id });
      return purposes.length > 0
        ? []
        : [
            {
              says: 'none',
              severity: 'error',
              article: '30(1)(b)',
              slots: { activity: activityName(activity) },
              from: [activity.role],
            },
          ];
    },
    purpose: (purpose, facts) => {
      const activity = ownActivity(purpose, facts);
      if (activity === undefined) return [];
      const field = 'description';
      const from = [purpose.description];
      if (isUnsaid(purpose, field))
        return [
          {
            says: 'empty',
            severity: 'error',
            field,
            article: '30(1)(b)',
            slots: { activity: activityName(activity) },
            from,
          },
        ];
      const text = saying(purpose.description, facts.main);
      const slots = { text: { text: purpose.description } };
      if (isVaguePurpose(text)) return [{ says: 'vague', field, slots, from }];
      if (isOpenPurpose(text)) return [{ says: 'open', field, slots, from }];
      return text !== '' && text.length < shortest ? [{ says: 'short', field, slots, from }] : [];
    },
    dataUse: (use, facts) => {
      const activity = ownActivity(use, facts);
      const category = facts.find('dataCategory', use.category);
      if (activity === undefined || category === undefined) return [];
      const slots = { category: { text: category.name }, activity: activityName(activity) };
      // Data of which no purpose is chosen serve all of the activity, unless somebody said that they serve none. Purposes of
      // another activity (a copy, an import) are none of this one.
      if (
        stateOf(use.purposes, use.marks.purposes) === 'none' ||
        (use.purposes.length > 0 &&
          use.purposes.every((id) => facts.find('purpose', id)?.activity !== use.activity))
      )
        return [
          {
            says: 'noPurpose',
            field: 'purposes',
            article: '5(1)(c)',
            slots,
            from: [use.purposes, use.marks.purposes],
          },
        ];
      if (use.provision !== 'required') return [];
      if (!isUnsaid(use, 'necessity') || !isUnsaid(use, 'provisionNote') || use.purposes.length > 0)
        return [];
      return [
        {
          says: 'whyRequired',
          field: 'necessity',
          article: '5(1)(c)',
          slots,
          from: [use.provision, use.necessity, use.provisionNote, use.purposes],
        },
      ];
    },
  },
});
