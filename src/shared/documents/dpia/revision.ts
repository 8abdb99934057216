import { type DpiaQuestionCode, dpiaQuestions } from '../../law/dpia-questions';
import { dpiaPartsOf } from '../../register/actions/dpia-parts';
import type { DpiaParts } from '../../register/dpia';
import { isEmpty } from '../../register/mark';
import { nounOf } from '../../register/nouns';
import { mainScreenLanguage, type Register } from '../../register/register';
import { registerAnswers, signedAnswers } from './says';

/** How one risk or planned measure differs from the one it goes on from. `id` is null when it is gone, `previous` when it is new. */
export type RevisedPart = Readonly<{
  id: string | null;
  previous: string | null;
  change: 'new' | 'changed' | 'gone';
  /** Fields that say something else. */
  fields: readonly string[];
}>;

/** What is different in an assessment from the one it goes on from (Art. 35(11)). What stayed the same is not listed. */
export type Revision = Readonly<{
  /** The assessment before, and the ISO date on which it was signed. */
  previous: string;
  signedOn: string | null;
  /** Questions to which the register says something else than when that one was signed. */
  register: readonly DpiaQuestionCode[];
  /** Questions that a person answered otherwise. */
  answers: readonly DpiaQuestionCode[];
  risks: readonly RevisedPart[];
  controls: readonly RevisedPart[];
}>;

/**
 * Compares an assessment with the one that it goes on from. The register is that of the day (ISO) for a draft, and what
 * was kept at the signing for one that is signed. Null when it goes on from none that is still there.
 */
export function changesSince(register: Register, parts: DpiaParts, date: string): Revision | null {
  const { dpia } = parts;
  const before = dpia.previous === null ? null : dpiaPartsOf(register, dpia.previous);
  if (before === null) return null;
  const language = mainScreenLanguage(register);
  const then = signedAnswers(before.dpia, language);
  const now = signedAnswers(dpia, language) ?? registerAnswers(register, dpia, date);
  const said = (answers: ReadonlyMap<DpiaQuestionCode, string>, code: DpiaQuestionCode): string =>
    (answers.get(code) ?? '').trim();
  const given = ({ answers }: DpiaParts, code: DpiaQuestionCode): string =>
    canonical(answers.filter(({ question }) => question === code).map(({ answer }) => answer));
  const codes = dpiaQuestions.map(({ code }) => code);
  const risks = new Map(parts.risks.map(({ id, previous }) => [id, previous ?? id]));
  return {
    previous: before.dpia.id,
    signedOn: before.dpia.signedOn,
    register: then === null ? [] : codes.filter((code) => said(then, code) !== said(now, code)),
    answers: codes.filter((code) => given(before, code) !== given(parts, code)),
    risks: compared('risk', before.risks, parts.risks, risks),
    controls: compared('control', before.controls, parts.controls, risks),
  };
}

type Part = Readonly<{ id: string; previous: string | null }>;

/** `risks`: of each risk of this assessment the one that it goes on from, so that a plan against the same risk is the same. */
function compared(
  noun: 'risk' | 'control',
  before: readonly Part[],
  now: readonly Part[],
  risks: ReadonlyMap<string, string>,
): readonly RevisedPart[] {
  const fields = Object.keys(nounOf(noun).fields).filter(
    (field) => !['dpia', 'previous', 'notes'].includes(field),
  );
  const known = new Map(before.map((each) => [each.id, each]));
  const goneOn = new Set(now.map(({ previous }) => previous));
  const value = (part: Part, field: string): unknown => {
    const held = (part as Readonly<Record<string, unknown>>)[field];
    return field === 'risks' && Array.isArray(held) ? held.map((id: string) => risks.get(id) ?? id) : held;
  };
  return [
    ...now.flatMap((part): RevisedPart[] => {
      const of = part.previous === null ? undefined : known.get(part.previous);
      if (of === undefined) return [{ id: part.id, previous: null, change: 'new', fields: [] }];
      const changed = fields.filter((field) => canonical(value(of, field)) !== canonical(value(part, field)));
      return changed.length === 0
        ? []
        : [{ id: part.id, previous: of.id, change: 'changed', fields: changed }];
    }),
    ...before
      .filter(({ id }) => !goneOn.has(id))
      .map(({ id }): RevisedPart => ({ id: null, previous: id, change: 'gone', fields: [] })),
  ];
}

function canonical(value: unknown): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : JSON.stringify(value);
}
