import { type Dated, from, type LawText } from './dated';
import { listInForce } from './in-force';

/** A supervisory authority, Art. 51, with what a notice must say of it (Art. 13(2)(d)). */
export type Authority = Dated &
  Readonly<{
    code: string;
    country: string;
    name: LawText;
    short: LawText;
    address: LawText;
    phone: string;
    email: string;
    website: LawText;
    enterpriseNumber: string;
  }>;

export const belgianAuthority: Authority = {
  ...from('Website of the authority', 'A'),
  code: 'BE-GBA',
  country: 'BE',
  validFrom: '2018-05-25',
  name: {
    en: 'Data Protection Authority',
    nl: 'Gegevensbeschermingsautoriteit',
    fr: 'Autorité de protection des données',
    de: 'Datenschutzbehörde',
  },
  short: { en: 'GBA/APD', nl: 'GBA', fr: 'APD', de: 'DSB' },
  address: {
    en: 'Drukpersstraat 35 / Rue de la Presse 35, 1000 Brussels, Belgium',
    nl: 'Drukpersstraat 35, 1000 Brussel',
    fr: 'Rue de la Presse 35, 1000 Bruxelles',
    de: 'Drukpersstraat 35 / Rue de la Presse 35, 1000 Brüssel, Belgien',
  },
  phone: '+32 (0)2 274 48 00',
  email: 'contact@apd-gba.be',
  website: {
    en: 'www.dataprotectionauthority.be',
    nl: 'www.gegevensbeschermingsautoriteit.be',
    fr: 'www.autoriteprotectiondonnees.be',
  },
  enterpriseNumber: '0694.679.950',
};

/** The Belgian authority, by the law as it counts now. */
export const currentAuthority = (): Authority =>
  listInForce('authorities', [belgianAuthority]).find(({ code }) => code === belgianAuthority.code) ??
  belgianAuthority;

/** A name of an authority that no longer exists but still stands in policies. */
export type OutdatedAuthorityName = Dated &
  Readonly<{
    code: string;
    name: LawText;
    replacement: LawText;
    /** Words by which it is recognised in a text, in small letters. */
    patterns: readonly string[];
  }>;

export const outdatedAuthorityNames: readonly OutdatedAuthorityName[] = [
  {
    ...from('Act of 3 December 2017', 'A'),
    code: 'BE-PRIVACY-COMMISSION',
    validTo: '2018-05-24',
    name: {
      en: 'Privacy Commission',
      nl: 'Privacycommissie',
      fr: 'Commission de la protection de la vie privée',
      de: 'Ausschuss für den Schutz des Privatlebens',
    },
    replacement: {
      en: 'Data Protection Authority (GBA/APD)',
      nl: 'Gegevensbeschermingsautoriteit (GBA)',
      fr: 'Autorité de protection des données (APD)',
      de: 'Datenschutzbehörde (DSB)',
    },
    patterns: [
      'privacy commission',
      'commission for the protection of privacy',
      'privacycommissie',
      'commissie voor de bescherming van de persoonlijke levenssfeer',
      'commission de la protection de la vie privée',
      'commission vie privée',
      'privacycommission.be',
      'ausschuss für den schutz des privatlebens',
    ],
  },
];

const currentNames =
  /data protection authority|gegevensbeschermingsautoriteit|autorité de protection des données|datenschutzbehörde|(?<!\p{L})(gba|apd)(?!\p{L})/iu;

/** Whether a text names the Belgian authority of today, by its name or its letters. */
export const namesCurrentAuthority = (text: string): boolean => currentNames.test(text);

/** Whether a text on an authority tells how to reach it: an address with digits, an e-mail address or a web site. */
export const tellsHowToReach = (text: string): boolean =>
  /\d|@|www\.|https?:|\.(?:be|eu)(?!\p{L})/iu.test(text);
