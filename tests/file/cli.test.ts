import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/main/cli/terminal';
import { nativeBinding } from '../../src/main/file/native-binding';
import { registerFormat, registerVersion } from '../../src/shared/register/register';
import { commandIn, type Run } from './support/command-line';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function griffier(...words: readonly string[]): Promise<Run> {
  return await griffierWith({}, ...words);
}

async function griffierWith(other: Partial<Terminal>, ...words: readonly string[]): Promise<Run> {
  return await commandIn(folder, words, other);
}

const inFolder = (name: string): string => join(folder, name);

/** A small firm with one activity in each role, as JSON. */
function firm(name: string, more: object = {}): string {
  const path = inFolder(`${readdirSync(folder).length}.json`);
  const register = {
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: name, contentLanguages: ['en', 'nl'], mainLanguage: 'en' },
    activity: [
      {
        id: 'payroll',
        reference: 'A-01',
        role: 'controller',
        status: 'inUse',
        name: { en: 'Payroll', nl: 'Lonen' },
      },
      { id: 'hosting', reference: 'P-01', role: 'processor', status: 'inUse', name: { en: 'Hosting' } },
    ],
    ...more,
  };
  writeFileSync(path, JSON.stringify(register));
  return path;
}

async function clientFile(file: string, name: string): Promise<string> {
  const { code, said } = await griffier('new', file, '--from', firm(name));
  expect(said).toContain('Made');
  expect(code).toBe(0);
  return inFolder(file);
}

/** Every file under a folder, relative to it. */
function filesUnder(where: string): string[] {
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(where.length + 1))
    .sort();
}

/** All text of a Word or Excel file, properties included. */
function wordsIn(path: string): string {
  return Object.values(unzipSync(readFileSync(path)))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('help and misuse', () => {
  test('--help and --version answer on standard output and end with 0', async () => {
    const help = await griffier('--help');
    expect(help).toMatchObject({ code: 0, said: '' });
    expect(help.out).toContain('griffier export FILE...');
    const version = await griffier('--version');
    expect(version.code).toBe(0);
    expect(version.out.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test.each(['new', 'show', 'export'])('%s explains itself', async (verb) => {
    for (const words of [
      [verb, '--help'],
      ['help', verb],
    ]) {
      const { code, out } = await griffier(...words);
      expect(code).toBe(0);
      expect(out).toContain(`griffier ${verb} `);
    }
  });

  test('help speaks the language of the system', async () => {
    expect((await griffierWith({ language: 'nl' }, '--help')).out).toContain('cliëntbestand');
    expect((await griffierWith({ language: 'fr' }, '--help')).out).toContain('dossier client');
  });

  test.each([
    [['frobnicate'], 'frobnicate'],
    [['new'], 'Name a client file'],
    [['new', 'a.griffier', 'b.griffier'], 'one client file only'],
    [['new', 'a.griffier', '--sample', 'x', '--from', 'y'], '--sample and --from'],
    [['new', 'a.griffier', '--sample', 'no-such-firm'], 'no-such-firm'],
    [['new', 'a.griffier', '--sample', 'bakery', '--name', 'Y'], 'does not go with --sample'],
    [['new', 'a.griffier', '--sample', 'bakery', '--language', 'fr'], '--language goes with neither'],
    [['new', 'a.griffier', '--from', 'x.json', '--language', 'fr'], '--language goes with neither'],
    [['new', 'a.griffier', '--name', ' '], '--name needs a name'],
    [['show'], 'Name a client file'],
    [['show', 'a.griffier', '--yaml'], '--yaml'],
    [['export'], 'Name a client file'],
    [['export', 'a.griffier', '--format', 'docx,odt'], 'docx, xlsx'],
    [['export', 'a.griffier', '--language', 'de'], 'en, nl, fr'],
    [['export', 'a.griffier', '--role', 'boss'], 'controller, processor'],
    [['export', 'a.griffier', '--date', '21-11-2026'], '2026-11-21'],
  ])('%j is not understood: 2, and nothing is made', async (words, told) => {
    const { code, out, said } = await griffier(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toContain(told);
    expect(filesUnder(folder)).toEqual([]);
  });
});

describe('new and show', () => {
  test('new makes one file and says where, and show tells what is in it', async () => {
    const made = await griffier(
      'new',
      'bakery.griffier',
      '--name',
      'Bakkerij Peeters',
      '--language',
      'nl,fr',
    );
    expect(made).toMatchObject({ code: 0, out: `${inFolder('bakery.griffier')}\n` });
    expect(filesUnder(folder)).toEqual(['bakery.griffier']);
    const { code, out } = await griffier('show', 'bakery.griffier');
    expect(code).toBe(0);
    expect(out).toContain('Bakkerij Peeters');
    expect(out).toContain('nl, fr');
  });

  test('new never replaces a file', async () => {
    writeFileSync(inFolder('letter.griffier'), 'a letter');
    const { code, said } = await griffier('new', 'letter.griffier');
    expect(code).toBe(1);
    expect(said).toContain('exists already');
    expect(readFileSync(inFolder('letter.griffier'), 'utf8')).toBe('a letter');
  });

  test('the JSON form goes in and comes out the same', async () => {
    await clientFile('a.griffier', 'Firm A');
    const first = await griffier('show', 'a.griffier', '--json');
    expect(first.code).toBe(0);
    writeFileSync(inFolder('a.json'), first.out);
    expect((await griffier('new', 'b.griffier', '--from', 'a.json')).code).toBe(0);
    expect((await griffier('show', 'b.griffier', '--json')).out).toBe(first.out);
  });

  test('JSON with an unknown key, a broken reference or another form makes no file', async () => {
    writeFileSync(inFolder('not.json'), '{ "hello": 1 }');
    writeFileSync(inFolder('broken.json'), '{');
    const unknown = basename(firm('X', { activty: [] }));
    const dangling = basename(firm('Y', { purpose: [{ id: 'p', activity: 'nobody' }] }));
    for (const source of ['not.json', 'broken.json', unknown, dangling, 'absent.json']) {
      const { code, out, said } = await griffier('new', 'x.griffier', '--from', source);
      expect([source, code, out]).toEqual([source, 1, '']);
      expect(said.length).toBeGreaterThan(10);
    }
    expect(filesUnder(folder).filter((name) => name.includes('griffier'))).toEqual([]);
  });

  test.each([
    ['double id', { party: [{ id: 'p1' }, { id: 'p1' }] }, 'party[1].id: “p1” stands there for the second'],
    [
      'reference to nothing',
      { purpose: [{ id: 'p', activity: 'nope' }] },
      'purpose[0].activity: there is no record with the id “nope”',
    ],
    [
      'reference in a list',
      { dataUse: [{ id: 'd', activity: 'payroll', subjects: ['gone'] }] },
      'dataUse[0].subjects[0]: there is no record with the id “gone”',
    ],
    [
      'double number',
      {
        activity: [
          { id: 'a', reference: 'A-01' },
          { id: 'b', reference: 'A-01' },
        ],
      },
      'activity[1].reference: “A-01” stands there for the second',
    ],
    [
      'double in a list',
      {
        subjectCategory: [{ id: 's' }],
        dataUse: [{ id: 'd', activity: 'payroll', subjects: ['s', 's'] }],
      },
      'dataUse[0].subjects[1]: “s” stands there for the second',
    ],
    [
      'its own successor',
      { activity: [{ id: 'a', successor: 'a' }] },
      'activity[0].successor: “a” refers to itself',
    ],
    [
      'none on a value',
      { activity: [{ id: 'a', owner: 'HR', marks: { owner: { none: true } } }] },
      'activity[0].marks.owner: this mark belongs on one empty field',
    ],
    ['no country', { party: [{ id: 'p', country: 'QX' }] }, 'party[0].country: “QX” is no country'],
    ['unknown key', { party: [{ id: 'p', nmae: 'X' }] }, 'party[0]: the key “nmae” is not known'],
    [
      'unknown mark',
      { party: [{ id: 'p', marks: { nmae: {} } }] },
      'party[0].marks: the key “nmae” is not known',
    ],
    ['no id', { party: [{ name: 'X' }] }, 'party[0].id: a value is missing'],
    ['wrong kind', { party: [{ id: 'p', name: 5 }] }, 'party[0].name: “5” does not fit'],
  ])('JSON with a fault (%s) is refused with its place', async (_, more, told) => {
    const source = firm('Firm', more);
    const { code, out, said } = await griffier('new', 'x.griffier', '--from', source);
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain(`${basename(source)} is not a register in the JSON form of Griffier. ${told}`);
    expect(said).toContain('No client file was made.');
    for (const language of ['nl', 'fr'] as const) {
      const other = await griffierWith({ language }, 'new', 'x.griffier', '--from', source);
      expect(other.said).not.toMatch(/[Ii]nvalid|expected|there is|client file|stands/);
      expect(other.said).toContain(told.slice(0, told.indexOf(':')));
    }
  });

  test('JSON is read as UTF-8, a byte order mark is no fault, other letters are', async () => {
    const text = readFileSync(firm('Café'));
    writeFileSync(inFolder('bom.json'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]));
    expect((await griffier('new', 'bom.griffier', '--from', 'bom.json')).code).toBe(0);
    expect((await griffier('show', 'bom.griffier')).out).toContain('Café');
    writeFileSync(inFolder('latin.json'), Buffer.from(text.toString('utf8'), 'latin1'));
    const latin = await griffier('new', 'latin.griffier', '--from', 'latin.json');
    expect(latin.code).toBe(1);
    expect(latin.said).toContain('The text is not in UTF-8.');
    writeFileSync(inFolder('half.json'), '{\n "a": 1,,\n}');
    expect((await griffier('new', 'half.griffier', '--from', 'half.json')).said).toContain(
      'This is not JSON',
    );
  });

  test('new from a client takes the activities over and leaves the other firm behind', async () => {
    const source = firm('Old Firm', {
      purpose: [{ id: 'wages', activity: 'payroll', description: { en: 'Pay the staff of Old Firm' } }],
      camera: [
        {
          id: 'cam',
          activity: 'hosting',
          address: 'Kerkstraat 1',
          cameraCount: 4,
          marks: { address: { toConfirm: true } },
        },
      ],
      party: [
        { id: 'bank', name: 'Some Bank', role: 'separateController' },
        { id: 'officer', name: 'Jan Janssens', role: 'dpo' },
      ],
    });
    expect((await griffier('new', 'a.griffier', '--from', source)).code).toBe(0);
    const { code } = await griffier('new', 'b.griffier', '--from', 'a.griffier', '--name', 'New Firm');
    expect(code).toBe(0);
    const { out } = await griffier('show', 'b.griffier', '--json');
    const register = JSON.parse(out);
    expect(register.organisation.legalName).toBe('New Firm');
    expect(register.activity.map(({ name }: { name: unknown }) => name)).toContainEqual({
      en: 'Payroll',
      nl: 'Lonen',
    });
    expect(register.purpose[0].description).toEqual({ en: 'Pay the staff of New Firm' });
    expect(register.camera[0]).toMatchObject({ address: null, cameraCount: null, marks: {} });
    expect(out).toContain('Some Bank');
    for (const gone of ['Old Firm', 'Kerkstraat', 'Jan Janssens']) expect(out).not.toContain(gone);
  });

  test('new from a client keeps its languages, and texts that speak of the other firm are left blank and counted', async () => {
    const source = firm('Selentic BV', {
      organisation: {
        id: 'organisation',
        legalName: 'Selentic BV',
        street: 'Kerkstraat 17',
        email: 'privacy@selentic.be',
        website: 'https://www.selentic.be/',
        contentLanguages: ['nl'],
        mainLanguage: 'nl',
      },
      purpose: [
        { id: 'p1', activity: 'payroll', description: { nl: 'Lonen van Selentic BV' } },
        {
          id: 'p2',
          activity: 'payroll',
          withdrawalRoute: { nl: 'Schrijf naar dpo@selentic.be' },
          optOutRoute: { nl: 'Bij Selentic aan het onthaal' },
          balancingBalance: { nl: 'Onze afweging' },
          law: { nl: 'De wet' },
        },
      ],
      system: [
        { id: 's', name: 'selentic.be', location: { nl: 'De kelder' }, does: { nl: 'Toont de winkel' } },
      ],
      retentionRule: [{ id: 'r', isActuallyDone: false, notDoneReason: { nl: 'Geen tijd' } }],
      transfer: [{ id: 't', copyAvailableFrom: { nl: 'Bij ons' } }],
      camera: [{ id: 'c', activity: 'payroll', liveViewing: { nl: 'Door Jan' } }],
      clause: [{ id: 'k', body: { nl: 'Onze eigen woorden' } }],
    });
    expect((await griffier('new', 'a.griffier', '--from', source)).code).toBe(0);
    const { code, said } = await griffier('new', 'b.griffier', '--from', 'a.griffier', '--name', 'Nieuw BV');
    expect(code).toBe(0);
    expect(said).toContain('3 values still spoke of the other firm and were left blank.');
    const { out } = await griffier('show', 'b.griffier', '--json');
    const register = JSON.parse(out);
    expect(register.organisation).toMatchObject({ contentLanguages: ['nl'], mainLanguage: 'nl' });
    expect(register.purpose[0].description).toEqual({ nl: 'Lonen van Nieuw BV' });
    expect(register.purpose[1].law).toEqual({ nl: 'De wet' });
    expect(register.system[0].does).toEqual({ nl: 'Toont de winkel' });
    expect(out).not.toMatch(/selentic|Kerkstraat|afweging|kelder|Geen tijd|Bij ons|Door Jan|eigen woorden/i);
    expect(register.retentionRule[0].isActuallyDone).toBe(null);
  });

  test('show refuses what is not a client file and leaves it as it was', async () => {
    writeFileSync(inFolder('letter.griffier'), 'Dear client, '.repeat(100));
    const before = statSync(inFolder('letter.griffier')).mtimeMs;
    for (const name of ['letter.griffier', 'absent.griffier', '.']) {
      const { code, out, said } = await griffier('show', name);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(said).toContain('griffier');
      expect(said).not.toMatch(/ENOENT|EISDIR|SQLITE|undefined/);
    }
    expect(statSync(inFolder('letter.griffier')).mtimeMs).toBe(before);
    expect(filesUnder(folder)).toEqual(['letter.griffier']);
  });

  test('a refusal advises what can be done at a terminal, in each language', async () => {
    await griffier('new', 'bakery.griffier');
    const advice = {
      en: ['Check the path', 'Open a file', 'Name another file.'],
      nl: ['Kijk het pad na', 'Bestand openen', 'Noem een ander bestand.'],
      fr: ['Vérifiez le chemin', 'Ouvrir un fichier', 'Nommez un autre fichier.'],
    } as const;
    for (const language of ['en', 'nl', 'fr'] as const) {
      const [here, inWindow, taken] = advice[language];
      const absent = await griffierWith({ language }, 'show', 'absent.griffier');
      expect(absent.said).toContain(here);
      expect(absent.said).not.toContain(inWindow);
      expect((await griffierWith({ language }, 'export', 'absent.griffier')).said).toContain(here);
      expect((await griffierWith({ language }, 'verify', 'absent.griffier')).said).toContain(here);
      expect((await griffierWith({ language }, 'new', 'bakery.griffier')).said).toContain(taken);
    }
  });
});

describe('export', () => {
  test('a notice for staff in another language than that of the place where they work is told, with the law', async () => {
    const source = firm('Bakkerij', {
      organisation: {
        id: 'organisation',
        legalName: 'Bakkerij',
        postalCode: '9000',
        city: 'Gent',
        country: 'BE',
        contentLanguages: ['en', 'nl'],
      },
    });
    await griffier('new', 'a.griffier', '--from', source);
    const notice = (audience: string, language: string) =>
      griffier(
        ...['export', 'a.griffier', '--document', 'notice', '--audience', audience],
        ...['--language', language, '--format', 'md', '--out', `${audience}-${language}`],
      );
    const told = /Staff in the Dutch language area \(9000 Gent\) .*19 July 1973/;
    expect((await notice('employees', 'en')).said).toMatch(told);
    expect((await notice('employees', 'nl')).said).not.toMatch(told);
    expect((await notice('employees', 'en,nl')).said).not.toMatch(told);
    expect((await notice('customers', 'en')).said).not.toMatch(told);
  });

  test('one client gives Word and Excel in its main language, under the name that was promised', async () => {
    await clientFile('a.griffier', 'Café “Ŀ’Été” & Zonen');
    const { code, out, said } = await griffier('export', 'a.griffier', '--out', 'exports');
    expect(said).toContain('2 files');
    expect(code).toBe(0);
    const base = 'cafe-l-ete-zonen_register_both_en_2026-11-22_draft';
    expect(filesUnder(inFolder('exports'))).toEqual([`${base}.docx`, `${base}.xlsx`]);
    expect(
      out
        .trim()
        .split('\n')
        .map((path) => basename(path))
        .sort(),
    ).toEqual([`${base}.docx`, `${base}.xlsx`]);
  });

  test('languages, formats, role, reader and version are in the name', async () => {
    await clientFile('a.griffier', 'Firm');
    const words = ['--language', 'nl,fr', '--format', 'xlsx', '--role', 'processor', '--reader', 'authority'];
    const more = ['--version-name', '3', '--date', '2026-12-01', '--minimum', '--out', 'out'];
    expect((await griffier('export', 'a.griffier', ...words, ...more)).code).toBe(0);
    expect(filesUnder(inFolder('out'))).toEqual([
      'firm_register-minimum-authority_processor_fr_2026-12-01_v3.xlsx',
      'firm_register-minimum-authority_processor_nl_2026-12-01_v3.xlsx',
    ]);
  });

  test('an export for an outsider says how many values nobody has confirmed, unless they are hidden', async () => {
    const activity = {
      id: 'a',
      role: 'controller',
      name: { en: 'Payroll' },
      owner: 'HR',
      marks: { name: { toConfirm: true } },
    };
    expect((await griffier('new', 'a.griffier', '--from', firm('Firm', { activity: [activity] }))).code).toBe(
      0,
    );
    const words = ['export', 'a.griffier', '--format', 'xlsx', '--reader', 'authority'];
    expect((await griffier(...words)).said).toMatch(/1 value is to be confirmed/);
    expect((await griffier(...words, '--hide-unconfirmed')).said).not.toContain('to be confirmed');
    expect((await griffier('export', 'a.griffier', '--format', 'xlsx')).said).not.toContain(
      'to be confirmed',
    );
  });

  test('a name cannot steer the terminal', async () => {
    await clientFile('a.griffier', 'Fi\u001b[2Jrm');
    expect((await griffier('export', 'a.griffier', '--format', 'xlsx')).said).not.toContain('\u001b');
  });

  test('an authority and the public get no annex of open points unless it is asked for', async () => {
    await clientFile('a.griffier', 'Firm');
    const annex = async (...words: readonly string[]): Promise<boolean> => {
      expect(
        (await griffier('export', 'a.griffier', '--format', 'xlsx', '--out', 'out', ...words)).code,
      ).toBe(0);
      const [made = ''] = filesUnder(inFolder('out'));
      const found = wordsIn(join(inFolder('out'), made)).includes('Open points');
      rmSync(inFolder('out'), { recursive: true });
      return found;
    };
    for (const reader of ['own', 'client'])
      expect([reader, await annex('--reader', reader)]).toEqual([reader, true]);
    for (const reader of ['authority', 'public']) {
      expect([reader, await annex('--reader', reader)]).toEqual([reader, false]);
      expect([reader, await annex('--reader', reader, '--open-points')]).toEqual([reader, true]);
    }
  });

  test('a register in Word has its pictures with their words, but not that of an authority unless it is asked for', async () => {
    expect((await griffier('new', 'bakery.griffier', '--sample', 'bakery')).code).toBe(0);
    const pictures = async (...words: readonly string[]): Promise<readonly string[]> => {
      expect(
        (
          await griffier(
            'export',
            'bakery.griffier',
            '--format',
            'docx',
            '--language',
            'nl',
            '--out',
            'out',
            ...words,
          )
        ).code,
      ).toBe(0);
      const [made = ''] = filesUnder(inFolder('out'));
      const parts = unzipSync(readFileSync(join(inFolder('out'), made)));
      rmSync(inFolder('out'), { recursive: true });
      const drawn = Object.keys(parts).filter((name) => /^word\/media\/.*\.(png|svg)$/.test(name));
      const said = [
        ...strFromU8(parts['word/document.xml'] as Uint8Array).matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g),
      ];
      expect(said.length > 0).toBe(drawn.length > 0);
      return said.map(([, words = '']) => words);
    };
    const drawn = await pictures();
    expect(drawn.length).toBeGreaterThanOrEqual(2);
    for (const words of drawn) expect(words.length).toBeGreaterThan(40);
    expect(await pictures('--reader', 'client')).toEqual(drawn);
    expect(await pictures('--no-pictures')).toEqual([]);
    expect(await pictures('--minimum')).toEqual([]);
    for (const reader of ['authority', 'public']) {
      expect(await pictures('--reader', reader)).toEqual([]);
      expect((await pictures('--reader', reader, '--pictures')).length).toBe(drawn.length);
    }
  });

  test('an existing export of the same name is replaced whole', async () => {
    await clientFile('a.griffier', 'Firm');
    const name = 'firm_register_both_en_2026-11-22_draft.xlsx';
    writeFileSync(inFolder(name), 'old');
    expect((await griffier('export', 'a.griffier', '--format', 'xlsx')).code).toBe(0);
    expect(readFileSync(inFolder(name)).subarray(0, 2).toString()).toBe('PK');
  });

  test('names that no file system likes become names that all like', async () => {
    const names = [
      '../../etc/passwd',
      'CON',
      'a/b\\c:d*e?f"g<h>i|j',
      '…',
      'Ελλάδα',
      'x'.repeat(400),
      '\u202efdp.exe',
    ];
    for (const [index, name] of names.entries()) await clientFile(`client ${index}.griffier`, name);
    const files = names.map((_, index) => `client ${index}.griffier`);
    const { code } = await griffier('export', ...files, '--format', 'xlsx', '--out', 'out');
    expect(code).toBe(0);
    const made = filesUnder(inFolder('out'));
    expect(made).toHaveLength(names.length);
    for (const path of made)
      expect(path).toMatch(/^[a-z0-9][a-z0-9-]*\/[a-z0-9-]+_register_both_en_2026-11-22_draft\.xlsx$/);
    expect(filesUnder(folder).filter((path) => path.endsWith('.xlsx'))).toHaveLength(names.length);
  });

  test('two clients of one name get two folders', async () => {
    await clientFile('a.griffier', 'Same Name');
    await clientFile('b.griffier', 'Same name');
    const { code } = await griffier('export', 'a.griffier', 'b.griffier', '--format', 'xlsx', '--out', 'out');
    expect(code).toBe(0);
    expect(readdirSync(inFolder('out')).sort()).toEqual(['same-name', 'same-name-b']);
    for (const name of readdirSync(inFolder('out')))
      expect(readdirSync(join(inFolder('out'), name))).toHaveLength(1);
  });

  /** The client file whose history a document tells of; the two firms differ in one activity. */
  const bothTwins = async (): Promise<void> => {
    const own = (word: string) => ({
      activity: [{ id: 'a', role: 'controller', status: 'inUse', name: { en: word } }],
    });
    expect((await griffier('new', 't1.griffier', '--from', firm('Twin BV', own('Firstword')))).code).toBe(0);
    expect((await griffier('new', 't2.griffier', '--from', firm('Twin BV', own('Secondword')))).code).toBe(0);
  };
  const wordsUnder = (where: string): Record<string, string> =>
    Object.fromEntries(
      filesUnder(where).map((path) => [
        path,
        ['Firstword', 'Secondword'].filter((word) => wordsIn(join(where, path)).includes(word)).join(),
      ]),
    );

  test('twins keep their folders whatever opens and in whatever order they are named', async () => {
    await bothTwins();
    const words = ['--format', 'xlsx', '--out', 'out'];
    expect((await griffier('export', 't1.griffier', 't2.griffier', ...words)).code).toBe(0);
    const first = wordsUnder(inFolder('out'));
    expect(Object.values(first).sort()).toEqual(['Firstword', 'Secondword']);
    expect((await griffier('export', 't2.griffier', 't1.griffier', ...words)).code).toBe(0);
    expect(wordsUnder(inFolder('out'))).toEqual(first);
    writeFileSync(inFolder('t1.griffier'), 'damaged');
    expect((await griffier('export', 't1.griffier', 't2.griffier', ...words)).code).toBe(1);
    expect(wordsUnder(inFolder('out'))).toEqual(first);
  });

  test('a document of another client file is not replaced, one of the same client file is', async () => {
    await bothTwins();
    const words = ['--format', 'docx,xlsx', '--out', 'out'];
    expect((await griffier('export', 't1.griffier', ...words)).code).toBe(0);
    const first = wordsUnder(inFolder('out'));
    const { code, out, said } = await griffier('export', 't2.griffier', ...words);
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain('was made from another client file');
    expect(said).toContain('twin-bv_register_both_en_2026-11-22_draft.docx');
    expect(wordsUnder(inFolder('out'))).toEqual(first);
    expect((await griffier('export', 't1.griffier', ...words)).code).toBe(0);
  });

  test('a notice for a web site of another client file is not replaced either', async () => {
    await bothTwins();
    const words = ['--document', 'notice', '--format', 'html,md', '--out', 'out'];
    const first = await griffier('export', 't1.griffier', ...words);
    expect(first.code).toBe(0);
    const made = first.out.trim().split('\n');
    expect(made).toHaveLength(2);
    const before = made.map((path) => readFileSync(path, 'utf8'));
    // A number without a name: it tells readers nothing.
    for (const text of before) expect(text).toMatch(/\n<!-- griffier:[0-9a-f]{32} -->\n$/);
    for (const format of ['html', 'md']) {
      const other = await griffier('export', 't2.griffier', ...words.slice(0, 3), format, ...words.slice(4));
      expect([other.code, other.out]).toEqual([1, '']);
      expect(other.said).toContain('was made from another client file');
    }
    expect(made.map((path) => readFileSync(path, 'utf8'))).toEqual(before);
    expect((await griffier('export', 't1.griffier', ...words)).code).toBe(0);
  });

  test('two clients never meet: no document holds a word of the other', async () => {
    await clientFile('a.griffier', 'Alphabakery');
    await clientFile('b.griffier', 'Betagarage');
    expect((await griffier('export', 'a.griffier', 'b.griffier', '--out', 'out')).code).toBe(0);
    const made = filesUnder(inFolder('out'));
    expect(made).toHaveLength(4);
    for (const path of made) {
      const [own, other] = path.startsWith('alpha')
        ? ['Alphabakery', 'Betagarage']
        : ['Betagarage', 'Alphabakery'];
      const words = wordsIn(join(inFolder('out'), path));
      expect(words).toContain(own);
      expect(words).not.toContain(other);
    }
  });

  test('a damaged file among good ones does not stop them and is told at the end', async () => {
    await clientFile('good.griffier', 'Good');
    const damaged = await clientFile('damaged.griffier', 'Damaged');
    const bytes = readFileSync(damaged);
    bytes.fill(0xff, 4096, Math.min(bytes.length, 40_960));
    writeFileSync(damaged, bytes);
    writeFileSync(inFolder('letter.griffier'), 'not a register');
    await clientFile('last.griffier', 'Last');
    const { code, out, said } = await griffier(
      ...[
        'export',
        'good.griffier',
        'damaged.griffier',
        'letter.griffier',
        'absent.griffier',
        'last.griffier',
      ],
      ...['--format', 'xlsx', '--out', 'out'],
    );
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(filesUnder(inFolder('out')).map((path) => path.split('/')[0])).toEqual(['good', 'last']);
    const told = said.slice(said.indexOf('could not be exported'));
    for (const name of ['damaged.griffier', 'letter.griffier', 'absent.griffier'])
      expect(told).toContain(name);
    expect(readFileSync(damaged).equals(bytes)).toBe(true);
  });

  test('a file in the place of the folder is named, and no half file is left', async () => {
    await clientFile('a.griffier', 'Firm');
    writeFileSync(inFolder('blocked'), 'a file where the folder should be');
    for (const where of ['blocked', 'blocked/deeper']) {
      const { code, out, said } = await griffier('export', 'a.griffier', '--out', where);
      expect([code, out]).toEqual([1, '']);
      expect(said).toContain(`${inFolder(where)} is a file, not a folder. No file was written.`);
    }
    expect(filesUnder(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
    await clientFile('a.griffier', 'Firm');
    mkdirSync(inFolder('closed'), { mode: 0o555 });
    const { code, said } = await griffier('export', 'a.griffier', '--out', 'closed');
    expect(code).toBe(1);
    expect(said).toContain(inFolder('closed'));
  });

  test('what cannot be replaced stops all files of the client before the first is replaced', async () => {
    await clientFile('a.griffier', 'Firm');
    const base = 'firm_register_both_en_2026-11-22_draft';
    writeFileSync(inFolder(`${base}.docx`), 'an older one');
    mkdirSync(inFolder(`${base}.xlsx`));
    const folderThere = await griffier('export', 'a.griffier');
    expect(folderThere).toMatchObject({ code: 1, out: '' });
    expect(folderThere.said).toContain(`A folder stands in the place of ${base}.xlsx. No file was written.`);
    rmSync(inFolder(`${base}.xlsx`), { recursive: true });
    writeFileSync(inFolder(`${base}.xlsx`), 'signed', { mode: 0o444 });
    const isProtected = await griffier('export', 'a.griffier');
    expect(isProtected).toMatchObject({ code: 1, out: '' });
    expect(isProtected.said).toContain(`${base}.xlsx is write-protected.`);
    expect(readFileSync(inFolder(`${base}.xlsx`), 'utf8')).toBe('signed');
    expect(readFileSync(inFolder(`${base}.docx`), 'utf8')).toBe('an older one');
    expect(filesUnder(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('what an export left that was killed long ago is taken away, a fresh one and other files are not', async () => {
    await clientFile('a.griffier', 'Firm');
    const names = ['.old.docx.0123456789ab.tmp', '.fresh.docx.0123456789ab.tmp', '.other.tmp'];
    for (const name of names) writeFileSync(inFolder(name), 'half');
    utimesSync(inFolder('.old.docx.0123456789ab.tmp'), new Date('2020-01-01'), new Date('2020-01-01'));
    utimesSync(inFolder('.other.tmp'), new Date('2020-01-01'), new Date('2020-01-01'));
    expect((await griffier('export', 'a.griffier', '--format', 'xlsx')).code).toBe(0);
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.tmp'))
        .sort(),
    ).toEqual(['.fresh.docx.0123456789ab.tmp', '.other.tmp']);
  });

  test('exporting changes nothing in the client file and leaves nothing beside it', async () => {
    const path = await clientFile('a.griffier', 'Firm');
    const before = readFileSync(path);
    await griffier('export', 'a.griffier', '--out', 'out');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('griffier'))).toEqual(['a.griffier']);
  });
});

describe('passwords', () => {
  const typing = (...typed: readonly (string | null)[]) => {
    const waiting = [...typed];
    const asked: string[] = [];
    return {
      asked,
      terminal: {
        askHidden: async (question: string) => {
          asked.push(question);
          return waiting.shift() ?? null;
        },
      },
    };
  };
  const piped = (line: string): Partial<Terminal> => ({ firstLine: async () => line });

  async function encrypted(file: string, name: string, password: string): Promise<string> {
    const json = firm(name);
    const made = await griffierWith(
      piped(password),
      ...['new', file, '--from', json, '--with-password', '--password-stdin'],
    );
    expect(made.code, made.said).toBe(0);
    expect(made.said).toContain('cannot be recovered');
    return inFolder(file);
  }

  test('a file made with one is encrypted, and shown when it is given', async () => {
    const path = await encrypted('a.griffier', 'Planted Bakery', 'vier koele paarden');
    expect(readFileSync(path).toString('latin1')).not.toMatch(/Planted|SQLite/);
    const { terminal, asked } = typing('vier koele paarden');
    expect((await griffierWith(terminal, 'show', 'a.griffier')).out).toContain('Planted Bakery');
    expect(asked).toEqual(['Password: ']);
    const json = await griffierWith(
      piped('vier koele paarden'),
      'show',
      'a.griffier',
      '--json',
      '--password-stdin',
    );
    expect(JSON.parse(json.out).organisation.legalName).toBe('Planted Bakery');
  });

  test('a mistyped one may be typed again, three times in all', async () => {
    await encrypted('a.griffier', 'Planted Bakery', 'vier koele paarden');
    const twice = typing('one', 'vier koele paarden');
    expect((await griffierWith(twice.terminal, 'show', 'a.griffier')).code).toBe(0);
    const never = typing('one', 'two', 'three', 'vier koele paarden');
    const { code, said } = await griffierWith(never.terminal, 'show', 'a.griffier');
    expect(code).toBe(1);
    expect(never.asked).toHaveLength(3);
    expect(said).toContain('This password does not open a.griffier');
  });

  test('many files are asked for once, and those it does not open are named', async () => {
    await encrypted('a.griffier', 'First', 'vier koele paarden');
    await clientFile('b.griffier', 'Second');
    await encrypted('c.griffier', 'Third', 'een ander woord');
    await encrypted('d.griffier', 'Fourth', 'vier koele paarden');
    const { terminal, asked } = typing('vier koele paarden');
    const run = await griffierWith(
      terminal,
      ...[
        'export',
        'a.griffier',
        'b.griffier',
        'c.griffier',
        'd.griffier',
        '--format',
        'xlsx',
        '--out',
        'out',
      ],
    );
    expect(asked).toHaveLength(1);
    expect(run.code).toBe(1);
    expect(run.said).toContain('c.griffier: This password does not open');
    expect(run.said).toContain('the exported files have none');
    expect(run.out.trim().split('\n')).toHaveLength(3);
  });

  test('is never an argument, and what was typed there is not repeated', async () => {
    for (const word of ['--password=geheim123', '-p', '--password']) {
      const { code, out, said } = await griffier('show', 'a.griffier', word, 'geheim123');
      expect(code).toBe(2);
      expect(out + said).toContain('never an argument');
      expect(out + said).not.toContain('geheim123');
    }
  });

  test('nobody at a terminal and nothing on standard input: told, and nothing is opened', async () => {
    await encrypted('a.griffier', 'Planted Bakery', 'vier koele paarden');
    const { code, out, said } = await griffier('show', 'a.griffier');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toContain('--password-stdin');
    expect(said).toContain('a.griffier has a password');
  });

  test('one that is too short, or typed in two ways, makes no file', async () => {
    const short = await griffierWith(
      piped('kort'),
      'new',
      'x.griffier',
      '--with-password',
      '--password-stdin',
    );
    expect(short.code).toBe(2);
    const { terminal } = typing('vier koele paarden', 'vijf koele paarden');
    expect((await griffierWith(terminal, 'new', 'x.griffier', '--with-password')).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('griffier check', () => {
  test('tells what is missing, as lines for a person and as objects for a program', async () => {
    await griffier('new', 'a.griffier', '--sample', 'bakery');
    const { code, out } = await griffier('check', 'a.griffier');
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.griffier: \d+ findings/);
    expect(out).toContain('No agreement with the processor Factuurhoefje is recorded.');
    const json = await griffier('check', 'a.griffier', '--json', '--language', 'nl');
    const told: readonly Readonly<Record<string, unknown>>[] = JSON.parse(json.out);
    expect(
      told.find(({ rule, object }) => rule === 'CHK-13' && JSON.stringify(object).includes('peppol')),
    ).toEqual({
      file: 'a.griffier',
      rule: 'CHK-13',
      severity: 'error',
      article: 'art. 28, lid 3, AVG',
      object: { noun: 'party', id: 'p-peppol' },
      message: 'Er staat geen overeenkomst met de verwerker Factuurhoefje.',
    });
  });

  test('ends with 3 when something is as grave as asked, and with 1 when a file cannot be read', async () => {
    await griffier('new', 'a.griffier', '--sample', 'bakery');
    expect((await griffier('check', 'a.griffier', '--fail-on', 'error')).code).toBe(3);
    const { code, out, said } = await griffier('check', 'none.griffier', 'a.griffier', '--fail-on', 'info');
    expect(code).toBe(1);
    expect(said).toContain('none.griffier:');
    expect(out).toContain('a.griffier: ');
    // A program reads whole objects, whatever could not be read.
    expect(JSON.parse((await griffier('check', 'none.griffier', 'a.griffier', '--json')).out).length).toBe(
      (out.match(/^ {2}/gm) ?? []).length,
    );
    expect((await griffier('check')).code).toBe(2);
    expect((await griffier('check', 'a.griffier', '--fail-on', 'everything')).code).toBe(2);
    expect((await griffier('check', '--help')).out).toContain('--fail-on');
  });

  test('takes a folder for the client files in it, and fills in * where the shell has not', async () => {
    mkdirSync(join(folder, 'clients', 'old'), { recursive: true });
    await griffier('new', 'clients/a.griffier', '--sample', 'bakery');
    await griffier('new', 'clients/old/b.griffier', '--name', 'Old Bakery');
    const firsts = (out: string): readonly (string | undefined)[] =>
      out.split('\n').flatMap((line) => (/^\S/.test(line) ? [line.split(':')[0]] : []));
    expect(firsts((await griffier('check', 'clients')).out)).toEqual([
      'clients/a.griffier',
      'clients/old/b.griffier',
    ]);
    expect(firsts((await griffier('check', 'clients/?.griff*', 'clients/a.griffier')).out)).toEqual([
      'clients/a.griffier',
    ]);
    mkdirSync(join(folder, 'empty'));
    const { code, said } = await griffier('check', 'empty');
    expect([code, said]).toEqual([1, 'empty: no client file stands in this folder.\n']);
  });
});

describe('griffier verify', () => {
  test('says that a history is whole, gives its head, and says what cannot be seen without one', async () => {
    await griffier('new', 'a.griffier', '--from', firm('Bakery'));
    const { code, out, said } = await griffier('verify', 'a.griffier');
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.griffier: history is whole \(1 actions/);
    expect(said).toContain('a complete rewrite of the file cannot be seen');
    const head = /[0-9a-f]{64}/.exec(out)?.[0] ?? '';
    const again = await griffier('verify', 'a.griffier', '--head', head);
    expect(again.code).toBe(0);
    expect(again.out).toContain('The given head is that of action 1');
    expect(again.said).not.toContain('rewrite');
    const other = await griffier('verify', 'a.griffier', '--head', 'f'.repeat(64));
    expect(other.code).toBe(1);
    expect(other.out).toContain('rewritten or cut off');
  });

  test('names what another program did, goes on with the other files, and ends with 1', async () => {
    await griffier('new', 'a.griffier', '--from', firm('Bakery'));
    await griffier('new', 'b.griffier', '--from', firm('Dairy'));
    const db = new Database(inFolder('a.griffier'), nativeBinding());
    db.exec("UPDATE activity SET owner = 'Somebody' WHERE id = 'payroll'");
    db.close();
    const { code, out, said } = await griffier('verify', 'a.griffier', 'none.griffier', 'b.griffier');
    expect(code).toBe(1);
    expect(out).toContain('a.griffier: history is NOT whole: 1 fault');
    expect(out).toContain('The record (Activity A-01 Payroll, payroll) was changed by another program.');
    expect(out).toContain('b.griffier: history is whole');
    expect(said).toContain('none.griffier:');
  });

  test('takes only a head that can be one, for one file', async () => {
    expect((await griffier('verify')).code).toBe(2);
    expect((await griffier('verify', 'a.griffier', '--head', 'abc')).code).toBe(2);
    expect((await griffier('verify', 'a.griffier', 'b.griffier', '--head', 'f'.repeat(64))).code).toBe(2);
    expect((await griffier('verify', '--help')).out).toContain('--head HASH');
    expect((await griffier('verify', '--help')).out).toContain('Names of authors are not bound');
  });
});
