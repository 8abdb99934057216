import { fold } from '../register/fold';
import type { Words } from '../register/text';
import { type Dated, from } from './dated';

/** What a service does for the firm that uses it. */
export type ServiceKind = keyof typeof serviceKindNames;

export const serviceKindNames = {
  statistics: { en: 'Web statistics', nl: 'Webstatistieken', fr: 'Statistiques web' },
  behaviour: { en: 'Recording of visits', nl: 'Opname van bezoeken', fr: 'Enregistrement des visites' },
  advertising: { en: 'Advertising', nl: 'Advertenties', fr: 'Publicité' },
  tags: { en: 'Tags and consent', nl: 'Tags en toestemming', fr: 'Balises et consentement' },
  mailing: { en: 'E-mailing', nl: 'Mailings', fr: 'E-mailing' },
  payment: { en: 'Payments', nl: 'Betalingen', fr: 'Paiements' },
  accounting: {
    en: 'Invoicing and accounting',
    nl: 'Facturatie en boekhouding',
    fr: 'Facturation et comptabilité',
  },
  hosting: { en: 'Hosting and storage', nl: 'Hosting en opslag', fr: 'Hébergement et stockage' },
  office: {
    en: 'Office and communication',
    nl: 'Kantoor en communicatie',
    fr: 'Bureautique et communication',
  },
  customers: { en: 'Customer relations', nl: 'Klantenbeheer', fr: 'Gestion de la relation client' },
  support: { en: 'Support and chat', nl: 'Ondersteuning en chat', fr: 'Assistance et chat' },
  forms: { en: 'Forms and surveys', nl: 'Formulieren en enquêtes', fr: 'Formulaires et enquêtes' },
  errors: { en: 'Error monitoring', nl: 'Foutopsporing', fr: 'Suivi des erreurs' },
  shop: { en: 'Web shop', nl: 'Webshop', fr: 'Boutique en ligne' },
  staff: { en: 'Staff and recruitment', nl: 'Personeel en aanwerving', fr: 'Personnel et recrutement' },
  delivery: { en: 'Delivery', nl: 'Levering', fr: 'Livraison' },
  social: { en: 'Social media', nl: 'Sociale media', fr: 'Réseaux sociaux' },
} as const satisfies Record<string, Words>;

/** A service that policies name often. `firm`: who offers it; `country`: where that firm is established, null when not known. */
export type KnownService = Dated &
  Readonly<{
    code: string;
    name: string;
    firm: string;
    country: string | null;
    kind: ServiceKind;
    /** Spellings besides the name, and the web site; small letters. */
    also: readonly string[];
    /** Its name is an ordinary word too: only with a capital does it mean the service. */
    isWord: boolean;
  }>;

const known = from('Web site and terms of the service', 'C');

type Row = readonly [name: string, firm: string, country: string | null, kind: ServiceKind, also?: string];

/** `also`: spellings with `|` between; a `^` in front: an ordinary word too. */
const rows: readonly Row[] = [
  ['Google Analytics', 'Google Ireland Limited', 'IE', 'statistics', 'ga4|universal analytics'],
  ['Matomo', 'InnoCraft Ltd', 'NZ', 'statistics', 'piwik'],
  ['Plausible', 'Plausible Insights OÜ', 'EE', 'statistics', '^|plausible analytics|plausible.io'],
  ['Snowplow', 'Snowplow Analytics Limited', 'GB', 'statistics'],
  ['Adobe Analytics', 'Adobe Systems Software Ireland Limited', 'IE', 'statistics'],
  ['Mixpanel', 'Mixpanel, Inc.', 'US', 'statistics'],
  ['Amplitude', 'Amplitude, Inc.', 'US', 'statistics', '^'],
  ['Piano Analytics', 'Piano Software', 'FR', 'statistics', 'at internet|xiti'],
  ['Fathom Analytics', 'Conva Ventures Inc.', 'CA', 'statistics'],
  ['PostHog', 'PostHog, Inc.', 'US', 'statistics'],
  ['Hotjar', 'Hotjar Ltd', 'MT', 'behaviour'],
  ['Microsoft Clarity', 'Microsoft Ireland Operations Limited', 'IE', 'behaviour'],
  ['Crazy Egg', 'Crazy Egg, Inc.', 'US', 'behaviour'],
  ['FullStory', 'FullStory, Inc.', 'US', 'behaviour'],
  ['Leadfeeder', 'Dealfront', 'FI', 'behaviour'],
  ['Google Ads', 'Google Ireland Limited', 'IE', 'advertising', 'adwords|google adsense|doubleclick'],
  [
    'Meta Pixel',
    'Meta Platforms Ireland Limited',
    'IE',
    'advertising',
    'facebook pixel|facebook-pixel|facebookpixel',
  ],
  ['LinkedIn Insight Tag', 'LinkedIn Ireland Unlimited Company', 'IE', 'advertising', 'linkedin insight'],
  ['Microsoft Advertising', 'Microsoft Ireland Operations Limited', 'IE', 'advertising', 'bing ads'],
  ['TikTok Pixel', 'TikTok Technology Limited', 'IE', 'advertising'],
  ['Criteo', 'Criteo SA', 'FR', 'advertising'],
  ['AdRoll', 'NextRoll, Inc.', 'US', 'advertising'],
  ['Google Tag Manager', 'Google Ireland Limited', 'IE', 'tags', 'gtm'],
  ['Cookiebot', 'Usercentrics A/S', 'DK', 'tags'],
  ['OneTrust', 'OneTrust LLC', 'US', 'tags'],
  ['Google reCAPTCHA', 'Google Ireland Limited', 'IE', 'tags', 'recaptcha'],
  ['Google Fonts', 'Google Ireland Limited', 'IE', 'tags'],
  ['Mailchimp', 'Intuit Inc.', 'US', 'mailing', 'mail chimp|mailchimps'],
  ['Brevo', 'Brevo SAS', 'FR', 'mailing', 'sendinblue'],
  ['ActiveCampaign', 'ActiveCampaign, LLC', 'US', 'mailing'],
  ['Campaign Monitor', 'Marigold', 'US', 'mailing'],
  ['MailerLite', 'MailerLite Limited', 'IE', 'mailing'],
  ['Mailjet', 'Sinch', 'FR', 'mailing'],
  ['Mailgun', 'Sinch', 'US', 'mailing'],
  ['Klaviyo', 'Klaviyo, Inc.', 'US', 'mailing'],
  ['SendGrid', 'Twilio Inc.', 'US', 'mailing'],
  ['Postmark', 'ActiveCampaign, LLC', 'US', 'mailing', '^'],
  ['Flexmail', 'Flexmail NV', 'BE', 'mailing'],
  ['Spotler', 'Spotler Group', 'NL', 'mailing'],
  ['Laposta', 'Laposta B.V.', 'NL', 'mailing'],
  ['Constant Contact', 'Constant Contact, Inc.', 'US', 'mailing', '^'],
  ['Twilio', 'Twilio Inc.', 'US', 'mailing'],
  ['Stripe', 'Stripe Payments Europe, Limited', 'IE', 'payment', '^|stripe.com'],
  ['Mollie', 'Mollie B.V.', 'NL', 'payment', '^|mollie.com'],
  ['PayPal', 'PayPal (Europe) S.à r.l. et Cie, S.C.A.', 'LU', 'payment'],
  ['Adyen', 'Adyen N.V.', 'NL', 'payment'],
  ['Worldline', 'Worldline SA', 'FR', 'payment', 'ingenico|ogone'],
  ['MultiSafepay', 'MultiSafepay B.V.', 'NL', 'payment'],
  ['Klarna', 'Klarna Bank AB', 'SE', 'payment'],
  ['Buckaroo', 'Buckaroo B.V.', 'NL', 'payment'],
  ['Payconiq', 'Payconiq International S.A.', 'LU', 'payment', 'wero'],
  ['Bancontact', 'Bancontact Payconiq Company', 'BE', 'payment'],
  ['GoCardless', 'GoCardless SAS', 'FR', 'payment'],
  ['Paddle', 'Paddle.com Market Limited', 'GB', 'payment', '^'],
  ['Moneybird', 'Moneybird B.V.', 'NL', 'accounting'],
  ['Exact Online', 'Exact Group B.V.', 'NL', 'accounting'],
  ['Yuki', 'Visma', 'NL', 'accounting'],
  ['Billit', 'Billit BV', 'BE', 'accounting'],
  ['Teamleader', 'Teamleader NV', 'BE', 'accounting'],
  ['Odoo', 'Odoo S.A.', 'BE', 'accounting'],
  ['Winbooks', 'WinBooks', 'BE', 'accounting'],
  ['Octopus', 'Octopus Accountancy Software', 'BE', 'accounting', '^'],
  ['CodaBox', 'CodaBox NV', 'BE', 'accounting'],
  ['QuickBooks', 'Intuit Inc.', 'US', 'accounting'],
  ['Xero', 'Xero Limited', 'NZ', 'accounting'],
  [
    'Amazon S3',
    'Amazon Web Services EMEA SARL',
    'LU',
    'hosting',
    'simple cloud storage service|simple storage service',
  ],
  ['Amazon Web Services', 'Amazon Web Services EMEA SARL', 'LU', 'hosting', 'aws|aws.amazon.com'],
  ['Microsoft Azure', 'Microsoft Ireland Operations Limited', 'IE', 'hosting', '^|azure'],
  ['Google Cloud', 'Google Cloud EMEA Limited', 'IE', 'hosting', 'google firebase|firebase'],
  ['OVHcloud', 'OVH SAS', 'FR', 'hosting', 'ovh'],
  ['Combell', 'Combell NV', 'BE', 'hosting'],
  ['One.com', 'one.com', 'DK', 'hosting'],
  ['Hetzner', 'Hetzner Online GmbH', 'DE', 'hosting'],
  ['Scaleway', 'Scaleway SAS', 'FR', 'hosting'],
  ['TransIP', 'TransIP B.V.', 'NL', 'hosting'],
  ['Leaseweb', 'Leaseweb Netherlands B.V.', 'NL', 'hosting'],
  ['Infomaniak', 'Infomaniak Network SA', 'CH', 'hosting'],
  ['Gandi', 'Gandi SAS', 'FR', 'hosting', '^'],
  ['DigitalOcean', 'DigitalOcean, LLC', 'US', 'hosting', 'digital ocean'],
  ['Heroku', 'Salesforce, Inc.', 'US', 'hosting'],
  ['Vercel', 'Vercel Inc.', 'US', 'hosting'],
  ['Netlify', 'Netlify, Inc.', 'US', 'hosting'],
  ['Cloudflare', 'Cloudflare, Inc.', 'US', 'hosting'],
  ['Fastly', 'Fastly, Inc.', 'US', 'hosting'],
  ['Dropbox', 'Dropbox International Unlimited Company', 'IE', 'hosting'],
  ['WeTransfer', 'WeTransfer B.V.', 'NL', 'hosting'],
  [
    'Microsoft 365',
    'Microsoft Ireland Operations Limited',
    'IE',
    'office',
    'office 365|microsoft office|sharepoint|onedrive|microsoft teams|exchange online',
  ],
  ['Google Workspace', 'Google Ireland Limited', 'IE', 'office', 'g suite|google drive|gmail'],
  ['Slack', 'Slack Technologies Limited', 'IE', 'office', '^'],
  ['Zoom', 'Zoom Communications, Inc.', 'US', 'office', '^|zoom.us'],
  ['Notion', 'Notion Labs, Inc.', 'US', 'office', '^'],
  ['Atlassian', 'Atlassian Pty Ltd', 'AU', 'office', 'jira|confluence cloud'],
  ['Asana', 'Asana, Inc.', 'US', 'office', '^'],
  ['Trello', 'Atlassian Pty Ltd', 'AU', 'office'],
  ['Calendly', 'Calendly LLC', 'US', 'office'],
  ['DocuSign', 'DocuSign, Inc.', 'US', 'office'],
  ['WhatsApp', 'WhatsApp Ireland Limited', 'IE', 'office'],
  ['HubSpot', 'HubSpot Ireland Limited', 'IE', 'customers'],
  ['Salesforce', 'Salesforce, Inc.', 'US', 'customers'],
  ['Pipedrive', 'Pipedrive OÜ', 'EE', 'customers'],
  ['Zoho', 'Zoho Corporation B.V.', 'NL', 'customers'],
  ['Microsoft Dynamics', 'Microsoft Ireland Operations Limited', 'IE', 'customers'],
  ['Efficy', 'Efficy SA', 'BE', 'customers'],
  ['Intercom', 'Intercom R&D Unlimited Company', 'IE', 'support', '^'],
  ['Zendesk', 'Zendesk, Inc.', 'US', 'support'],
  ['Freshdesk', 'Freshworks Inc.', 'US', 'support', 'freshworks'],
  ['Crisp', 'Crisp IM SAS', 'FR', 'support', '^|crisp.chat'],
  ['Tawk.to', 'tawk.to inc.', 'US', 'support'],
  ['LiveChat', 'Text, Inc.', 'US', 'support', '^'],
  ['Typeform', 'TYPEFORM S.L.', 'ES', 'forms'],
  ['SurveyMonkey', 'SurveyMonkey Europe UC', 'IE', 'forms'],
  ['JotForm', 'Jotform Inc.', 'US', 'forms'],
  ['Google Forms', 'Google Ireland Limited', 'IE', 'forms'],
  ['UserReport', 'AudienceProject A/S', 'DK', 'forms'],
  ['Getsitecontrol', 'Getsitecontrol', null, 'forms'],
  ['Trustpilot', 'Trustpilot A/S', 'DK', 'forms'],
  ['Sentry', 'Functional Software, Inc.', 'US', 'errors', '^|sentry.io'],
  ['Datadog', 'Datadog, Inc.', 'US', 'errors'],
  ['New Relic', 'New Relic, Inc.', 'US', 'errors'],
  ['Bugsnag', 'SmartBear Software', 'US', 'errors'],
  ['Rollbar', 'Rollbar, Inc.', 'US', 'errors'],
  ['Shopify', 'Shopify International Limited', 'IE', 'shop'],
  ['WooCommerce', 'Automattic Inc.', 'US', 'shop'],
  ['Lightspeed', 'Lightspeed Commerce Inc.', 'CA', 'shop', '^'],
  ['WordPress.com', 'Automattic Inc.', 'US', 'shop'],
  ['Wix', 'Wix.com Ltd', 'IL', 'shop'],
  ['Squarespace', 'Squarespace Ireland Limited', 'IE', 'shop'],
  ['Webflow', 'Webflow, Inc.', 'US', 'shop'],
  ['SD Worx', 'SD Worx', 'BE', 'staff'],
  ['Securex', 'Securex', 'BE', 'staff'],
  ['Partena', 'Partena Professional', 'BE', 'staff'],
  ['Acerta', 'Acerta', 'BE', 'staff'],
  ['Liantis', 'Liantis', 'BE', 'staff'],
  ['Group S', 'Group S', 'BE', 'staff'],
  ['Recruitee', 'Tellent', 'NL', 'staff'],
  ['Workday', 'Workday Limited', 'IE', 'staff', '^'],
  ['Personio', 'Personio SE', 'DE', 'staff'],
  ['Sendcloud', 'Sendcloud B.V.', 'NL', 'delivery'],
  ['bpost', 'bpost NV', 'BE', 'delivery'],
  ['PostNL', 'PostNL N.V.', 'NL', 'delivery'],
  ['DHL', 'Deutsche Post AG', 'DE', 'delivery'],
  ['DPD', 'Geopost SA', 'FR', 'delivery'],
  ['UPS', 'United Parcel Service', 'US', 'delivery', '^'],
  ['YouTube', 'Google Ireland Limited', 'IE', 'social'],
  ['Vimeo', 'Vimeo.com, Inc.', 'US', 'social'],
  ['Google Maps', 'Google Ireland Limited', 'IE', 'social'],
  ['LinkedIn', 'LinkedIn Ireland Unlimited Company', 'IE', 'social'],
  ['Facebook', 'Meta Platforms Ireland Limited', 'IE', 'social'],
  ['Instagram', 'Meta Platforms Ireland Limited', 'IE', 'social'],
  ['TikTok', 'TikTok Technology Limited', 'IE', 'social'],
  ['Pinterest', 'Pinterest Europe Limited', 'IE', 'social'],
  ['Twitter', 'X Internet Unlimited Company', 'IE', 'social'],
  ['AddThis', 'Oracle America, Inc.', 'US', 'social'],
  ['ShareThis', 'ShareThis, Inc.', 'US', 'social'],
];

export const knownServices: readonly KnownService[] = rows.map(([name, firm, country, kind, also = '']) => {
  const isWord = also.startsWith('^');
  return {
    ...known,
    code: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    name,
    firm,
    country,
    kind,
    also: also
      .replace('^', '')
      .split('|')
      .filter((spelling) => spelling !== ''),
    isWord,
  };
});

/** Kinds of service that as a rule work for the firm that uses them. Payment, delivery and social media decide more themselves. */
const onBehalf: readonly ServiceKind[] = [
  'statistics',
  'behaviour',
  'tags',
  'mailing',
  'accounting',
  'hosting',
  'office',
  'customers',
  'support',
  'forms',
  'errors',
  'shop',
  'staff',
];

/** Services that are done on another's behalf, as people describe them where no name is known. */
const doneOnBehalf =
  /\b(?:processors?|verwerkers?|sous-traitants?|hosting|hébergeu?r|hébergement|servers?|serveurs?|newsletter|nieuwsbrief|infolettre|cloud|backups?)\b|\bcustomer service\b|\bklantendienst\b|\bservice client/iu;

/** Who carries out payments decides more itself, whatever it is called. */
const pays = /payment|betaal|betaling|paiement/i;

/** The known service that a name stands for. */
function serviceNamed(name: string): KnownService | undefined {
  const said = ` ${fold(name).replace(/[^\p{L}\p{N}.]+/gu, ' ')} `;
  return knownServices.find((service) =>
    [service.name, ...service.also].some((each) => said.includes(` ${fold(each)} `)),
  );
}

/** Whether a party of that name, or described by those words, seems to work on behalf of the firm: to be asked, not a fact. */
export function seemsProcessor(name: string, description: string): boolean {
  const kind = serviceNamed(name)?.kind;
  const said = `${name} ${description}`;
  return kind === undefined ? doneOnBehalf.test(said) && !pays.test(said) : onBehalf.includes(kind);
}

/** Pages, pixels and buttons of a social network: the firm and the network often decide together, CJEU C-210/16 and C-40/17. */
export function seemsJoint(name: string, description: string): boolean {
  const service = serviceNamed(name);
  if (service !== undefined)
    return (
      service.kind === 'social' ||
      (service.kind === 'advertising' && /pixel|insight/i.test(`${service.name} ${name}`))
    );
  return /\b(?:social network|social media|sociaal netwerk|sociale media|réseau social|réseaux sociaux|pixel)\b/iu.test(
    `${name} ${description}`,
  );
}
