import { from as checkedFrom } from '../../law/dated';
import { areSaidApart, nounsWithDoubles } from '../../register/doubles';
import { nameParts } from '../../register/fold';
import type { RecordFor } from '../../register/nouns';
import { readText } from '../../register/text';
import type { Facts } from '../facts';
import { type Found, rule, words } from '../rule';

type Catalogue = (typeof nounsWithDoubles)[number];
type Entry = RecordFor<Catalogue>;

/** The folded name of an entry, kept as long as the record is the same: every other edit asks again. */
const folded = new WeakMap<Entry, Readonly<{ main: string; key: string }>>();

function keyOf(entry: Entry, main: Facts['main']): string {
  const known = folded.get(entry);
  if (known?.main === main) return known.key;
  const { name } = entry;
  const text = typeof name === 'string' ? name : (readText(name, main, main)?.text ?? '');
  const key = nameParts(text).join(' ');
  folded.set(entry, { main, key });
  return key;
}

function doubles(noun: Catalogue, facts: Facts): readonly Found[] {
  const byName = new Map<string, Entry[]>();
  const found: Found[] = [];
  for (const entry of facts.all(noun)) {
    const key = keyOf(entry, facts.main);
    if (key === '') continue;
    const same = byName.get(key) ?? [];
    byName.set(key, same);
    const other = same.find((each) => !areSaidApart(each, entry));
    same.push(entry);
    if (other === undefined) continue;
    const { name } = entry;
    found.push({
      says: 'double',
      place: { noun, id: entry.id, field: 'name' },
      slots: { name: typeof name === 'string' ? name : { text: name } },
      part: other.id,
      touches: facts.activitiesOf({ noun, id: entry.id }),
      from: [key, other.id],
    });
  }
  return found;
}

export const doubleEntries = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 5(1)(d): good practice', 'C'),
  id: 'CHK-45',
  severity: 'info',
  article: '5(1)(d)',
  name: words('Entered twice', 'Twee keer ingevoerd', 'Saisi deux fois'),
  why: words(
    'The same thing under one name twice: what is corrected in one stays wrong in the other.',
    'Hetzelfde staat twee keer onder dezelfde naam: wat bij het ene wordt verbeterd, blijft fout bij het andere.',
    'La même chose figure deux fois sous le même nom\u202f: ce qui est corrigé dans l’une reste faux dans l’autre.',
  ),
  mend: words(
    'Merge the two, or say that they are not the same.',
    'Voeg de twee samen, of zeg dat ze niet hetzelfde zijn.',
    'Fusionnez les deux, ou dites que ce ne sont pas les mêmes.',
  ),
  says: {
    double: words(
      '“{name}” stands twice in the list.',
      '“{name}” staat twee keer in de lijst.',
      '«\u202f{name}\u202f» figure deux fois dans la liste.',
    ),
  },
  judges: { organisation: (_, facts) => nounsWithDoubles.flatMap((noun) => doubles(noun, facts)) },
});
