import { BrowserWindow, session } from 'electron';
import { pagesInPdf, waitsForPages, withPages } from '../export/pdf-pages';
import { scheme } from '../window/policy';

/** The page holds its own styles and nothing else: no script runs, nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const address = `${scheme}://app/paper.html`;

export type Printing = Readonly<{ result: Promise<Uint8Array>; cancel: () => void }>;

/** Prints one page of HTML to PDF, twice where its contents wait for the numbers of pages, in a window that is never shown and has neither script nor bridge. */
export function printToPdf(made: string, foot: string): Printing {
  let html = made;
  const own = session.fromPartition(`paper-${Date.now()}`, { cache: false });
  own.protocol.handle(
    scheme,
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const printOnce = async (): Promise<Uint8Array> => {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
    });
  };
  const print = async (): Promise<Uint8Array> => {
    try {
      const first = await printOnce();
      if (!waitsForPages(html)) return first;
      html = withPages(html, pagesInPdf(first));
      return await printOnce();
    } finally {
      if (!window.isDestroyed()) window.destroy();
      own.protocol.unhandle(scheme);
    }
  };
  return {
    result: print(),
    cancel: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
