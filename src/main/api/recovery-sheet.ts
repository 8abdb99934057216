import type { ScreenLanguage } from '../../shared/register/text';
import { passwordWords } from '../../shared/words/password';

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const style = `
  @page { size: A4; margin: 25mm; }
  body { font: 11pt/1.5 Carlito, Calibri, Arial, sans-serif; color: #111; }
  h1 { font-size: 20pt; color: #0b5563; margin: 0 0 8mm; }
  dl { display: grid; grid-template-columns: 40mm 1fr; row-gap: 3mm; margin: 0 0 10mm; }
  dt { color: #444; } dd { margin: 0; font-weight: 700; overflow-wrap: anywhere; }
  .hand { border-bottom: 0.4mm solid #111; height: 16mm; margin-bottom: 8mm; }
  .label { color: #444; } ol { margin: 10mm 0; padding-left: 6mm; } li { margin-bottom: 2mm; }
  footer { font-size: 9pt; color: #444; border-top: 0.2mm solid #999; padding-top: 3mm; }`;

/**
 * The sheet to keep beside a password, as a page to print. The password is not an input of this function: a file on
 * the disk that holds it would undo what it is for.
 */
export function recoverySheet(
  language: ScreenLanguage,
  about: Readonly<{ firm: string; fileName: string; date: string }>,
): string {
  const words = passwordWords[language];
  const facts = [
    [words.sheetFirm, about.firm],
    [words.sheetFile, about.fileName],
    [words.sheetDate, about.date],
  ];
  const lines = [words.sheetPassword, words.sheetKeptBy, words.sheetPlace];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${safe(words.sheetTitle)}</title><style>${style}</style></head>
<body><h1>${safe(words.sheetTitle)}</h1>
<dl>${facts.map(([label = '', value = '']) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
${lines.map((line) => `<div class="label">${safe(line)}</div><div class="hand"></div>`).join('\n')}
<ol>${Object.values(words.sheetRules)
    .map((rule) => `<li>${safe(rule)}</li>`)
    .join('')}</ol>
<footer>${safe(words.sheetMade)}</footer></body></html>`;
}
