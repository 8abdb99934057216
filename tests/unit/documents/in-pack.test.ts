import { expect, test } from 'vitest';
import { understand } from '../../../src/main/cli/arguments';
import { documentsForPack } from '../../../src/shared/documents/in-pack';
import { statingKinds } from '../../../src/shared/documents/options';

const choice = {
  kinds: statingKinds,
  audiences: ['visitors', 'employees'],
  site: 'shop',
  reader: 'client',
  withOpenPoints: true,
  date: '2026-11-22',
} as const;

test('a notice for each group of people goes into a pack, and what is published is made for the public without open points', () => {
  const made = documentsForPack(choice).map(({ document, audience, site, reader, withOpenPoints }) =>
    [document, audience, site, reader, withOpenPoints].join(' '),
  );
  expect(made).toEqual([
    'register everyone  client true',
    'cameras everyone  client true',
    'breaches everyone  client true',
    'requests everyone  client true',
    'notice visitors shop public false',
    'notice employees shop public false',
    'cookies everyone shop public false',
    'subProcessors everyone shop public false',
    'screening everyone  client true',
    'dpia everyone  client true',
    'action-plan everyone  client true',
  ]);
});

test('the command line names people and a site for what is published alone', () => {
  const pack = ['pack', 'a.griffier', '--for', 'outsider', '--out', 'a.zip'];
  expect(
    understand([...pack, '--document', 'notice', '--audience', 'visitors,employees', '--site', 'Shop'], 'en'),
  ).toMatchObject({ documents: ['notice'], audiences: ['visitors', 'employees'], site: 'Shop' });
  for (const alone of [
    ['--audience', 'visitors'],
    ['--site', 'Shop'],
  ])
    expect(() => understand([...pack, ...alone], 'en')).toThrow('belongs to');
});
