import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/shared/documents/document';
import { rightsLimits } from '../../../src/shared/law/rights';
import { registerSchema } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { made, registerWith, words } from './support';

const print = (register: Parameters<typeof made>[0], language: (typeof screenLanguages)[number]): Document =>
  made(register, { document: 'notice', language, withOpenPoints: false });
const lines = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) => (block.is === 'paragraph' ? [words(block.runs)] : []));

const accountant = registerSchema.parse(
  JSON.parse(readFileSync('resources/samples/accountant.json', 'utf8')),
);

/** Checks of clients of which only the purpose names the Act. */
const byPurpose = (marks: object = {}, law = 'Act of 18 September 2017, Art. 21') =>
  registerWith(
    { status: 'inUse', name: { en: 'Client checks' }, marks },
    {
      purpose: [
        {
          id: 'p',
          activity: 'a',
          description: { en: 'Know who clients are' },
          legalBasis: '6.1.c',
          law: { en: law },
        },
      ],
    },
  );

describe('a right that a law limits', () => {
  const [act] = rightsLimits;

  test.each(screenLanguages)(
    'the accountant’s notice says what Art. 65 of the Act says, in %s',
    (language) => {
      const said = lines(print(accountant, language));
      expect(said.filter((each) => each.includes(act?.says[language] ?? '?'))).toHaveLength(1);
      expect(said.some((each) => /18 sept\w+ 2017, art\. 65/i.test(each))).toBe(true);
    },
  );

  test('is not promised without a word of the limit, where it stands and in the first layer', () => {
    const said = lines(print(accountant, 'en'));
    const about = (right: string) => said.find((each) => each.startsWith(`${right}. `));
    for (const right of ['Right of access', 'Right to rectification', 'Right to erasure'])
      expect(about(right)).toMatch(/a law limits this right: see below\.$/);
    expect(about('Right to restriction of processing')).not.toContain('a law limits');
    expect(said.filter((each) => /a law limits these rights\.$/.test(each))).toHaveLength(2);
  });

  test('is found by the law that a purpose rests on, with its article, where nobody filled in the limit', () => {
    const said = lines(print(byPurpose(), 'en'));
    expect(said).toContainEqual(
      expect.stringMatching(/^For Client checks the law limits these rights: .+2017.+, Art\. 65\.$/),
    );
    expect(said).toContain(`What that law says: ${act?.says.en}`);
  });

  test('is not said of a company that tells who owns it, under another part of the same Act', () => {
    for (const law of ['Companies Code; Act of 18 September 2017, Art. 73 to 75', 'Act of 18 September 2017'])
      expect(lines(print(byPurpose({}, law), 'en')).join('\n')).not.toContain('law limits');
  });

  test('is not said where the firm states that no law limits it, nor before the law was there', () => {
    const without = [
      print(byPurpose({ limitingLaw: { none: true } }), 'en'),
      made(byPurpose(), { document: 'notice', date: '2017-01-01' }),
    ];
    for (const document of without) expect(lines(document).join('\n')).not.toContain('law limits');
  });
});
