import { choice, country, date, line, ref, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const partyRoles = [
  'processor',
  'subProcessor',
  'jointController',
  'separateController',
  'groupCompany',
  'authority',
  'adviser',
  'businessPartner',
  'acquirer',
  'internalDepartment',
  'public',
  'dataSubjectContacts',
  'customer',
  'representative',
  'dpo',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Anyone the firm deals with: a named party, or a category of which the name is not stated. */
export const party = noun('party', {
  name: line({ article: '30(1)(d)', level: 'law' }),
  /** Its name in other languages, or the words for a category ("Web hosting provider"). */
  label: text({ max: 500 }),
  /** Only the category is known, no name: lawful under Art. 30(1)(d). */
  isCategory: yesNo({ article: '30(1)(d)' }),
  role: choice(partyRoles, { article: '4(7)-(10)' }),
  /** What it does for the firm. */
  does: text(),
  street: line(),
  postalCode: line({ max: 40 }),
  city: line(),
  country: country({ article: '30(1)(e)', level: 'law' }),
  email: line(),
  phone: line(),
  contactPerson: line({ isOfOneFirm: true }),
  enterpriseNumber: line({ max: 40 }),
  website: line(),
  privacyPolicyUrl: line(),
  /** Processor that engaged it, for a sub-processor: Art. 28(2). */
  engagedBy: ref('party', { article: '28(2), 28(4)' }),
  group: text({ max: 500 }),
  /** Representative and DPO of a customer for whom the firm is processor: Art. 30(2)(a). */
  representativeContact: line({ article: '30(2)(a)', level: 'law' }),
  dpoContact: line({ article: '30(2)(a)', level: 'law' }),
  /** What it claims about security or data protection (certificates, frameworks). */
  claims: text(),
  hasSufficientGuarantees: yesNo({ article: '28(1)' }),
  guaranteesCheckedOn: date({ article: '28(1)', isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Party = RecordOf<typeof party>;
