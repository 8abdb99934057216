import { isInEea } from '../../law/countries';
import { from as checkedFrom } from '../../law/dated';
import { type NoticeItemCode, noticeItem } from '../../law/notice-items';
import { isEmpty } from '../../register/mark';
import type { NoticeSectionCode } from '../../register/notice';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { isOwn, isUnknown, runningActivities, someOwnPurpose } from '../judging';
import { openItems } from '../notice-gaps';
import { type Found, rule, words } from '../rule';

/** Safeguards of which people may ask a copy: Art. 13(1)(f). An adequacy decision is published. */
const withCopy = new Set([
  'scc',
  'scc-sa',
  'bcr',
  'public-instrument',
  'code',
  'certification',
  'ad-hoc',
  'admin-arrangement',
  '49.1.sub2',
]);

const unnamedCountry = words(
  'a country that is not named',
  'een land dat niet genoemd is',
  'un pays non nommé',
);

/** The items that a section says: leaving it out leaves them unsaid. */
const saidIn: Readonly<Partial<Record<NoticeSectionCode, readonly NoticeItemCode[]>>> = {
  who: ['N01', 'N02', 'N03', 'N19'],
  purposes: ['N04', 'N05', 'N06', 'N07'],
  source: ['N17'],
  provision: ['N15'],
  recipients: ['N08'],
  transfers: ['N09', 'N10'],
  retention: ['N11'],
  rights: ['N12', 'N13'],
  objection: ['N18'],
  complaint: ['N14'],
  automated: ['N16'],
  cookies: ['N21'],
  changes: ['N22'],
};

/** Whether an item is one that this firm has to say: always, or because the register holds something of the kind. */
function applies(code: NoticeItemCode, facts: Facts): boolean {
  const firm = facts.organisation();
  const some = (has: (activity: RecordFor<'activity'>) => boolean): boolean =>
    runningActivities(facts).some((activity) => isOwn(activity) && has(activity));
  switch (code) {
    case 'N02':
      return firm.country !== null && !isInEea(firm.country, facts.today);
    case 'N03':
      return firm.dpoStatus === 'appointed';
    case 'N06':
      return someOwnPurpose(facts, ({ legalBasis }) => legalBasis === '6.1.f');
    case 'N09':
    case 'N10':
      return some(({ transfers }) => transfers.length > 0);
    case 'N13':
      return someOwnPurpose(facts, ({ legalBasis }) => legalBasis === '6.1.a');
    case 'N15':
      return someOwnPurpose(facts, ({ legalBasis }) => legalBasis === '6.1.b' || legalBasis === '6.1.c');
    case 'N16':
      return some(({ hasAutomatedDecisions }) => hasAutomatedDecisions === true);
    case 'N17':
      return some(({ source }) => source.some((each) => each !== 'dataSubject'));
    case 'N19':
      return some(({ role }) => role === 'joint');
    case 'N21':
      return facts.all('cookie').length > 0;
    default:
      return true;
  }
}

/** Good practice (WP 260), where Articles 13 and 14 ask for the others. */
const isPractice = (code: NoticeItemCode): boolean => code === 'N22';

/** Items that somebody told in words of their own, or left out with the section: the first are said, the second have a finding. */
function notFromRegister({ sites }: RecordFor<'notice'>, facts: Facts): ReadonlySet<NoticeItemCode> {
  return new Set(
    facts
      .all('noticeSection')
      .filter(({ site }) => site === null || sites.length === 0 || sites.includes(site))
      .filter(
        ({ body, isHidden }) =>
          // Tables of the register that stand within the words keep their gaps.
          isHidden === true ||
          (!isEmpty(body) && !Object.values(body ?? {}).some((each) => each.includes('[['))),
      )
      .flatMap(({ section }) => (section === null ? [] : (saidIn[section] ?? []))),
  );
}

export const noticeItemMissing = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 12 to 14; guidelines WP 260 rev.01', 'A'),
  id: 'CHK-23',
  severity: 'error',
  article: '12-14, 21(4), 26(2)',
  name: words(
    'Notice item missing',
    'Ontbreekt in de privacyverklaring',
    'Mention absente de la déclaration',
  ),
  why: words(
    'People are told who uses their data, for what, for how long, who receives them and what they can ask. What a notice misses is named once for each notice; the rule of each item says where it is filled in.',
    'Betrokkenen vernemen wie hun gegevens gebruikt, waarvoor, hoelang, wie ze ontvangt en wat ze kunnen vragen. Wat in een verklaring ontbreekt, staat er één keer per verklaring; de regel van elk onderdeel zegt waar het wordt ingevuld.',
    'Les personnes apprennent qui utilise leurs données, pourquoi, pendant combien de temps, qui les reçoit et ce qu’elles peuvent demander. Ce qui manque à une déclaration est nommé une fois par déclaration\u202f; la règle de chaque mention dit où la compléter.',
  ),
  mend: words(
    'Fill in what is named: the notice is written from it.',
    'Vul in wat genoemd wordt: de privacyverklaring wordt daaruit geschreven.',
    'Complétez ce qui est nommé\u202f: la déclaration est écrite à partir de là.',
  ),
  says: {
    lacks: words(
      'The notice “{notice}” does not contain, or not wholly: {items}.',
      'De privacyverklaring “{notice}” bevat dit niet, of niet volledig: {items}.',
      'La déclaration «\u202f{notice}\u202f» ne contient pas, ou pas entièrement\u202f: {items}.',
    ),
    noNotice: words(
      'No privacy notice is recorded, and there is a website or app ({site}).',
      'Er is geen privacyverklaring vastgelegd, en er is een website of app ({site}).',
      'Aucune déclaration de confidentialité n’est enregistrée, alors qu’il y a un site ou une application ({site}).',
    ),
    noRights: words(
      'Nothing is recorded on the rights of people and on how they use them.',
      'Er is niets vastgelegd over de rechten van betrokkenen en hoe ze die uitoefenen.',
      'Rien n’est enregistré sur les droits des personnes et la manière de les exercer.',
    ),
    noChannel: words(
      'It is not recorded where people send a request about their rights.',
      'Er is niet vastgelegd waar betrokkenen een verzoek over hun rechten indienen.',
      'Il n’est pas enregistré où les personnes adressent une demande relative à leurs droits.',
    ),
    noTime: words(
      'It is not recorded within which time requests are answered.',
      'Er is niet vastgelegd binnen welke termijn verzoeken worden beantwoord.',
      'Le délai de réponse aux demandes n’est pas enregistré.',
    ),
    noIdentity: words(
      'It is not recorded how the identity of a requester is checked when there is doubt.',
      'Er is niet vastgelegd hoe de identiteit van een verzoeker bij twijfel wordt gecontroleerd.',
      'Il n’est pas enregistré comment l’identité du demandeur est vérifiée en cas de doute.',
    ),
    noCookies: words(
      'Nothing is recorded on cookies of {site}: neither which there are, nor that there are none.',
      'Er is niets vastgelegd over cookies van {site}: niet welke er zijn, en niet dat er geen zijn.',
      'Rien n’est enregistré sur les cookies de {site}\u202f: ni lesquels il y a, ni qu’il n’y en a pas.',
    ),
    noRepresentative: words(
      'The firm is established outside the EEA, and no representative is recorded.',
      'De organisatie is buiten de EER gevestigd, en er is geen vertegenwoordiger vastgelegd.',
      'L’organisation est établie hors de l’EEE, et aucun représentant n’est enregistré.',
    ),
    noCopy: words(
      'It is not recorded where people get a copy of the safeguards for the transfer to {where}.',
      'Er is niet vastgelegd waar betrokkenen een kopie krijgen van de waarborgen voor de doorgifte naar {where}.',
      'Il n’est pas enregistré où obtenir une copie des garanties pour le transfert vers {where}.',
    ),
    noChanges: words(
      'The notice “{notice}” does not say how changes are announced.',
      'De privacyverklaring “{notice}” zegt niet hoe wijzigingen worden aangekondigd.',
      'La déclaration «\u202f{notice}\u202f» ne dit pas comment les modifications sont annoncées.',
    ),
    hidden: words(
      'A section of the notice is left out that says: {items}.',
      'Een deel van de privacyverklaring is weggelaten dat dit zegt: {items}.',
      'Une partie de la déclaration est omise, qui dit\u202f: {items}.',
    ),
  },
  ask: {
    noNotice: {
      en: 'Is there a privacy notice for “{site}”?',
      nl: 'Is er een privacyverklaring voor “{site}”?',
      fr: 'Existe-t-il une déclaration de confidentialité pour «\u202f{site}\u202f»\u202f?',
      how: 'yesNo',
    },
    noCookies: {
      en: 'Which cookies does “{site}” place, if any?',
      nl: 'Welke cookies plaatst “{site}”, als er zijn?',
      fr: 'Quels cookies «\u202f{site}\u202f» place-t-il, s’il y en a\u202f?',
    },
    noChannel: {
      en: 'Where do people send a question about their own data?',
      nl: 'Waar sturen mensen een vraag over hun eigen gegevens naartoe?',
      fr: 'Où peut-on envoyer une demande sur ses propres données\u202f?',
    },
    noCopy: {
      en: 'Where can people get a copy of the agreement that protects data sent to {where}?',
      nl: 'Waar krijgen mensen een kopie van de overeenkomst die gegevens naar {where} beschermt?',
      fr: 'Où peut-on obtenir une copie du contrat qui protège les données envoyées vers {where}\u202f?',
    },
  },
  judges: {
    organisation: (organisation, facts) => {
      const found: Found[] = [];
      const own = runningActivities(facts).some(isOwn);
      if (!own) return found;
      const { country, website } = organisation;
      if (country !== null && !isInEea(country, facts.today) && isUnknown(organisation, 'representative'))
        found.push({
          says: 'noRepresentative',
          article: '27, 13(1)(a)',
          field: 'representative',
          from: [country, organisation.representative],
        });
      const [site] = facts.all('site').filter(({ kind }) => kind === 'website' || kind === 'app');
      const where = site?.name ?? site?.url ?? website;
      const notices = facts.all('notice');
      const [aNotice] = notices;
      if (where !== null && where !== undefined) {
        if (notices.length === 0)
          found.push({ says: 'noNotice', article: '13-14', slots: { site: where }, from: [notices.length] });
        const told =
          facts.all('cookie').length > 0 ||
          facts.all('clause').some(({ kind }) => kind === 'cookies-claim') ||
          notices.some(({ cookiePolicyUrl }) => !isEmpty(cookiePolicyUrl));
        if (!told)
          found.push({
            says: 'noCookies',
            article: noticeItem('N21').article,
            ...(aNotice === undefined
              ? {}
              : { place: { noun: 'notice', id: aNotice.id, field: 'cookiePolicyUrl' } }),
            slots: { site: where },
            from: [told],
          });
      }
      const procedures = facts.all('rightsProcedure');
      const [first] = procedures;
      if (first === undefined) {
        found.push({ says: 'noRights', article: '13(2)(b)', from: [0] });
        return found;
      }
      // What is said for every request stands at the record for all rights, where there is one.
      const general = procedures.find(({ right }) => right === 'all') ?? first;
      const at = (field: string) => ({ noun: 'rightsProcedure', id: general.id, field }) as const;
      const none = (...fields: readonly (keyof (typeof procedures)[number])[]): boolean =>
        procedures.every((each) => fields.every((field) => isEmpty(each[field])));
      if (none('channel', 'contact', 'url', 'selfService'))
        found.push({
          says: 'noChannel',
          severity: 'warning',
          article: '12(2)',
          place: at('channel'),
          from: [procedures.length],
        });
      if (none('timeLimit', 'timeLimitNote'))
        found.push({
          says: 'noTime',
          severity: 'info',
          article: '12(3)',
          place: at('timeLimit'),
          from: [procedures.length],
        });
      if (none('identityProof'))
        found.push({
          says: 'noIdentity',
          severity: 'info',
          article: '12(6)',
          place: at('identityProof'),
          from: [procedures.length],
        });
      return found;
    },
    transfer: (transfer, facts) => {
      const { safeguard, party, country } = transfer;
      if (safeguard === null || !withCopy.has(safeguard) || !isUnknown(transfer, 'copyAvailableFrom'))
        return [];
      const touches = facts.activitiesOf({ noun: 'transfer', id: transfer.id }).filter((id) => {
        const activity = facts.find('activity', id);
        return activity !== undefined && isOwn(activity);
      });
      if (touches.length === 0) return [];
      const to = facts.find('party', party)?.name ?? null;
      return [
        {
          says: 'noCopy',
          article: '13(1)(f)',
          field: 'copyAvailableFrom',
          slots: { where: to ?? (country === null ? { words: unnamedCountry } : { country }) },
          touches,
          from: [safeguard, transfer.copyAvailableFrom],
        },
      ];
    },
    notice: (notice, facts) => {
      const found: Found[] = [];
      const slots = { notice: { text: notice.title } };
      const elsewhere = notFromRegister(notice, facts);
      const open = openItems(notice, facts).filter((code) => !elsewhere.has(code));
      if (open.length > 0)
        found.push({
          says: 'lacks',
          ...(open.every(isPractice) ? { severity: 'warning', article: '12(1)' } : {}),
          slots: { ...slots, items: { list: open.map((code) => ({ words: noticeItem(code).name })) } },
          from: open,
        });
      if (isUnknown(notice, 'changePolicy'))
        found.push({
          says: 'noChanges',
          severity: 'info',
          article: '12(1)',
          field: 'changePolicy',
          slots,
          from: [notice.changePolicy],
        });
      return found;
    },
    noticeSection: ({ section, isHidden, hiddenWhy }, facts) => {
      if (isHidden !== true || section === null) return [];
      const items = (saidIn[section] ?? []).filter((code) => applies(code, facts));
      if (items.length === 0) return [];
      return [
        {
          says: 'hidden',
          severity: isEmpty(hiddenWhy) && !items.every(isPractice) ? 'error' : 'warning',
          field: 'isHidden',
          article: items.map((code) => noticeItem(code).article)[0] ?? '13-14',
          slots: { items: { list: items.map((code) => ({ words: noticeItem(code).name })) } },
          from: [section, isHidden, hiddenWhy],
        },
      ];
    },
  },
});
