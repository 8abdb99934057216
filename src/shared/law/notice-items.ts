import { type Dated, from, gdpr, type LawText } from './dated';

export const noticeItemCodes = [
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'N06',
  'N07',
  'N08',
  'N09',
  'N10',
  'N11',
  'N12',
  'N13',
  'N14',
  'N15',
  'N16',
  'N17',
  'N18',
  'N19',
  'N20',
  'N21',
  'N22',
] as const;
export type NoticeItemCode = (typeof noticeItemCodes)[number];

/**
 * What a notice has to say: Articles 13 (data from the person) and 14 (data from elsewhere). `when`: always, or only
 * where there is something of the kind.
 */
export type NoticeItem = Dated &
  Readonly<{ code: NoticeItemCode; article: string; when: 'always' | 'whereApplicable'; name: LawText }>;

const item = (
  code: NoticeItemCode,
  article: string,
  when: NoticeItem['when'],
  en: string,
  nl: string,
  fr: string,
): NoticeItem => ({ ...gdpr, code, article, when, name: { en, nl, fr } });

export const noticeItems: readonly NoticeItem[] = [
  item(
    'N01',
    '13(1)(a), 14(1)(a)',
    'always',
    'Identity and contact details of the controller',
    'Identiteit en contactgegevens van de verwerkingsverantwoordelijke',
    'Identité et coordonnées du responsable du traitement',
  ),
  item('N02', '13(1)(a), 14(1)(a)', 'whereApplicable', 'Representative', 'Vertegenwoordiger', 'Représentant'),
  item(
    'N03',
    '13(1)(b), 14(1)(b)',
    'whereApplicable',
    'Contact details of the data protection officer',
    'Contactgegevens van de functionaris voor gegevensbescherming',
    'Coordonnées du délégué à la protection des données',
  ),
  item('N04', '13(1)(c), 14(1)(c)', 'always', 'Purposes', 'Verwerkingsdoeleinden', 'Finalités'),
  item(
    'N05',
    '13(1)(c), 14(1)(c)',
    'always',
    'Legal basis of each purpose',
    'Rechtsgrond van elk doeleinde',
    'Base juridique de chaque finalité',
  ),
  item(
    'N06',
    '13(1)(d), 14(2)(b)',
    'whereApplicable',
    'Legitimate interests pursued',
    'Gerechtvaardigde belangen',
    'Intérêts légitimes poursuivis',
  ),
  item(
    'N07',
    '14(1)(d)',
    'always',
    'Categories of personal data',
    'Categorieën van persoonsgegevens',
    'Catégories de données à caractère personnel',
  ),
  item(
    'N08',
    '13(1)(e), 14(1)(e)',
    'always',
    'Recipients or categories of recipients',
    'Ontvangers of categorieën van ontvangers',
    'Destinataires ou catégories de destinataires',
  ),
  item(
    'N09',
    '13(1)(f), 14(1)(f)',
    'whereApplicable',
    'Transfers to a third country or an international organisation',
    'Doorgiften aan een derde land of een internationale organisatie',
    'Transferts vers un pays tiers ou à une organisation internationale',
  ),
  item(
    'N10',
    '13(1)(f), 14(1)(f)',
    'whereApplicable',
    'Adequacy decision or safeguards, and how to get a copy',
    'Adequaatheidsbesluit of waarborgen, en hoe een kopie te krijgen',
    'Décision d’adéquation ou garanties, et moyen d’en obtenir une copie',
  ),
  item(
    'N11',
    '13(2)(a), 14(2)(a)',
    'always',
    'Storage period, or the criteria that determine it',
    'Bewaartermijn, of de criteria ter bepaling ervan',
    'Durée de conservation, ou critères pour la déterminer',
  ),
  item(
    'N12',
    '13(2)(b), 14(2)(c)',
    'always',
    'Rights of the data subject',
    'Rechten van de betrokkene',
    'Droits de la personne concernée',
  ),
  item(
    'N13',
    '13(2)(c), 14(2)(d)',
    'whereApplicable',
    'Right to withdraw consent',
    'Recht om de toestemming in te trekken',
    'Droit de retirer le consentement',
  ),
  item(
    'N14',
    '13(2)(d), 14(2)(e)',
    'always',
    'Complaint to a supervisory authority',
    'Klacht bij een toezichthoudende autoriteit',
    'Réclamation auprès d’une autorité de contrôle',
  ),
  item(
    'N15',
    '13(2)(e)',
    'whereApplicable',
    'Whether the data must be given, and what happens if not',
    'Of de gegevens moeten worden verstrekt, en wat er anders gebeurt',
    'Si les données doivent être fournies, et conséquences si elles ne le sont pas',
  ),
  item(
    'N16',
    '13(2)(f), 14(2)(g)',
    'whereApplicable',
    'Automated decision-making, including profiling',
    'Geautomatiseerde besluitvorming, met inbegrip van profilering',
    'Prise de décision automatisée, y compris le profilage',
  ),
  item(
    'N17',
    '14(2)(f)',
    'whereApplicable',
    'Source of the data',
    'Bron van de gegevens',
    'Source des données',
  ),
  item(
    'N18',
    '21(4)',
    'whereApplicable',
    'Right to object, told apart from other information',
    'Recht van bezwaar, gescheiden van andere informatie',
    'Droit d’opposition, présenté séparément de toute autre information',
  ),
  item(
    'N19',
    '26(2)',
    'whereApplicable',
    'Essence of the arrangement between joint controllers',
    'Wezenlijke inhoud van de regeling tussen gezamenlijke verwerkingsverantwoordelijken',
    'Grandes lignes de l’accord entre responsables conjoints',
  ),
  item(
    'N20',
    '13(3), 14(4)',
    'whereApplicable',
    'Use for another purpose',
    'Verdere verwerking voor een ander doel',
    'Traitement ultérieur pour une autre finalité',
  ),
  {
    ...from('Act of 30 July 2018, Art. 10/2', 'B'),
    code: 'N21',
    article: 'Act of 30 July 2018, Art. 10/2',
    when: 'whereApplicable',
    name: {
      en: 'Cookies and similar techniques',
      nl: 'Cookies en soortgelijke technieken',
      fr: 'Cookies et techniques similaires',
    },
  },
  {
    ...from('Guidelines WP 260 rev.01', 'B'),
    code: 'N22',
    article: '12(1)',
    when: 'always',
    name: {
      en: 'Version, date and how changes are announced',
      nl: 'Versie, datum en hoe wijzigingen worden aangekondigd',
      fr: 'Version, date et annonce des modifications',
    },
  },
];

/** What Articles 13 and 14 ask for under a code. */
export function noticeItem(code: NoticeItemCode): NoticeItem {
  const found = noticeItems.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`No notice item ${code}.`);
  return found;
}
