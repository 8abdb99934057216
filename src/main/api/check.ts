import type { z } from 'zod';
import { type Answer, type CallName, type Calls, calls } from '../../shared/api';

/** A message from the window whose name is known and whose input has the shape that the contract gives. */
export type Checked = {
  [N in CallName]: Readonly<{ name: N; input: z.output<Calls[N]['input']> }>;
}[CallName];

/**
 * Looks at a message from the window before anything is done with it. An unknown name and an input of another shape
 * are both `badMessage`; the detail names the call and the place in the input, never what stood there.
 */
export function checkCall(name: unknown, input: unknown): Answer<Checked> {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name))
    return { ok: false, problem: { code: 'badMessage' } };
  const known = name as CallName;
  const parsed = calls[known].input.safeParse(input);
  if (parsed.success) return { ok: true, value: { name: known, input: parsed.data } as Checked };
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return {
    ok: false,
    problem: { code: 'badMessage', detail: known, ...(place === '' ? {} : { field: place }) },
  };
}
