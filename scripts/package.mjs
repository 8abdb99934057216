import { join } from 'node:path';
import { root } from './lib/places.mjs';
export const testCopy = join(root, 'dist/test');
