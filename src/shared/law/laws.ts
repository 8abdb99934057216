import { type Dated, from, type IsoDate, type LawText } from './dated';

export type LawCode =
  | 'GDPR'
  | 'BE-DATA-2018'
  | 'BE-GBA-2017'
  | 'BE-WER'
  | 'BE-WER-XII-13'
  | 'BE-WVV'
  | 'BE-CAMERA-2007'
  | 'BE-CAMERA-RD-2018'
  | 'BE-CAMERA-PLACES-2018'
  | 'BE-CAO-38'
  | 'BE-CAO-68'
  | 'BE-CAO-81'
  | 'BE-CAO-89'
  | 'BE-CAO-100'
  | 'BE-LANGUAGE'
  | 'BE-AML-2017'
  | 'BE-NATIONAL-REGISTER-1983'
  | 'BE-EINVOICE-2024'
  | 'BE-WIB'
  | 'BE-VAT'
  | 'BE-SOCIAL-1980'
  | 'BE-CONTRACTS-1978'
  | 'BE-CC-OLD'
  | 'EU-AML-2024';

/** A law to cite: the name as printed, and what it is for. */
export type Law = Dated & Readonly<{ code: LawCode; name: LawText; about: LawText }>;

export const laws: readonly Law[] = [
  {
    ...from('Official Journal L 119, 4 May 2016', 'A'),
    code: 'GDPR',
    validFrom: '2018-05-25',
    name: {
      en: 'General Data Protection Regulation (GDPR), Regulation (EU) 2016/679',
      nl: 'Algemene verordening gegevensbescherming (AVG), Verordening (EU) 2016/679',
      fr: 'Règlement général sur la protection des données (RGPD), règlement (UE) 2016/679',
      de: 'Datenschutz-Grundverordnung (DSGVO), Verordnung (EU) 2016/679',
    },
    about: {
      en: 'processing of personal data',
      nl: 'verwerking van persoonsgegevens',
      fr: 'traitement des données à caractère personnel',
    },
  },
  {
    ...from('Belgian Official Gazette, 5 September 2018', 'B'),
    code: 'BE-DATA-2018',
    validFrom: '2018-09-05',
    name: {
      en: 'Act of 30 July 2018 on the protection of natural persons with regard to the processing of personal data',
      nl: 'Wet van 30 juli 2018 betreffende de bescherming van natuurlijke personen met betrekking tot de verwerking van persoonsgegevens',
      fr: 'Loi du 30 juillet 2018 relative à la protection des personnes physiques à l’égard des traitements de données à caractère personnel',
      de: 'Gesetz vom 30. Juli 2018 über den Schutz natürlicher Personen hinsichtlich der Verarbeitung personenbezogener Daten',
    },
    about: {
      en: 'Belgian rules beside the GDPR: age of 13 for digital consent (Art. 7), persons with access (Art. 8 to 10), cookies (Art. 10/2)',
      nl: 'Belgische regels naast de AVG: leeftijd van 13 jaar voor digitale toestemming (art. 7), personen met toegang (art. 8 tot 10), cookies (art. 10/2)',
      fr: 'règles belges à côté du RGPD\u202f: âge de 13 ans pour le consentement numérique (art. 7), personnes ayant accès (art. 8 à 10), cookies (art. 10/2)',
    },
  },
  {
    ...from('GBA/APD website; Act of 3 December 2017', 'A'),
    code: 'BE-GBA-2017',
    validFrom: '2018-05-25',
    name: {
      en: 'Act of 3 December 2017 establishing the Data Protection Authority',
      nl: 'Wet van 3 december 2017 tot oprichting van de Gegevensbeschermingsautoriteit',
      fr: 'Loi du 3 décembre 2017 portant création de l’Autorité de protection des données',
    },
    about: { en: 'the Belgian authority', nl: 'de Belgische autoriteit', fr: 'l’autorité belge' },
  },
  {
    ...from('Code of Economic Law, Art. III.25, III.86, III.88 and XII.6', 'C'),
    code: 'BE-WER',
    name: { en: 'Code of Economic Law', nl: 'Wetboek van economisch recht', fr: 'Code de droit économique' },
    about: {
      en: 'enterprise number on documents and sites; accounting records',
      nl: 'ondernemingsnummer op documenten en sites; boekhouding',
      fr: 'numéro d’entreprise sur les documents et les sites\u202f; comptabilité',
    },
  },
  {
    ...from('Code of Economic Law, Art. XII.13; Royal Decree of 4 April 2003', 'C'),
    code: 'BE-WER-XII-13',
    name: {
      en: 'Code of Economic Law, Art. XII.13, and Royal Decree of 4 April 2003',
      nl: 'Wetboek van economisch recht, art. XII.13, en koninklijk besluit van 4 april 2003',
      fr: 'Code de droit économique, art. XII.13, et arrêté royal du 4 avril 2003',
    },
    about: {
      en: 'advertising by e-mail: prior consent, with exceptions for own customers and impersonal company addresses',
      nl: 'reclame per e-mail: voorafgaande toestemming, met uitzonderingen voor eigen klanten en onpersoonlijke bedrijfsadressen',
      fr: 'publicité par e-mail\u202f: consentement préalable, avec des exceptions pour les propres clients et les adresses impersonnelles d’entreprises',
    },
  },
  {
    ...from('Companies and Associations Code, Art. 2:20', 'C'),
    code: 'BE-WVV',
    name: {
      en: 'Companies and Associations Code, Art. 2:20',
      nl: 'Wetboek van vennootschappen en verenigingen, art. 2:20',
      fr: 'Code des sociétés et des associations, art. 2:20',
    },
    about: {
      en: 'particulars of a company on documents and sites',
      nl: 'vermeldingen van een vennootschap op documenten en sites',
      fr: 'mentions d’une société sur les documents et les sites',
    },
  },
  {
    ...from('Act of 21 March 2007, as amended by the Act of 21 March 2018', 'B'),
    code: 'BE-CAMERA-2007',
    name: {
      en: 'Act of 21 March 2007 on the installation and use of surveillance cameras (Camera Act)',
      nl: 'Wet van 21 maart 2007 tot regeling van de plaatsing en het gebruik van bewakingscamera’s (camerawet)',
      fr: 'Loi du 21 mars 2007 réglant l’installation et l’utilisation de caméras de surveillance (loi caméras)',
    },
    about: { en: 'surveillance cameras', nl: 'bewakingscamera’s', fr: 'caméras de surveillance' },
  },
  {
    ...from('Royal Decree of 8 May 2018', 'B'),
    code: 'BE-CAMERA-RD-2018',
    validFrom: '2018-05-25',
    name: {
      en: 'Royal Decree of 8 May 2018 on camera declarations and the register of camera image processing',
      nl: 'Koninklijk besluit van 8 mei 2018 over de aangifte van camera’s en het register van de beeldverwerkingsactiviteiten',
      fr: 'Arrêté royal du 8 mai 2018 sur la déclaration des caméras et le registre des activités de traitement d’images',
    },
    about: {
      en: 'camera register, declaration to the police',
      nl: 'cameraregister, aangifte bij de politie',
      fr: 'registre des caméras, déclaration à la police',
    },
  },
  {
    ...from('Royal Decree of 6 December 2018', 'C'),
    code: 'BE-CAMERA-PLACES-2018',
    name: {
      en: 'Royal Decree of 6 December 2018 on places where camera images may be kept for three months',
      nl: 'Koninklijk besluit van 6 december 2018 over de plaatsen waar camerabeelden drie maanden mogen worden bewaard',
      fr: 'Arrêté royal du 6 décembre 2018 sur les lieux où les images de caméras peuvent être conservées trois mois',
    },
    about: {
      en: 'longer retention of camera images',
      nl: 'langere bewaring van camerabeelden',
      fr: 'conservation plus longue d’images de caméras',
    },
  },
  {
    ...from('Collective agreement no. 38', 'C'),
    code: 'BE-CAO-38',
    name: {
      en: 'Collective agreement no. 38 on recruitment and selection',
      nl: 'Cao nr. 38 betreffende de werving en selectie van werknemers',
      fr: 'CCT n° 38 concernant le recrutement et la sélection de travailleurs',
    },
    about: { en: 'recruitment', nl: 'werving', fr: 'recrutement' },
  },
  {
    ...from('Collective agreement no. 68', 'C'),
    code: 'BE-CAO-68',
    name: {
      en: 'Collective agreement no. 68 on camera surveillance at work',
      nl: 'Cao nr. 68 betreffende de camerabewaking op de arbeidsplaats',
      fr: 'CCT n° 68 relative à la surveillance par caméras sur le lieu du travail',
    },
    about: { en: 'cameras at work', nl: 'camera’s op het werk', fr: 'caméras au travail' },
  },
  {
    ...from('Collective agreement no. 81', 'C'),
    code: 'BE-CAO-81',
    name: {
      en: 'Collective agreement no. 81 on monitoring of electronic on-line communication',
      nl: 'Cao nr. 81 betreffende de controle op elektronische onlinecommunicatiegegevens',
      fr: 'CCT n° 81 relative au contrôle des données de communication électroniques en réseau',
    },
    about: {
      en: 'monitoring of e-mail and internet at work',
      nl: 'controle van e-mail en internet op het werk',
      fr: 'contrôle de l’e-mail et d’internet au travail',
    },
  },
  {
    ...from('Collective agreement no. 89', 'C'),
    code: 'BE-CAO-89',
    name: {
      en: 'Collective agreement no. 89 on theft prevention and exit checks',
      nl: 'Cao nr. 89 betreffende de diefstalpreventie en de uitgangscontroles',
      fr: 'CCT n° 89 concernant la prévention des vols et les contrôles de sortie',
    },
    about: { en: 'exit checks', nl: 'uitgangscontroles', fr: 'contrôles de sortie' },
  },
  {
    ...from('Collective agreement no. 100', 'C'),
    code: 'BE-CAO-100',
    name: {
      en: 'Collective agreement no. 100 on alcohol and drugs in the enterprise',
      nl: 'Cao nr. 100 betreffende alcohol en drugs in de onderneming',
      fr: 'CCT n° 100 concernant l’alcool et les drogues dans l’entreprise',
    },
    about: {
      en: 'alcohol and drugs at work',
      nl: 'alcohol en drugs op het werk',
      fr: 'alcool et drogues au travail',
    },
  },
  {
    ...from('Language laws on relations between employers and staff', 'C'),
    code: 'BE-LANGUAGE',
    name: {
      en: 'Language laws on social relations between employers and employees',
      nl: 'Taalwetgeving inzake de sociale betrekkingen tussen werkgevers en werknemers',
      fr: 'Législation sur l’emploi des langues en matière de relations sociales entre employeurs et travailleurs',
    },
    about: {
      en: 'notices to staff: Dutch in Flanders, French in Wallonia, the language of each employee in Brussels, German in the German-speaking area',
      nl: 'mededelingen aan personeel: Nederlands in Vlaanderen, Frans in Wallonië, de taal van elke werknemer in Brussel, Duits in het Duitse taalgebied',
      fr: 'communications au personnel\u202f: néerlandais en Flandre, français en Wallonie, la langue de chaque travailleur à Bruxelles, allemand en région de langue allemande',
    },
  },
  {
    ...from('Act of 18 September 2017, Art. 60 (A) and Art. 65 (C)', 'C'),
    code: 'BE-AML-2017',
    validFrom: '2017-10-16',
    name: {
      en: 'Act of 18 September 2017 on the prevention of money laundering and terrorist financing',
      nl: 'Wet van 18 september 2017 tot voorkoming van het witwassen van geld en de financiering van terrorisme',
      fr: 'Loi du 18 septembre 2017 relative à la prévention du blanchiment de capitaux et du financement du terrorisme',
    },
    about: {
      en: 'duties of accountants and other obliged entities; limits rights (Art. 65)',
      nl: 'plichten van accountants en andere onderworpen entiteiten; beperkt rechten (art. 65)',
      fr: 'obligations des experts-comptables et des autres entités assujetties\u202f; limite des droits (art. 65)',
    },
  },
  {
    ...from('Act of 8 August 1983', 'C'),
    code: 'BE-NATIONAL-REGISTER-1983',
    name: {
      en: 'Act of 8 August 1983 organising a national register of natural persons',
      nl: 'Wet van 8 augustus 1983 tot regeling van een Rijksregister van de natuurlijke personen',
      fr: 'Loi du 8 août 1983 organisant un registre national des personnes physiques',
    },
    about: {
      en: 'use of the national register number',
      nl: 'gebruik van het rijksregisternummer',
      fr: 'utilisation du numéro de registre national',
    },
  },
  {
    ...from('Act of 6 February 2024', 'B'),
    code: 'BE-EINVOICE-2024',
    validFrom: '2026-01-01',
    name: {
      en: 'Act of 6 February 2024 on structured electronic invoices between enterprises',
      nl: 'Wet van 6 februari 2024 over gestructureerde elektronische facturen tussen ondernemingen',
      fr: 'Loi du 6 février 2024 sur les factures électroniques structurées entre entreprises',
    },
    about: {
      en: 'e-invoices through Peppol since 1 January 2026',
      nl: 'e-facturen via Peppol sinds 1 januari 2026',
      fr: 'factures électroniques via Peppol depuis le 1er janvier 2026',
    },
  },
  {
    ...from('Income Tax Code 1992', 'B'),
    code: 'BE-WIB',
    name: {
      en: 'Income Tax Code 1992',
      nl: 'Wetboek van de inkomstenbelastingen 1992',
      fr: 'Code des impôts sur les revenus 1992',
    },
    about: {
      en: 'records for income tax',
      nl: 'stukken voor de inkomstenbelastingen',
      fr: 'documents pour les impôts sur les revenus',
    },
  },
  {
    ...from('VAT Code', 'B'),
    code: 'BE-VAT',
    name: { en: 'VAT Code', nl: 'Btw-Wetboek', fr: 'Code de la TVA' },
    about: { en: 'records for VAT', nl: 'stukken voor de btw', fr: 'documents pour la TVA' },
  },
  {
    ...from('Royal Decree of 8 August 1980', 'B'),
    code: 'BE-SOCIAL-1980',
    name: {
      en: 'Royal Decree of 8 August 1980 on the keeping of social documents',
      nl: 'Koninklijk besluit van 8 augustus 1980 betreffende het bijhouden van sociale documenten',
      fr: 'Arrêté royal du 8 août 1980 relatif à la tenue des documents sociaux',
    },
    about: { en: 'social documents', nl: 'sociale documenten', fr: 'documents sociaux' },
  },
  {
    ...from('Act of 3 July 1978', 'B'),
    code: 'BE-CONTRACTS-1978',
    name: {
      en: 'Act of 3 July 1978 on employment contracts',
      nl: 'Wet van 3 juli 1978 betreffende de arbeidsovereenkomsten',
      fr: 'Loi du 3 juillet 1978 relative aux contrats de travail',
    },
    about: { en: 'employment contracts', nl: 'arbeidsovereenkomsten', fr: 'contrats de travail' },
  },
  {
    ...from('Old Civil Code, Art. 2262bis', 'C'),
    code: 'BE-CC-OLD',
    name: {
      en: 'Old Civil Code, Art. 2262bis',
      nl: 'Oud Burgerlijk Wetboek, art. 2262bis',
      fr: 'Ancien Code civil, art. 2262bis',
    },
    about: { en: 'limitation periods', nl: 'verjaringstermijnen', fr: 'délais de prescription' },
  },
  {
    ...from('Official Journal; Regulation (EU) 2024/1624', 'C'),
    code: 'EU-AML-2024',
    validFrom: '2027-07-10',
    name: {
      en: 'Regulation (EU) 2024/1624 on the prevention of the use of the financial system for money laundering',
      nl: 'Verordening (EU) 2024/1624 tot voorkoming van het gebruik van het financiële stelsel voor witwassen',
      fr: 'Règlement (UE) 2024/1624 relatif à la prévention de l’utilisation du système financier aux fins du blanchiment',
    },
    about: {
      en: 'five years as base period of retention',
      nl: 'vijf jaar als basistermijn van bewaring',
      fr: 'cinq ans comme délai de conservation de base',
    },
  },
];

/** The law with that code. */
export function law(code: LawCode): Law {
  const found = laws.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`No law ${code}`);
  return found;
}

/** A law that is no longer in force but still cited. */
export type RepealedLaw = Dated &
  Readonly<{
    code: string;
    name: LawText;
    /** The first day on which it no longer counts. */
    repealedOn: IsoDate;
    replacement: LawText;
    /** Words by which it is recognised in a text, in small letters. */
    patterns: readonly string[];
  }>;

const act2018: LawText = {
  en: 'the GDPR and the Act of 30 July 2018',
  nl: 'de AVG en de wet van 30 juli 2018',
  fr: 'le RGPD et la loi du 30 juillet 2018',
  de: 'die DSGVO und das Gesetz vom 30. Juli 2018',
};

export const repealedLaws: readonly RepealedLaw[] = [
  {
    ...from('Act of 30 July 2018, Art. 280', 'B'),
    code: 'BE-PRIVACY-1992',
    name: {
      en: 'Act of 8 December 1992 (Privacy Act)',
      nl: 'Wet van 8 december 1992 (Privacywet)',
      fr: 'Loi du 8 décembre 1992 (loi vie privée)',
    },
    validFrom: '1992-12-08',
    validTo: '2018-09-04',
    repealedOn: '2018-09-05',
    replacement: act2018,
    patterns: [
      'act of 8 december 1992',
      'law of 8 december 1992',
      'old privacy act',
      '8 december 1992',
      '8 décembre 1992',
      '8. dezember 1992',
      '8/12/1992',
      '08/12/1992',
      'privacywet',
      'wet verwerking persoonsgegevens',
      'loi vie privée',
      'loi sur la vie privée',
    ],
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 94', 'A'),
    code: 'EU-95-46',
    name: {
      en: 'Directive 95/46/EC',
      nl: 'Richtlijn 95/46/EG',
      fr: 'Directive 95/46/CE',
      de: 'Richtlinie 95/46/EG',
    },
    validFrom: '1995-10-24',
    validTo: '2018-05-24',
    repealedOn: '2018-05-25',
    replacement: { en: 'the GDPR', nl: 'de AVG', fr: 'le RGPD', de: 'die DSGVO' },
    patterns: ['95/46/ec', '95/46/eg', '95/46/ce', '95/46'],
  },
  {
    ...from('Act of 30 July 2018', 'C'),
    code: 'BE-RD-2001',
    name: {
      en: 'Royal Decree of 13 February 2001',
      nl: 'Koninklijk besluit van 13 februari 2001',
      fr: 'Arrêté royal du 13 février 2001',
    },
    validFrom: '2001-09-01',
    validTo: '2018-09-04',
    repealedOn: '2018-09-05',
    replacement: act2018,
    patterns: ['13 february 2001', '13 februari 2001', '13 février 2001', '13. februar 2001'],
  },
  {
    ...from('Act of 21 December 2021', 'C'),
    code: 'BE-ECA-129',
    name: {
      en: 'Electronic Communications Act of 13 June 2005, Art. 129 (cookies)',
      nl: 'Wet van 13 juni 2005 betreffende de elektronische communicatie, art. 129 (cookies)',
      fr: 'Loi du 13 juin 2005 relative aux communications électroniques, art. 129 (cookies)',
    },
    validFrom: '2005-06-30',
    validTo: '2022-01-09',
    repealedOn: '2022-01-10',
    replacement: {
      en: 'the Act of 30 July 2018, Art. 10/2',
      nl: 'de wet van 30 juli 2018, art. 10/2',
      fr: 'la loi du 30 juillet 2018, art. 10/2',
    },
    patterns: [
      'article 129 of the electronic communications act',
      'art. 129 of the electronic communications act',
      'article 129 of the act of 13 june 2005',
      'artikel 129 van de wet van 13 juni 2005',
      'art. 129 van de wet van 13 juni 2005',
      'artikel 129 van de wet betreffende de elektronische communicatie',
      'article 129 de la loi du 13 juin 2005',
      'art. 129 de la loi du 13 juin 2005',
      'article 129 de la loi relative aux communications électroniques',
    ],
  },
];
