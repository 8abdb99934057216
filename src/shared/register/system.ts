import { choice, country, date, line, ref, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** An application, server, device or paper file in which data stand. */
export const system = noun('system', {
  name: line({}),
  kind: choice(['application', 'cloudService', 'server', 'device', 'paper', 'website', 'other']),
  does: text(),
  supplier: ref('party'),
  country: country({ article: '30(1)(e)' }),
  location: text({ max: 500, isOfOneFirm: true }),
  isInEea: yesNo({ article: '44' }),
  owner: line({ isOfOneFirm: true }),
  reviewOn: date({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type System = RecordOf<typeof system>;

/** A cookie or a similar technique, Belgian Act of 30 July 2018, Art. 10/2. */
export const cookie = noun('cookie', {
  name: line({}),
  kind: choice(['necessary', 'functional', 'statistics', 'marketing']),
  purpose: text({ article: 'Act of 30 July 2018, Art. 10/2' }),
  duration: text({ max: 300 }),
  isFirstParty: yesNo(),
  party: ref('party'),
  thirdPartyAccess: text({ max: 500 }),
  asksConsent: yesNo({ article: 'Act of 30 July 2018, Art. 10/2' }),
  consentEvidence: text(),
  howToRefuse: text(),
  site: ref('site', { isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Cookie = RecordOf<typeof cookie>;
