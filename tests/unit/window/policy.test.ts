import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  fileFor,
  isOurs,
  mayBeRequested,
  withNonce,
} from '../../../src/main/window/policy';

const folder = '/program/out/renderer';

describe('which file an address means', () => {
  test('the bare origin is the first page', () => {
    expect(fileFor('griffier://app/', folder)).toBe(`${folder}/index.html`);
  });

  test('a file in a folder is found', () => {
    expect(fileFor('griffier://app/assets/index.js?v=1#top', folder)).toBe(`${folder}/assets/index.js`);
  });

  test.each([
    'griffier://app/..%2fmain%2fmain.js',
    'griffier://app/%2e%2e%2f%2e%2e%2fpackage.json',
    'griffier://app/..%5c..%5cpackage.json',
    'griffier://app/a%00.js',
    'griffier://app/%zz',
    'griffier://other/index.html',
    'griffier://app.example/index.html',
    'file:///etc/hostname',
  ])('%s means no file', (address) => {
    expect(fileFor(address, folder)).toBeNull();
  });

  test('no address whatever leads outside the folder', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '/', '%2e', '%2f', '%5c', '\\', 'a', '%') }),
        (path) => {
          const file = fileFor(`griffier://app/${path}`, folder);
          expect(file === null || file.startsWith(`${folder}/`)).toBe(true);
        },
      ),
    );
  });
});

test('only the own origin is ours', () => {
  expect(isOurs('griffier://app/index.html')).toBe(true);
  expect(isOurs('griffier://app')).toBe(true);
  expect(isOurs('griffier://app.example/')).toBe(false);
  expect(mayBeRequested('griffier://app.example/')).toBe(false);
  expect(isOurs('https://app/')).toBe(false);
});

test('pictures the page made itself may be shown, those of another origin may not', () => {
  expect(mayBeRequested('data:image/png;base64,AA==')).toBe(true);
  expect(mayBeRequested('blob:griffier://app/1')).toBe(true);
  expect(mayBeRequested('blob:https://example.org/1')).toBe(false);
});

test('the policy allows nothing by default, nothing inline without the nonce and no evaluation', () => {
  expect(contentSecurityPolicy('abc').split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "script-src 'self'",
    "style-src 'self' 'nonce-abc'",
  ]);
});

test('the page is told its nonce', () => {
  expect(withNonce('<html><head></head></html>', 'abc')).toContain(
    '<meta property="csp-nonce" nonce="abc" content="abc" />',
  );
});
