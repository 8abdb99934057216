import type { RetentionCode } from '../law/retention';
import type { ActivityRole } from '../register/activity';
import type { PartyRole } from '../register/party';
import type { article9Conditions } from '../register/people-and-data';
import type { LegalBasis, Purpose } from '../register/purpose';
import type { Words } from '../register/text';

export const templateGroups = [
  'staff',
  'customers',
  'marketing',
  'website',
  'premises',
  'administration',
  'accountant',
  'software',
] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/**
 * A common activity to start from. Every value that it proposes is "to be confirmed" until a person confirms it, and
 * carries `source`: the article, law or guidance behind it, or `practice` where it is only what most firms do.
 */
export type Template = Readonly<{
  id: string;
  group: TemplateGroup;
  role: ActivityRole;
  name: Words;
  /** One sentence in the list of templates. */
  summary: Words;
  purposes: readonly TemplatePurpose[];
  /** Codes of `law/subject-categories`. */
  subjects: readonly string[];
  data: readonly TemplateData[];
  recipients: readonly TemplateRecipient[];
  /** Codes of `law/measures`. */
  measures: readonly string[];
  source: readonly (
    | 'dataSubject'
    | 'otherPerson'
    | 'employer'
    | 'customer'
    | 'publicSource'
    | 'authority'
    | 'generated'
    | 'otherParty'
  )[];
  sourceNote?: Words;
  personsWithAccess?: Words;
  limits?: Readonly<{
    law: Words;
    rights: readonly (
      | 'information'
      | 'access'
      | 'rectification'
      | 'erasure'
      | 'restriction'
      | 'portability'
      | 'objection'
    )[];
    remedy: Words;
    source: string;
  }>;
  processingCategories?: Words;
  instructions?: Words;
  exclusions?: readonly Words[];
  /** A camera activity: it gets the facts of the Belgian camera register. */
  isCamera?: true;
  isOccasional?: boolean;
  /** What to think of before it is confirmed, from the law's point of view. */
  remark?: Words;
}>;

export type TemplatePurpose = Readonly<{
  description: Words;
  kind: NonNullable<Purpose['kind']>;
  legalBasis: LegalBasis | null;
  /** The article or law behind the basis: printed nowhere, kept as the value's source. */
  source: string;
  law?: Words;
  contract?: Words;
  subjectIsParty?: boolean;
  legitimateInterest?: Words;
  consentMethod?: 'activeOptIn' | 'signedForm';
  consentWording?: Words;
  consentEvidence?: Words;
  withdrawalRoute?: Words;
  optOutRoute?: Words;
  provision?: NonNullable<Purpose['provision']>;
  provisionConsequence?: Words;
}>;

export type TemplateData = Readonly<{
  /** Code of `law/data-categories`. */
  category: string;
  detail?: Words;
  /** Of whom, when not of everyone in the activity. */
  subjects?: readonly string[];
  /** Key of `templates/retention`. */
  retention?: RetentionKey;
  article9?: Readonly<{ condition: (typeof article9Conditions)[number]; law: Words; source: string }>;
  /** Law that allows the national number or criminal data. */
  legalGround?: Words;
}>;

export type TemplateRecipient = Readonly<{ party: PartyKey; receives?: Words; purpose?: Words }>;

/** A kind of recipient that small Belgian firms share. `role: null`: it depends on the contract, so the program asks. */
export type TemplateParty = Readonly<{
  name: Words;
  role: PartyRole | null;
  does: Words;
  country: string | null;
  source: string;
}>;

/** A retention rule to propose. With `code` the period, start and law come from `law/retention`, as in force on the day. */
export type TemplateRetention = Readonly<
  { name: Words; source: string } & (
    | { code: RetentionCode; endAction?: 'erase' | 'anonymise' }
    | {
        duration?: string;
        criterion?: Words;
        trigger?: Words;
        activePhase?: Words;
        reason: Words;
        isMaximum?: true;
        endAction?: 'erase' | 'anonymise' | 'return';
      }
  )
>;

export type PartyKey = string;
export type RetentionKey = string;
