import { endingOf } from '../../shared/register/attachment-file';
import { safePart } from '../export/names';

/** Longest name in a pack: unpacked in a deep folder, the path stays below the 260 characters of old Windows. */
const longest = 60;

export type NameInPack = (stem: string, ending: string) => string;

/**
 * Gives names that every system unpacks the same: letters a to z, digits and hyphens, at most 60 characters, no two
 * alike in whatever case. A name that is taken gets a number.
 */
export function packNames(): NameInPack {
  const taken = new Set<string>();
  return (stem, ending) => {
    const end = ending === '' ? '' : `.${ending}`;
    const safe = safePart(stem) || 'file';
    for (let count = 1; ; count += 1) {
      const number = count === 1 ? '' : `-${count}`;
      const room = longest - end.length - number.length;
      // The hyphen behind the name of a device (`con-`) is what makes it a name of a file.
      const cut = safe.length > room ? safe.slice(0, room).replace(/-+$/, '') : safe;
      const name = `${cut}${number}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** The ending of a kept file, if it is one that every system can have in a name. */
export function plainEnding(fileName: string): string {
  const ending = endingOf(fileName);
  return /^[a-z0-9]{1,12}$/.test(ending) ? ending : '';
}
