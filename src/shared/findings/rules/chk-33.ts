import { breachWords } from '../../law/breach-words';
import { breachDueAt, isNotifiedLate } from '../../law/clocks';
import { gdpr } from '../../law/dated';
import { isEmpty } from '../../register/mark';
import { languages } from '../../register/text';
import { isOwn, isUnknown, runningActivities } from '../judging';
import { type Found, rule, words } from '../rule';

export const breachIncomplete = rule({
  ...gdpr,
  id: 'CHK-33',
  severity: 'error',
  article: '33, 34',
  name: words('Breaches', 'Inbreuken', 'Violations de données'),
  why: words(
    'Each breach is recorded with its facts, effects and remedy. A controller tells the authority within 72 hours unless a risk is unlikely, and people when the risk is high; a processor tells its controller without undue delay.',
    'Elke inbreuk wordt vastgelegd met feiten, gevolgen en maatregelen. Een verwerkingsverantwoordelijke meldt ze binnen 72 uur aan de autoriteit tenzij een risico onwaarschijnlijk is, en aan betrokkenen bij een hoog risico; een verwerker meldt ze zonder onredelijke vertraging aan zijn verwerkingsverantwoordelijke.',
    'Chaque violation est enregistrée avec ses faits, ses effets et les remèdes. Un responsable la notifie à l’autorité dans les 72 heures sauf si un risque est improbable, et aux personnes si le risque est élevé\u202f; un sous-traitant la notifie à son responsable dans les meilleurs délais.',
  ),
  mend: words(
    'Fill in what is missing in the record of the breach, or in the text on breaches under Organisation.',
    'Vul aan wat ontbreekt bij de inbreuk, of in de tekst over inbreuken bij Organisatie.',
    'Complétez ce qui manque dans la violation, ou dans le texte sur les violations sous Organisation.',
  ),
  says: {
    noProcedure: words(
      'It is not recorded what is done when there is a breach.',
      'Er is niet vastgelegd wat er bij een inbreuk gebeurt.',
      'Il n’est pas enregistré ce qui est fait en cas de violation.',
    ),
    noAuthority: words(
      'The text on breaches does not speak of telling the authority within 72 hours.',
      'De tekst over inbreuken spreekt niet van een melding aan de autoriteit binnen 72 uur.',
      'Le texte sur les violations ne parle pas d’une notification à l’autorité dans les 72 heures.',
    ),
    noPeople: words(
      'The text on breaches does not say when the people concerned are told.',
      'De tekst over inbreuken zegt niet wanneer de betrokkenen worden ingelicht.',
      'Le texte sur les violations ne dit pas quand les personnes concernées sont informées.',
    ),
    noController: words(
      'The firm is a processor as well, and the text on breaches does not tell its duty to the controller apart.',
      'De organisatie is ook verwerker, en de tekst over inbreuken onderscheidt de plicht tegenover de verwerkingsverantwoordelijke niet.',
      'L’organisation est aussi sous-traitante, et le texte sur les violations ne distingue pas son devoir envers le responsable du traitement.',
    ),
    otherTime: words(
      'The text on breaches says “{words}”; the law says without undue delay.',
      'De tekst over inbreuken zegt “{words}”; de wet zegt zonder onredelijke vertraging.',
      'Le texte sur les violations dit «\u202f{words}\u202f»\u202f; la loi dit dans les meilleurs délais.',
    ),
    missing: words(
      'Breach {breach} lacks: {field}.',
      'Bij inbreuk {breach} ontbreekt: {field}.',
      'Pour la violation {breach}, il manque\u202f: {field}.',
    ),
    notNotified: words(
      'Breach {breach} has a risk for people, and no notification to the authority is recorded after 72 hours.',
      'Inbreuk {breach} houdt een risico in voor mensen, en na 72 uur is geen melding aan de autoriteit vastgelegd.',
      'La violation {breach} comporte un risque pour les personnes, et aucune notification à l’autorité n’est enregistrée après 72 heures.',
    ),
    late: words(
      'Breach {breach} was notified more than 72 hours after the firm knew of it, and no reason is recorded.',
      'Inbreuk {breach} is meer dan 72 uur na de vaststelling gemeld, en er is geen reden vastgelegd.',
      'La violation {breach} a été notifiée plus de 72 heures après sa constatation, et aucune raison n’est enregistrée.',
    ),
    peopleNotTold: words(
      'Breach {breach} has a high risk: it is not recorded that people were told, nor why not.',
      'Inbreuk {breach} houdt een hoog risico in: er is niet vastgelegd dat betrokkenen zijn ingelicht, noch waarom niet.',
      'La violation {breach} comporte un risque élevé\u202f: il n’est pas enregistré que les personnes ont été informées, ni pourquoi pas.',
    ),
  },
  ask: {
    noProcedure: {
      en: 'What does the firm do when personal data are lost or get into the wrong hands?',
      nl: 'Wat doet de firma als persoonsgegevens verloren gaan of in verkeerde handen komen?',
      fr: 'Que fait l’entreprise si des données personnelles sont perdues ou tombent en de mauvaises mains\u202f?',
    },
    missing: {
      en: 'Breach {breach}: what should stand at “{field}”?',
      nl: 'Inbreuk {breach}: wat moet er bij “{field}” staan?',
      fr: 'Violation {breach}\u202f: que faut-il indiquer pour «\u202f{field}\u202f»\u202f?',
    },
  },
  judges: {
    organisation: (organisation, facts) => {
      const running = runningActivities(facts);
      if (running.length === 0) return [];
      const { breachProcedure: text } = organisation;
      const field = 'breachProcedure';
      if (isUnknown(organisation, field)) return [{ says: 'noProcedure', field, from: [text] }];
      if (text === null) return [];
      const all = languages.map((each) => text[each] ?? '').join('\n');
      const found: Found[] = [];
      const add = (says: string, article: string, slots?: Found['slots']): void => {
        found.push({
          says,
          article,
          field,
          ...(slots ? { slots } : {}),
          from: [text, running.length > 0],
        });
      };
      if (running.some(isOwn)) {
        if (!breachWords.authority.pattern.test(all)) add('noAuthority', '33(1)');
        if (!breachWords.people.pattern.test(all) && !breachWords.customers.pattern.test(all))
          add('noPeople', '34(1)');
      }
      if (running.some((each) => !isOwn(each)) && !breachWords.controller.pattern.test(all))
        add('noController', '33(2)');
      const other = languages.flatMap((each) => {
        const [said] = breachWords.otherTime.pattern.exec(text[each] ?? '') ?? [];
        return said === undefined ? [] : [[each, said] as const];
      });
      if (other.length > 0) add('otherTime', '33(2), 34(1)', { words: { text: Object.fromEntries(other) } });
      return found;
    },
    breach: (breach, facts) => {
      const found: Found[] = [];
      const named = breach.reference ?? breach.awareAt?.slice(0, 10) ?? '';
      const slots = { breach: named };
      const lacks = (field: keyof typeof breach & string, article: string): void => {
        if (isUnknown(breach as never, field as never))
          found.push({
            says: 'missing',
            field,
            article,
            slots: { ...slots, field: { label: ['breach', field] } },
            from: [breach[field]],
          });
      };
      lacks('awareAt', '33(1)');
      lacks('facts', '33(5)');
      lacks('effects', '33(5)');
      lacks('remedy', '33(5)');
      if (breach.role === 'processor') {
        lacks('controllersInformedOn', '33(2)');
        return found;
      }
      lacks('risk', '33(1)');
      const { risk, authorityNotifiedAt, notificationKind } = breach;
      const due = breachDueAt(breach.awareAt);
      const isOpen = authorityNotifiedAt === null && notificationKind !== 'notNeeded';
      if ((risk === 'risk' || risk === 'high') && isOpen && due !== null && due.slice(0, 10) < facts.today)
        found.push({
          says: 'notNotified',
          field: 'authorityNotifiedAt',
          article: '33(1)',
          slots,
          from: [risk, breach.awareAt, authorityNotifiedAt],
        });
      if (isNotifiedLate(breach.awareAt, authorityNotifiedAt) === true && isEmpty(breach.delayReason))
        found.push({
          says: 'late',
          field: 'delayReason',
          article: '33(1)',
          slots,
          from: [breach.awareAt, authorityNotifiedAt, breach.delayReason],
        });
      if (risk === 'high' && breach.peopleToldOn === null && isEmpty(breach.notToldReason))
        found.push({
          says: 'peopleNotTold',
          field: 'peopleToldOn',
          article: '34(1)',
          slots,
          from: [risk, breach.peopleToldOn, breach.notToldReason],
        });
      return found;
    },
  },
});
