import { type FieldName, type NounName, nounOf } from '../../../shared/register/nouns';
import type { fieldsUiWords } from '../../../shared/words/fields-ui';

export type GroupName = keyof (typeof fieldsUiWords)['en']['groups'];
export type Group = Readonly<{ name: GroupName; fields: readonly string[] }>;

type GroupsOf = {
  readonly [N in NounName]?: readonly Readonly<{ name: GroupName; fields: readonly FieldName<N>[] }>[];
};

/** The fields of a record in the groups in which a person thinks of them. What is named nowhere comes at the end. */
const groups: GroupsOf = {
  organisation: [
    {
      name: 'identity',
      fields: ['legalName', 'tradeName', 'legalForm', 'enterpriseNumber', 'vatNumber', 'sector', 'group'],
    },
    { name: 'address', fields: ['street', 'postalCode', 'city', 'country', 'email', 'phone', 'website'] },
    {
      name: 'dpo',
      fields: [
        'dpoStatus',
        'dpo',
        'dpoIsStaff',
        'dpoReason',
        'dpoCommunicatedOn',
        'representative',
        'jointControllers',
      ],
    },
    {
      name: 'people',
      fields: ['headcount', 'isPublicAuthority', 'hasLargeScaleMonitoring', 'hasLargeScaleSpecialData'],
    },
    {
      name: 'security',
      fields: ['measures', 'securityStatement', 'retentionPrinciple', 'breachProcedure', 'lawsNamed'],
    },
    {
      name: 'file',
      fields: [
        'contentLanguages',
        'mainLanguage',
        'registerOwner',
        'lastReviewedOn',
        'nextReviewOn',
        'provenance',
        'notes',
      ],
    },
  ],
  party: [
    { name: 'main', fields: ['name', 'label', 'isCategory', 'does', 'role', 'country'] },
    {
      name: 'address',
      fields: [
        'street',
        'postalCode',
        'city',
        'email',
        'phone',
        'contactPerson',
        'enterpriseNumber',
        'website',
        'privacyPolicyUrl',
      ],
    },
    {
      name: 'processor',
      fields: [
        'engagedBy',
        'group',
        'representativeContact',
        'dpoContact',
        'claims',
        'hasSufficientGuarantees',
        'guaranteesCheckedOn',
      ],
    },
    { name: 'review', fields: ['notes'] },
  ],
  retentionRule: [
    { name: 'period', fields: ['name', 'duration', 'criterion', 'trigger', 'endAction'] },
    { name: 'why', fields: ['law', 'reason', 'code', 'exceptions'] },
    {
      name: 'details',
      fields: [
        'activePhase',
        'archivePhase',
        'isRolling',
        'isAggregate',
        'isMaximum',
        'endActionNote',
        'backupPeriod',
        'backupNote',
      ],
    },
    { name: 'practice', fields: ['isActuallyDone', 'notDoneReason', 'owner', 'notes'] },
  ],
  measure: [
    { name: 'main', fields: ['name', 'group', 'status', 'detail', 'isOrganisationWide'] },
    { name: 'details', fields: ['serves', 'code', 'owner', 'sinceOn', 'evidence'] },
    { name: 'review', fields: ['checkedOn', 'reviewOn', 'notes'] },
  ],
  agreement: [
    { name: 'main', fields: ['title', 'party', 'kind', 'status', 'signedOn'] },
    {
      name: 'content',
      fields: [
        'points',
        'pointsNote',
        'subjectMatter',
        'duration',
        'natureAndPurpose',
        'dataTypes',
        'subjectTypes',
        'controllerDuties',
        'usesEuClauses',
        'certificates',
      ],
    },
    { name: 'processor', fields: ['subProcessorRule', 'subProcessors', 'subProcessorListUrl'] },
    { name: 'joint', fields: ['essence', 'contactPoint'] },
    { name: 'formal', fields: ['version', 'signatories', 'filedAt', 'endsOn', 'reviewOn', 'notes'] },
  ],
  transfer: [
    {
      name: 'main',
      fields: [
        'party',
        'country',
        'countryNote',
        'isConditional',
        'condition',
        'data',
        'dataNote',
        'frequency',
      ],
    },
    {
      name: 'safeguard',
      fields: [
        'safeguard',
        'evidence',
        'evidenceOn',
        'evidenceCheckedOn',
        'evidenceCheckedBy',
        'validUntil',
        'dpfEntity',
        'dpfCoverage',
        'sccModules',
        'sccAnnexesComplete',
        'hasDockingClause',
        'bcrApproval',
        'bcrKind',
        'bcrMembers',
        'isExplicitConsentInformed',
        'isRepeated',
        'exporterRole',
        'importerRole',
      ],
    },
    {
      name: 'assessment',
      fields: [
        'assessment',
        'assessmentOutcome',
        'assessmentOn',
        'supplementaryMeasures',
        'onwardTransfers',
        'copyAvailableFrom',
      ],
    },
    { name: 'review', fields: ['reviewOn', 'notes'] },
  ],
};

/** Groups of a noun's fields, cut down to `only` where given. The record that it is a part of is never among them. */
export function groupsOf(noun: NounName, only?: readonly string[]): readonly Group[] {
  const all = Object.entries(nounOf(noun).fields).filter(
    ([, field]) => !(field.kind === 'ref' && field.isParent),
  );
  if (only !== undefined)
    return [{ name: 'main', fields: only.filter((name) => all.some(([each]) => each === name)) }];
  const named: readonly Group[] = groups[noun] ?? [];
  const placed = new Set(named.flatMap((group) => group.fields));
  const left = all.map(([name]) => name).filter((name) => !placed.has(name));
  if (named.length === 0) return [{ name: 'main', fields: left }];
  return left.length === 0 ? named : [...named, { name: 'details', fields: left }];
}

const wideKinds: readonly string[] = ['text', 'refs', 'choices', 'ref'];

/** Whether a field takes the whole width of a form. */
export function isWide(noun: NounName, field: string): boolean {
  const kind = nounOf(noun).fields[field]?.kind;
  return kind === undefined || wideKinds.includes(kind);
}
