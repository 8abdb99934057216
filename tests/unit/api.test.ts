import { expect, test } from 'vitest';
import { checkCall } from '../../src/main/api/check';
import { type CallName, calls } from '../../src/shared/api';

const backup = `${'0'.repeat(32)}/000001-20261122T090400Z-day.backup`;

const options = { date: '2026-11-22' };
const pack = {
  documents: [{ options: { ...options, reader: 'authority' }, languages: ['nl'], formats: ['docx'] }],
  attachments: ['contract'],
  receiver: 'GBA',
  language: 'nl',
  date: '2026-11-22',
};
/** One input per call that the contract accepts. */
const good = {
  'settings.read': null,
  'settings.change': { language: 'nl' },
  'source.open': { id: 'gdpr' },
  'log.read': null,
  'log.copy': null,
  'log.delete': null,
  'text.copy': { text: 'To be pasted' },
  'clients.list': null,
  'questions.list': { language: 'nl', date: '2026-11-22' },
  'answers.read': { language: 'nl' },
  'answers.take': { language: 'nl', ids: ['abc'] },
  'findings.list': { date: '2026-11-22' },
  'findings.near': { date: '2026-11-22', noun: 'activity', id: 'payroll' },
  'findings.totals': { date: '2026-11-22' },
  'findings.counts': { date: '2026-11-22' },
  'due.list': { date: '2026-11-22', limit: 6 },
  'clients.forget': { path: '/a/b.griffier' },
  'clients.export': {
    paths: ['/clients/bakery.griffier'],
    password: null,
    languages: ['nl'],
    formats: ['docx'],
    reader: 'authority',
    date: '2026-11-22',
  },
  'clients.cancelExport': null,
  'clients.look': { path: '/clients/bakery.griffier', date: '2026-11-22', password: null },
  'clients.cancelLook': null,
  'clients.addFolder': null,
  'law.read': null,
  'law.choose': { date: '2026-11-22' },
  'law.look': { path: '/clients/bakery.griffier', date: '2026-11-22' },
  'law.cancelLook': null,
  'law.accept': null,
  'law.reset': null,
  'samples.list': null,
  'samples.open': { id: 'bakery' },
  'file.state': null,
  'file.new': { name: 'Bakkerij', languages: ['nl'], from: null },
  'file.open': { path: null },
  'file.close': null,
  'file.saveCopy': null,
  'file.lock': { why: 'asked' },
  'file.unlock': { password: 'vier koele paarden' },
  'file.password': { current: null, next: 'vier koele paarden' },
  'file.cancelPassword': null,
  'file.recoverySheet': null,
  'file.cancelNew': null,
  'json.choose': null,
  'file.held': null,
  'activities.list': null,
  'activity.read': { id: 'payroll' },
  'organisation.read': null,
  'catalogue.read': { noun: 'party' },
  search: { text: 'loon' },
  'overview.read': null,
  change: {
    verb: 'edit',
    about: null,
    edits: [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'HR' }],
  },
  'typing.end': null,
  'undo.state': null,
  undo: null,
  redo: null,
  'history.check': null,
  'history.checkAgain': null,
  'history.list': {
    record: { noun: 'activity', id: 'payroll', field: 'owner' },
    noun: null,
    actor: null,
    verb: null,
    from: null,
    until: '2026-11-22T10:00:00.000Z',
    text: '',
    offset: 0,
    limit: 100,
  },
  'history.action': { seq: 1, offset: 0 },
  'history.facets': null,
  'history.putBack': { noun: 'activity', id: 'payroll', field: null, before: 2 },
  'activities.fromTemplates': { templates: ['payroll'], verb: 'template' },
  'activity.add': { role: 'controller', name: 'Payroll', language: 'en' },
  'activity.duplicate': { id: 'payroll' },
  'activity.setRole': { id: 'payroll', role: 'processor' },
  'activities.retire': { ids: ['payroll'], endDate: '2026-11-22', successor: null },
  'activities.restore': { ids: ['payroll'] },
  confirm: { noun: 'activity', ids: ['payroll'], fields: null, withParts: true },
  'catalogue.merge': { noun: 'party', keep: 'a', drop: 'b', take: [] },
  'dpia.start': { activities: ['payroll'], template: 'cctv' },
  'dpia.copy': { id: 'tracking', activities: ['payroll'] },
  'dpia.revise': { id: 'tracking' },
  'dpia.lacks': { id: 'tracking', on: '2026-11-22', by: null },
  'dpia.changes': { id: 'tracking', date: '2026-11-22' },
  'dpia.sign': { id: 'tracking', by: 'Els Maes', as: 'Director', on: '2026-11-22' },
  'dpia.settle': { id: 'remark', settlement: 'Masked since May.', language: 'en' },
  'dpia.reopen': { id: 'remark' },
  'pias.read': { offer: null },
  'pias.take': null,
  'screening.answer': { activity: 'payroll', answers: { W3: 'no' } },
  'screening.confirm': { activities: ['payroll'], codes: null },
  'policy.read': { text: 'We use Hotjar.', offer: null },
  'pias.cancel': null,
  'policy.cancel': null,
  'policy.accept': { keys: ['add party hotjar'], name: 'policy.html' },
  'attachments.list': null,
  'attachments.add': { to: { noun: 'party', id: 'combell' }, offer: 1 },
  'attachments.cancel': null,
  'attachment.saveOut': { id: 'contract' },
  'erase.plan': { noun: 'activity', id: 'payroll' },
  'erase.record': { noun: 'activity', id: 'payroll', withAttachments: true, issued: [] },
  'person.find': { names: ['Ann'] },
  'person.cancelFind': null,
  'change.cancel': null,
  'person.erase': { names: ['Ann'], instead: '[…]', issued: [] },
  'document.preview': { ...options, language: 'fr' },
  'notice.gaps': { ...options, language: 'fr' },
  'notice.read': { site: null, audience: 'employees', language: 'nl', date: '2026-11-21' },
  'notices.published': null,
  'dpia.list': null,
  'dpia.read': { id: 'tracking' },
  'dpia.says': { id: 'tracking', language: 'en', date: '2026-11-21' },
  'screenings.list': { date: '2026-11-21' },
  'screening.read': { activity: 'payroll', language: 'fr', date: '2026-11-21' },
  'export.plan': { options, languages: ['nl'], formats: ['docx'] },
  'export.folder': null,
  'export.run': { options, languages: ['nl', 'fr'], formats: ['docx', 'xlsx', 'pdf'] },
  'issue.run': {
    request: { options, languages: ['nl'], formats: ['docx'] },
    issuedTo: '',
    note: '',
    noteLanguage: 'nl',
  },
  'issued.list': null,
  'issued.saveOut': { id: 'a' },
  'export.cancel': null,
  'export.showFolder': null,
  'issued.check': { id: 'register-1' },
  'compare.choose': { password: null },
  compare: { before: { is: 'version', id: 'register-1' }, after: { is: 'today' }, language: 'en' },
  'flows.read': {
    filter: { role: 'both', onlyOutside: false, people: null, search: '', open: ['department:Sales'] },
    language: 'en',
    date: '2026-11-22',
  },
  'retention.line': { language: 'fr', date: '2026-11-22' },
  'picture.save': { picture: { is: 'retention', language: 'nl', date: '2026-11-22' }, format: 'png' },
  'compare.save': {
    comparison: { before: { is: 'chosen' }, after: { is: 'today' }, language: 'fr' },
    format: 'html',
  },
  'compare.cancel': null,
  'compare.chooseBackup': { id: backup },
  'compare.takeOver': {
    items: [{ noun: 'retentionRule', id: 'payroll', field: 'amount' }],
    language: 'nl',
  },
  'refused.read': null,
  'refused.dismiss': null,
  'refused.restore': { id: backup, password: null },
  'refused.rescue': { password: null },
  'refused.cancel': null,
  'backups.list': null,
  'backups.make': null,
  'backups.preview': { id: backup },
  'backups.restore': { id: backup },
  'backups.restoreAs': { id: backup },
  'backups.delete': { ids: [backup] },
  'pack.plan': { ...pack, isSealed: false },
  'pack.whole': null,
  'pack.password': null,
  'pack.copyPassword': { password: 'correct horse battery' },
  'pack.run': { ...pack, seal: { is: 'password', password: 'correct horse battery' } },
  'pack.copy': null,
  'pack.cancel': null,
  'register.json': null,
} satisfies Record<CallName, unknown>;

const names = Object.keys(calls) as CallName[];
/** Shapes that no call takes. */
const wrong = [
  undefined,
  7,
  'text',
  [],
  [null],
  true,
  { unexpected: true },
  JSON.parse('{"__proto__":{"id":"payroll"}}'),
];

test.each(names)('%s takes the input of the contract', (name) => {
  expect(checkCall(name, good[name])).toMatchObject({ ok: true, value: { name } });
});

test.each(names)('%s refuses every other shape', (name) => {
  const refusals = wrong.map((input) => checkCall(name, input));
  const given = good[name];
  if (given !== null) {
    refusals.push(checkCall(name, { ...given, more: 1 }), checkCall(name, null));
    for (const key of Object.keys(given))
      refusals.push(checkCall(name, { ...given, [key]: Symbol.iterator }));
  } else refusals.push(checkCall(name, {}));
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'badMessage', detail: name } });
});

test.each([undefined, null, 7, '', 'toString', '__proto__', 'constructor', 'file.delete', ['change']])(
  'a call named %s does not exist',
  (name) => {
    expect(checkCall(name, null)).toEqual({ ok: false, problem: { code: 'badMessage' } });
  },
);

test('a refusal names the place and never what stood there', () => {
  const refusal = checkCall('activity.read', { id: 'SECRET!' });
  expect(refusal).toEqual({
    ok: false,
    problem: { code: 'badMessage', detail: 'activity.read', field: 'id' },
  });
});
