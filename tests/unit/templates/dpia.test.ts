import { describe, expect, test } from 'vitest';
import { emptyRegister } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { dpiaTemplateEdits, dpiaTemplates } from '../../../src/shared/templates/dpia';

const edits = (template: (typeof dpiaTemplates)[number], languages: readonly ('nl' | 'en')[] = []) => {
  let count = 0;
  const register = emptyRegister();
  const organisation = { ...register.organisation, contentLanguages: languages };
  const activity = { id: 'a', name: { en: 'Shop' }, marks: {}, highRiskCriteria: [] };
  return dpiaTemplateEdits(template, {
    id: 'made',
    organisation,
    activities: [activity as never],
    today: '2026-11-22',
    by: 'Ann',
    newId: () => `n-${++count}`,
  }).flatMap((edit) => (edit.do === 'add' ? [edit] : []));
};

test('the five common cases are there', () => {
  expect(dpiaTemplates.map(({ id }) => id)).toEqual([
    'cctv',
    'staff-monitoring',
    'health-data',
    'profiling',
    'ai-recruitment',
  ]);
});

describe.each(dpiaTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('speaks each language, names a source everywhere, and writes French as French is written', () => {
    const texts = [
      template.name,
      template.summary,
      ...template.risks.flatMap(({ name, threats, impacts }) => [name, threats, impacts]),
      ...template.measures.flatMap(({ name, detail }) => (detail === undefined ? [name] : [name, detail])),
      ...template.questions.map(({ body }) => body),
    ];
    for (const text of texts) {
      for (const language of screenLanguages) expect(text[language].trim()).not.toBe('');
      expect(text.fr).not.toMatch(/(?<!\u202f)[;?!]|[^\d]:(?!\/\/)(?<!\u202f:)/);
    }
    for (const { source } of [...template.risks, ...template.measures, ...template.questions])
      expect(source).not.toBe('');
  });

  test('looks at the three feared events and at the processing itself; each measure is against a risk', () => {
    expect(template.risks.map(({ event }) => event).sort()).toEqual([
      'access',
      'change',
      'loss',
      'processing',
    ]);
    const keys = template.risks.map(({ key }) => key);
    for (const { against } of template.measures) {
      expect(against.length).toBeGreaterThan(0);
      for (const key of against) expect(keys).toContain(key);
    }
    const met = new Set(template.measures.flatMap(({ against }) => against));
    expect(keys.filter((key) => !met.has(key))).toEqual([]);
  });

  test('rates nothing and decides nothing: all it says is to be confirmed, measures are only planned', () => {
    const made = edits(template);
    expect(made.filter(({ noun }) => noun === 'dpia')).toHaveLength(1);
    for (const { noun, values } of made) {
      expect(
        Object.keys(values).filter((field) => /severity|likelihood|decision|owner|dueOn/.test(field)),
      ).toEqual([]);
      if (noun === 'risk')
        expect(values['marks']).toMatchObject({
          name: { toConfirm: true, sources: [`template:dpia-${template.id}`, expect.any(String)] },
        });
      if (noun === 'control') expect(values['state']).toBe('planned');
      if (noun === 'dpiaComment') expect(values['isSettled']).toBe(false);
    }
  });
});

test.each([
  ['cctv', /Collective agreement no\. 68/],
  ['staff-monitoring', /Collective agreement no\. 81/],
  ['health-data', /Act of 30 July 2018, Art\. 9/],
  ['profiling', null],
  ['ai-recruitment', /Collective agreement no\. 38; AI Act Art\. 26\(11\)/],
])('what %s rests on and nobody read is to be checked with the DPO', (id, named) => {
  const template = dpiaTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const asked = edits(template, ['en'])
    .map(({ values }) => (values['body'] as { en?: string } | undefined)?.en ?? '')
    .filter((body) => body.includes('Check with your DPO'));
  if (named === null) expect(asked).toEqual([]);
  else expect(asked).toEqual([expect.stringMatching(named)]);
});

test('speaks the languages of the file alone', () => {
  for (const { values } of edits(dpiaTemplates[0] as never, ['nl']).slice(1))
    expect(Object.keys((values['name'] ?? values['body']) as object)).toEqual(['nl']);
});
