import { join, normalize, sep } from 'node:path';

/** The one origin the window may show and ask. */
export const scheme = 'griffier';
const origin = `${scheme}://app`;
export const startPage = `${origin}/index.html`;

/**
 * The content-security policy of one answer. The nonce lets the controls add their few style elements;
 * nothing else may be inline and nothing may be evaluated.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Whether an address belongs to the program itself. Everything else is refused. */
export function isOurs(address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}

/** Pictures the page made itself (data:, blob:) never leave the machine. */
export function mayBeRequested(address: string): boolean {
  return isOurs(address) || address.startsWith('data:') || address.startsWith(`blob:${origin}/`);
}

/** The file an address means, or null when it would lie outside `folder`. */
export function fileFor(address: string, folder: string): string | null {
  if (!isOurs(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
}

/** The controls look for the nonce in the page itself. */
export function withNonce(page: string, nonce: string): string {
  return page.replace(
    '<head>',
    `<head>\n    <meta property="csp-nonce" nonce="${nonce}" content="${nonce}" />`,
  );
}
