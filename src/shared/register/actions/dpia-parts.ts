import type { DpiaParts } from '../dpia';
import type { Register } from '../register';

/** The parts of an assessment out of a register, each in its order. Null when there is no such assessment. */
export function dpiaPartsOf(register: Register, id: string): DpiaParts | null {
  const dpia = register.dpia.find((each) => each.id === id);
  if (dpia === undefined) return null;
  const isPart = (record: Readonly<{ dpia: string }>) => record.dpia === id;
  return {
    dpia,
    answers: register.dpiaAnswer.filter(isPart),
    risks: register.risk.filter(isPart),
    controls: register.control.filter(isPart),
    comments: register.dpiaComment.filter(isPart),
  };
}
