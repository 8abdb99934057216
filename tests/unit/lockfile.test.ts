import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const manifest: Package = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where Node would look for `name` from inside the package at `from`: its own folder first, then outwards. */
function placesToLook(from: string, name: string): readonly string[] {
  const places = [`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  let at = from;
  while (at.includes('/node_modules/')) {
    at = at.slice(0, at.lastIndexOf('/node_modules/'));
    places.push(`${at}/node_modules/${name}`);
  }
  return [...new Set([...places, `node_modules/${name}`])];
}

/** `npm ci` refuses a lock file that names an optional package without holding it. */
function missingOptionals(packages: Readonly<Record<string, Package>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesToLook(path, name).some((place) => place in packages))
      .map((name) => `${path} names ${name}`),
  );
}

test('every optional package that the lock file names is in the lock file', () => {
  expect(missingOptionals(lock.packages)).toEqual([]);
});

test('the walk finds an optional package that is missing', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': { version: '1.0.0' },
  };
  expect(missingOptionals(packages)).toEqual(['node_modules/a names a-mac']);
});

test('every direct dependency is pinned to one exact version', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const exact = /^(npm:(@[a-z0-9-]+\/)?[a-z0-9-]+@)?\d+\.\d+\.\d+(-[a-z0-9.]+)?$/;
  expect(Object.entries(wanted).filter(([, version]) => !exact.test(version))).toEqual([]);
});

test('the lock file was made from this package.json', () => {
  const top = lock.packages[''];
  expect(top?.dependencies).toEqual(manifest.dependencies);
  expect(top?.devDependencies).toEqual(manifest.devDependencies);
});

test('installing runs no code of the packages', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
