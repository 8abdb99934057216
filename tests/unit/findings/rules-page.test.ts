import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/shared/findings/rules';
import { citeArticle } from '../../../src/shared/law/cite';
import { askYourDpo, noteFor } from '../../../src/shared/law/dated';

const page = 'docs/rules.md';

const severities = { error: 'the law asks for it', warning: 'doubtful or due', info: 'advice' } as const;
const certainties = {
  A: 'compared with the official text or the authority’s own page',
  B: 'confirmed by a dependable secondary source',
  C: 'settled general knowledge, not looked up again',
  '?': 'open',
} as const;

/** Every rule as a page of this folder, from the code that judges. */
function rulesAsPage(): string {
  const parts = rules.map((rule) =>
    [
      `## ${rule.id} ${rule.name.en}`,
      '',
      rule.why.en,
      '',
      rule.mend.en,
      '',
      `- Severity: ${rule.severity}.`,
      `- Article: ${citeArticle(rule.article, 'en')}`,
      `- Source: ${rule.source} (certainty ${rule.certainty}, checked ${rule.lastChecked}).${noteFor(rule) === undefined ? '' : ` ${askYourDpo.en}`}`,
      '- Messages:',
      ...Object.entries(rule.says).map(([code, says]) => `  - \`${code}\`: ${says.en}`),
    ].join('\n'),
  );
  return [
    '# Rules',
    '',
    'What Griffier looks for in a register. This page is made from the rules themselves',
    '(`src/shared/findings/rules`); a test fails when it is stale, and',
    '`GRIFFIER_WRITE_RULES=1 npx vitest run tests/unit/findings/rules-page.test.ts` writes it anew.',
    '',
    `Severity: ${Object.entries(severities)
      .map(([code, means]) => `\`${code}\`, ${means}`)
      .join('; ')}. A message can be of another severity than its rule where its case is lighter or graver.`,
    '',
    ...Object.entries(certainties).map(([code, means]) => `- Certainty ${code}: ${means}.`),
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

test('the page of the rules says what the rules say', () => {
  const now = rulesAsPage();
  if (process.env['GRIFFIER_WRITE_RULES'] === '1') writeFileSync(page, now);
  expect(readFileSync(page, 'utf8')).toBe(now);
});
