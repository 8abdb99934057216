import { tidyString } from './tidy';

/** Bytes. A register is no archive: larger files belong in the firm's own, and the register says where. */
export const mostPerAttachment = 50 * 1024 * 1024;
/** Bytes of all attachments that one client file keeps, each content counted once. */
export const mostAttachments = 500 * 1024 * 1024;

/** Longest name a file system takes: characters here, bytes in UTF-8 on Linux. */
const longestName = 255;

/**
 * Marks that turn the direction of what follows, characters without width and halves that no font shows: with them
 * `annex\u202Efdp.exe` reads as a PDF.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FFF0}-\u{FFFF}]/gu;
/** What Windows takes in no name. */
const refusedByWindows = /[<>:"|?*]/g;
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * The name of a file as it may stand on every system and be read by a person: without a folder, without characters
 * that are not seen, at most 255 characters and 255 bytes long, its ending kept. Never empty; the same for a name that
 * is clean already.
 */
export function cleanFileName(name: string): string {
  const own = tidyString(name).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = own
    .replace(unseen, '')
    .replace(refusedByWindows, '_')
    .replace(/\p{Zs}/gu, ' ')
    .trim()
    // Windows drops points and spaces at the end by itself; a first point hides a file elsewhere.
    .replace(/^[. ]+|[. ]+$/g, '');
  const { stem, ending } = partsOf(plain);
  const safe = devices.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem;
  const cut = shortened(safe, longestName - lengthOf(ending)).replace(/[. ]+$/, '');
  return cut === '' ? `file${ending}` : `${cut}${ending}`;
}

/** `report.2026.pdf` is `report.2026` and `.pdf`. What is no ending of a few letters or digits stays in the stem. */
function partsOf(name: string): Readonly<{ stem: string; ending: string }> {
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** The ending of a file's name in lower case, without the point; empty when there is none. */
export function endingOf(name: string): string {
  return partsOf(name).ending.slice(1).toLowerCase();
}

const bytes = new TextEncoder();
const lengthOf = (text: string): number => Math.max(text.length, bytes.encode(text).length);

/** Cut between characters, never within one. */
function shortened(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += lengthOf(character);
    if (length > most) break;
    kept += character;
  }
  return kept;
}

/** What a file is called in the register when nobody says otherwise: its name without the ending. */
export function titleOfFile(fileName: string): string {
  const { stem } = partsOf(fileName);
  const words = stem.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  return words === '' ? fileName : words;
}

/** Endings of files that run when they are opened, or that carry such a part. */
const running: ReadonlySet<string> = new Set(
  (
    'app appimage application appref-ms bat chm cmd com command cpl crt deb desktop diagcab dll dmg docm dotm exe gadget hta ' +
    'htm html img inf ins iso jar jnlp js jse lnk mde msc msi msix msp mst one pif pkg potm ppam pptm ps1 ps1xml psc1 ' +
    'py rb reg rpm run scf scr sct settingcontent-ms sh shb sldm svg swf theme themepack url vb vbe vbs vhd vhdx wsc ' +
    'wsf wsh xbap xlam xll xlsb xlsm xltm'
  ).split(' '),
);

/** Whether opening the file may run something. It can be kept; who saves it out is told. */
export function mayRun(fileName: string): boolean {
  return running.has(endingOf(fileName));
}
