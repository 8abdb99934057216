import { belgianAuthority } from './authority';
import { type Dated, from, gdpr, type LawText } from './dated';

/** A place on the web where the law itself, or its supervisor, can be read. */
export type LawSource = Dated & Readonly<{ id: LawSourceId; name: LawText; address: LawText }>;

export const lawSourceIds = ['gdpr', 'belgianLaw', 'authority', 'edpb'] as const;
export type LawSourceId = (typeof lawSourceIds)[number];

const everywhere = (address: string): LawText => ({ en: address, nl: address, fr: address });
const own = belgianAuthority.website;

/**
 * The only addresses that the program ever hands to the system's browser, after a question. Nothing a person or a
 * spreadsheet writes can add one.
 */
export const lawSources: readonly LawSource[] = [
  {
    ...gdpr,
    id: 'gdpr',
    name: {
      en: 'GDPR, official text (EUR-Lex)',
      nl: 'AVG, officiële tekst (EUR-Lex)',
      fr: 'RGPD, texte officiel (EUR-Lex)',
    },
    address: {
      en: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng',
      nl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/nld',
      fr: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra',
    },
  },
  {
    ...from('Official publisher of Belgian law', 'B'),
    id: 'belgianLaw',
    name: {
      en: 'Belgian law, consolidated (Justel)',
      nl: 'Belgische wetgeving, geconsolideerd (Justel)',
      fr: 'Législation belge consolidée (Justel)',
    },
    address: everywhere('https://www.ejustice.just.fgov.be/'),
  },
  {
    ...from(belgianAuthority.source, 'A'),
    id: 'authority',
    name: belgianAuthority.name,
    address: { en: `https://${own.en}/`, nl: `https://${own.nl}/`, fr: `https://${own.fr}/` },
  },
  {
    ...from('Website of the board', 'B'),
    id: 'edpb',
    name: {
      en: 'European Data Protection Board, guidelines',
      nl: 'Europees Comité voor gegevensbescherming, richtsnoeren',
      fr: 'Comité européen de la protection des données, lignes directrices',
    },
    address: everywhere('https://www.edpb.europa.eu/'),
  },
];
