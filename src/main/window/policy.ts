/** The one origin the window may show and ask. */
export const scheme = 'griffier';
export const origin = `${scheme}://app`;
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
