import { choice, country, line, ref, text } from './field';
import { noun, type RecordOf } from './noun';

/** A brand, web site, app or establishment for which something differs. */
export const site = noun('site', {
  name: line({ isOfOneFirm: true }),
  kind: choice(['website', 'app', 'brand', 'establishment']),
  url: line({ isOfOneFirm: true }),
  street: line({ isOfOneFirm: true }),
  postalCode: line({ max: 40, isOfOneFirm: true }),
  city: line({ isOfOneFirm: true }),
  country: country({ isOfOneFirm: true }),
  contact: line({ article: '13(1)(a)', isOfOneFirm: true }),
  /** What differs here from the rest. */
  variant: text({ isOfOneFirm: true }),
  operatedWith: ref('party', { isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Site = RecordOf<typeof site>;
