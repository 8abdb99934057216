import { expect, test } from 'vitest';
import type { Block } from '../../../src/shared/documents/document';
import { made, registerWith, textOf, words } from './support';

const register = registerWith(
  { status: 'inUse', measures: ['m'], systems: ['s'] },
  {
    measure: [
      {
        id: 'm',
        name: { en: 'Encryption at rest' },
        detail: { en: 'BitLocker, key in the safe' },
        status: 'inPlace',
      },
    ],
    system: [{ id: 's', name: 'Server under the stairs', location: { en: 'Meelstraat 4' } }],
  },
);
const lines = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.is === 'paragraph' ? [words(block.runs)] : [])).join('\n');

test('a notice names measures; their parameters, and systems with their places, stay in the register', () => {
  const notice = made(register, { document: 'notice', withOpenPoints: false });
  const said = `${lines(notice.blocks)}\n${textOf(notice)}`;
  expect(said).toContain('Encryption at rest');
  for (const secret of ['BitLocker', 'the safe', 'under the stairs', 'Meelstraat'])
    expect(said).not.toContain(secret);
  const kept = textOf(made(register));
  for (const fact of ['BitLocker', 'under the stairs']) expect(kept).toContain(fact);
});
