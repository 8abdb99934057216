import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { balancing, fieldsFor } from '../../../src/renderer/pages/activity/purpose-fields';
import { activityFields, sectionsOf } from '../../../src/renderer/pages/activity/sections';
import { groupsOf } from '../../../src/renderer/parts/fields/form-groups';
import type { ActivityBundle } from '../../../src/shared/api';
import { legalBases } from '../../../src/shared/law/legal-bases';
import { catalogueNouns, type NounName, nounNames, nounOf } from '../../../src/shared/register/nouns';

const pages = join(import.meta.dirname, '../../../src/renderer/pages');
const textOf = (path: string): string => readFileSync(join(pages, path), 'utf8');

/** Fields of a noun that are typed out between quotes in the page that draws them. */
const quotedIn = (noun: NounName, path: string): readonly string[] => {
  const text = textOf(path);
  return Object.keys(nounOf(noun).fields).filter((field) => new RegExp(`['"]${field}['"]`).test(text));
};

/** Fields that stand in no form, and why. */
const exceptions: Readonly<Partial<Record<NounName, Readonly<Record<string, string>>>>> = {
  activity: {
    reference: 'given by the program once, shown over the form',
    role: 'chosen when the activity is made, shown over the form',
    status: 'chosen over the form',
    template: 'where the activity came from: a memory of the program',
  },
  noticeSection: {
    site: 'chosen over the notice',
    audience: 'chosen over the notice',
    section: 'the section itself',
    writtenAgainst: 'kept by the program, shown when the register has changed since',
    isHidden: 'a button of the section',
    place: 'a button of the section',
  },
  attachment: {
    fileName: 'of the file that was attached',
    size: 'of the file that was attached',
    sha256: 'of the file that was attached',
    addedOn: 'of the file that was attached',
    dpias: 'attached at the assessment',
    risks: 'attached at the risk',
    controls: 'attached at the planned measure',
  },
};

/** Nouns that the program alone writes, shown under History. */
const writtenByProgram: readonly NounName[] = ['issuedVersion', 'issuedFile'];

/** Nouns that come in by the JSON form and go out by the command line, and have no page yet. */
const withoutPage: readonly NounName[] = [
  'screening',
  'dpia',
  'dpiaAnswer',
  'risk',
  'control',
  'dpiaComment',
];

function shownFields(noun: NounName): readonly string[] {
  if (noun === 'organisation' || noun === 'camera' || catalogueNouns.some((each) => each === noun))
    return groupsOf(noun).flatMap(({ fields }) => fields);
  switch (noun) {
    case 'activity':
      return Object.values(activityFields).flat();
    case 'purpose':
      return [
        'description',
        'legalBasis',
        ...balancing,
        ...[null, ...legalBases.map(({ code }) => code)].flatMap((legalBasis) => {
          const { first, demanded, rest } = fieldsFor({ legalBasis, kind: null });
          return [...first, ...demanded, ...rest];
        }),
      ];
    case 'dataUse':
      return quotedIn(noun, 'activity/DataUses.tsx');
    case 'recipient':
      return quotedIn(noun, 'activity/Recipients.tsx');
    case 'exclusion':
      return quotedIn(noun, 'activity/OtherParts.tsx');
    case 'noticeSection':
      return [
        ...quotedIn(noun, 'policies/OwnText.tsx'),
        ...(textOf('policies/LeaveOutDialog.tsx').includes('onLeaveOut(why)') ? ['hiddenWhy'] : []),
      ];
    case 'attachment':
      return quotedIn(noun, 'attachments/AttachmentsPage.tsx');
    default:
      return [];
  }
}

describe('what the register holds can be reached in the window', () => {
  it.each(nounNames.filter((noun) => ![...writtenByProgram, ...withoutPage].includes(noun)))(
    'every field of %s',
    (noun) => {
      const shown = new Set([...shownFields(noun), ...Object.keys(exceptions[noun] ?? {})]);
      const missing = Object.entries(nounOf(noun).fields)
        .filter(([name, field]) => !(field.kind === 'ref' && field.isParent) && !shown.has(name))
        .map(([name]) => name);
      expect(missing).toEqual([]);
    },
  );

  /** Fields of the activity in all parts of its page, for a role. */
  const fieldsAs = (role: 'controller' | 'joint' | 'processor'): readonly string[] => {
    const bundle = {
      activity: { role, recipientsNone: true, marks: {} },
      purposes: [],
      dataUses: [],
      recipients: [],
      exclusions: [],
      cameras: [],
    } as unknown as ActivityBundle;
    return sectionsOf(bundle, false).flatMap(({ holds }) =>
      holds.flatMap(({ noun, fields }) => (noun === 'activity' ? fields : [])),
    );
  };

  it('in the parts of a processor too: where the data come from, and decisions made by machine', () => {
    const fields = fieldsAs('processor');
    for (const field of [...activityFields.source, ...activityFields.automated])
      expect(fields).toContain(field);
  });

  it('the arrangement of joint controllers stands beside them, and not with a sole controller', () => {
    expect(fieldsAs('joint')).toContain('agreements');
    expect(fieldsAs('controller')).not.toContain('agreements');
  });
});
