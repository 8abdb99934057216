import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { balancing, fieldsFor } from '../../../src/renderer/pages/activity/purpose-fields';
import { activityFields, sectionsOf } from '../../../src/renderer/pages/activity/sections';
import { controlFields } from '../../../src/renderer/pages/dpia/control-fields';
import { moments } from '../../../src/renderer/pages/dpia/levels';
import { dpiaFields, riskFields } from '../../../src/renderer/pages/dpia/steps';
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
  question: {
    key: 'which question it is: written by the program',
    rule: 'which rule asks it: written by the program',
    about: 'what it is about: written by the program',
    text: 'the question itself: written by the program',
    answeredOn: 'the day on which answers are taken over: written by the program',
    answer: 'read from a workbook, shown in the list',
    remark: 'read from a workbook, shown in the list',
  },
  setAside: {
    finding: 'which finding it is: written by the program',
    digest: 'of the facts that were judged: written by the program',
    setOn: 'the day on which it is put aside: written by the program',
  },
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
  screening: { ruledOut: 'a no to a criterion' },
  dpia: {
    state: 'shown over the steps; signing and revising change it',
    asSigned: 'kept by the program at the signing, shown beside each question',
    template: 'where it came from: a memory of the program',
  },
  dpiaAnswer: { question: 'the heading it stands under' },
  risk: { previous: 'kept by the program in a revision' },
  control: { previous: 'kept by the program in a revision' },
  dpiaComment: {
    place: 'the step it stands in',
    question: 'only in files that were brought in: told with the whole step',
    risk: 'only in files that were brought in: told with the whole step',
    control: 'only in files that were brought in: told with the whole step',
    writtenBy: 'the name of the person who writes',
    writtenOn: 'the day on which it is written',
    isSettled: 'a button of the comment',
    settledBy: 'the name of the person who settles',
    settledOn: 'the day on which it is settled',
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
    case 'screening':
      return [
        ...quotedIn(noun, 'dpia/ScreeningPage.tsx'),
        ...(textOf('dpia/ScreeningPage.tsx').includes('entryEdits(') ? ['withoutDpia'] : []),
        ...(textOf('dpia/ScreeningPage.tsx').includes('conditionEdits(') ? ['conditionsMet'] : []),
      ];
    case 'dpia':
      return Object.values(dpiaFields).flat();
    case 'dpiaAnswer':
      return quotedIn(noun, 'dpia/Questions.tsx');
    case 'risk':
      return [
        ...Object.values(riskFields).flat(),
        ...moments.flatMap((moment) => [`severity${moment}`, `likelihood${moment}`]),
      ];
    case 'control':
      return Object.values(controlFields).flat();
    case 'question':
      return textOf('questions/AskedDialog.tsx').includes('noteAsked(')
        ? ['askedOn', 'askedOf', 'dueOn']
        : [];
    case 'setAside':
      return textOf('../parts/findings/SetAsideDialog.tsx').includes('putAside(finding, said')
        ? ['reason', 'setBy', 'until']
        : [];
    case 'dpiaComment':
      return quotedIn(noun, 'dpia/Comments.tsx');
    default:
      return [];
  }
}

describe('what the register holds can be reached in the window', () => {
  it.each(nounNames.filter((noun) => !writtenByProgram.includes(noun)))('every field of %s', (noun) => {
    const shown = new Set([...shownFields(noun), ...Object.keys(exceptions[noun] ?? {})]);
    const missing = Object.entries(nounOf(noun).fields)
      .filter(([name, field]) => !(field.kind === 'ref' && field.isParent) && !shown.has(name))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

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
