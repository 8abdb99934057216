import { type Dated, from } from './dated';

/** A cookie whose name tells what sets it. `pattern`: of the whole name, folded. */
export type KnownCookie = Dated &
  Readonly<{
    code: string;
    pattern: RegExp;
    kind: 'necessary' | 'functional' | 'statistics' | 'marketing';
    /** A known service, by its name; null: the firm's own web server or web site. */
    service: string | null;
  }>;

const told = from('Documentation of the service or the program that sets it', 'C');

type Row = readonly [pattern: string, kind: KnownCookie['kind'], service: string | null];
const rows: readonly Row[] = [
  ['_ga(?:_[a-z0-9x]+)?', 'statistics', 'Google Analytics'],
  ['_gid', 'statistics', 'Google Analytics'],
  ['_gat(?:_[a-z0-9_-]+)?', 'statistics', 'Google Analytics'],
  ['__utm[abctvz]', 'statistics', 'Google Analytics'],
  ['_gcl_[a-z]+', 'marketing', 'Google Ads'],
  ['_gac_[a-z0-9_-]+', 'marketing', 'Google Ads'],
  ['_fb[pc]', 'marketing', 'Meta Pixel'],
  ['_pk_(?:id|ses|ref|cvar|hsr|testcookie)[a-z0-9._]*', 'statistics', 'Matomo'],
  ['mtm_[a-z_]+', 'statistics', 'Matomo'],
  ['_hj[a-z0-9_]+', 'statistics', 'Hotjar'],
  ['_cl(?:ck|sk)', 'statistics', 'Microsoft Clarity'],
  ['_uet(?:sid|vid)', 'marketing', 'Microsoft Advertising'],
  ['_ttp', 'marketing', 'TikTok Pixel'],
  ['li_(?:at|gc|fat_id|sugr)', 'marketing', 'LinkedIn Insight Tag'],
  ['__hs(?:tc|sc|src)', 'marketing', 'HubSpot'],
  ['hubspotutk', 'marketing', 'HubSpot'],
  ['__stripe_(?:mid|sid)', 'necessary', 'Stripe'],
  ['__cf(?:duid|_bm|lb|ruid)', 'necessary', 'Cloudflare'],
  ['cf_clearance', 'necessary', 'Cloudflare'],
  ['cookieconsent(?:_[a-z]+)?', 'necessary', null],
  ['optanonconsent', 'necessary', 'OneTrust'],
  ['phpsessid', 'necessary', null],
  ['jsessionid', 'necessary', null],
  ['asp\\.net_sessionid', 'necessary', null],
  ['connect\\.sid', 'necessary', null],
  ['laravel_session', 'necessary', null],
  ['xsrf-token', 'necessary', null],
  ['csrftoken', 'necessary', null],
  ['wordpress_[a-z0-9_]+', 'necessary', null],
  ['wp-settings(?:-time)?-\\d+', 'functional', null],
  ['woocommerce_(?:cart_hash|items_in_cart)', 'necessary', 'WooCommerce'],
  ['wp_woocommerce_session_[a-z0-9]*', 'necessary', 'WooCommerce'],
  ['_shopify_[a-z]+', 'statistics', 'Shopify'],
  ['visitor_info1_live', 'marketing', 'YouTube'],
  ['ysc', 'marketing', 'YouTube'],
  ['pll_language', 'functional', null],
  ['sbjs_[a-z_]+', 'statistics', null],
];

export const knownCookies: readonly KnownCookie[] = rows.map(([pattern, kind, service]) => ({
  ...told,
  code: pattern.replace(/[^a-z0-9_]/g, ''),
  pattern: new RegExp(`^${pattern}$`),
  kind,
  service,
}));
