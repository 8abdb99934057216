import type { z } from 'zod';
import { type Answer, type CallName, type Calls, calls } from '../../shared/api';

/** A message from the window whose name is known and whose input has the shape that the contract gives. */
export type Checked = {
  [N in CallName]: Readonly<{ name: N; input: z.output<Calls[N]['input']> }>;
}[CallName];

/**
 * Looks at a message from the window before anything is done with it. An unknown name and an input of another shape
 * are both `badMessage`; the detail names the call and the place in the input, never what stood there. The input may
 * have come as JSON text.
 */
export function checkCall(name: unknown, input: unknown): Answer<Checked> {
  if (!isCall(name)) return { ok: false, problem: { code: 'badMessage' } };
  const parsed = calls[name].input.safeParse(readInput(input));
  if (parsed.success) return { ok: true, value: { name, input: parsed.data } as Checked };
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return {
    ok: false,
    problem: { code: 'badMessage', detail: name, ...(place === '' ? {} : { field: place }) },
  };
}

export function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** No call takes a bare text: one that is no JSON is an input of another shape, and stays as it is. */
function readInput(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}
