import type { Words } from '../register/text';
import { w } from './words';

/** A plain question about a firm; `yes` proposes these templates. */
export type Question = Readonly<{ id: string; text: Words; help?: Words; proposes: readonly string[] }>;

/** What nearly every firm has, proposed without asking. */
export const always: readonly string[] = ['customers', 'invoicing', 'suppliers', 'gdpr-requests'];

/** About ten questions that a person answers without knowing the law. */
export const questions: readonly Question[] = [
  {
    id: 'staff',
    text: w(
      'Does the firm employ people?',
      'Werken er mensen in dienst?',
      'L’entreprise emploie-t-elle du personnel ?',
    ),
    proposes: ['payroll', 'staff-administration', 'sickness', 'time-recording'],
  },
  {
    id: 'applicants',
    text: w('Do people apply for jobs?', 'Solliciteren er mensen?', 'Des personnes postulent-elles ?'),
    proposes: ['recruitment'],
  },
  {
    id: 'cameras',
    text: w(
      'Are there surveillance cameras?',
      'Zijn er bewakingscamera’s?',
      'Y a-t-il des caméras de surveillance ?',
    ),
    proposes: ['cctv'],
  },
  {
    id: 'badges',
    text: w(
      'Do doors open with badges, or is there a visitors’ book?',
      'Gaan deuren open met badges, of is er een bezoekersregister?',
      'Des portes s’ouvrent-elles par badge, ou y a-t-il un registre des visiteurs ?',
    ),
    proposes: ['access-badges', 'visitors'],
  },
  {
    id: 'website',
    text: w('Is there a website?', 'Is er een website?', 'Y a-t-il un site web ?'),
    help: w(
      'Also when it only shows opening hours.',
      'Ook als ze enkel openingsuren toont.',
      'Même s’il n’affiche que les heures d’ouverture.',
    ),
    proposes: ['website', 'website-statistics'],
  },
  {
    id: 'shop',
    text: w('Do people buy online?', 'Kopen mensen online?', 'Vend-on en ligne ?'),
    proposes: ['web-shop'],
  },
  {
    id: 'newsletter',
    text: w(
      'Is there a newsletter or are there mailings?',
      'Is er een nieuwsbrief of zijn er mailings?',
      'Y a-t-il une lettre d’information ou des envois ?',
    ),
    proposes: ['newsletter', 'customer-mailing'],
  },
  {
    id: 'social',
    text: w(
      'Are there pages on social media?',
      'Zijn er pagina’s op sociale media?',
      'Y a-t-il des pages sur les réseaux sociaux ?',
    ),
    proposes: ['social-media'],
  },
  {
    id: 'loyalty',
    text: w('Is there a loyalty card?', 'Is er een klantenkaart?', 'Y a-t-il une carte de fidélité ?'),
    proposes: ['loyalty'],
  },
  {
    id: 'cars',
    text: w('Are there company cars?', 'Zijn er bedrijfswagens?', 'Y a-t-il des voitures de société ?'),
    proposes: ['company-cars'],
  },
  {
    id: 'company',
    text: w(
      'Is it a company or an association with directors?',
      'Is het een vennootschap of vereniging met bestuurders?',
      'Est-ce une société ou association avec des administrateurs ?',
    ),
    proposes: ['directors'],
  },
  {
    id: 'accountant',
    text: w(
      'Does the firm keep accounts or do taxes for others?',
      'Doet de firma boekhouding of belastingen voor anderen?',
      'L’entreprise tient-elle la comptabilité ou fait-elle les impôts d’autrui ?',
    ),
    proposes: ['accounting-mandates', 'aml-checks', 'client-payroll', 'client-portal'],
  },
  {
    id: 'software',
    text: w(
      'Does the firm run software in which customers keep data?',
      'Beheert de firma software waarin klanten gegevens bewaren?',
      'L’entreprise exploite-t-elle un logiciel où des clients conservent des données ?',
    ),
    proposes: ['user-accounts', 'hosting-service', 'customer-support', 'error-tracking'],
  },
];
