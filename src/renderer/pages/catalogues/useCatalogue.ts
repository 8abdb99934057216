import type { Catalogue } from '../../../shared/api';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import { useCall } from '../../app/bridge';
import type { CatalogueRecord } from './records';

export type CatalogueView = Readonly<{
  records: readonly CatalogueRecord[];
  usedIn: Readonly<Record<string, readonly string[]>>;
}>;

/** A catalogue with its records as values by field name, for code that walks over any catalogue. */
export function useCatalogue(noun: CatalogueNoun, isEnabled = true): CatalogueView | undefined {
  const { data } = useCall('catalogue.read', { noun }, { enabled: isEnabled });
  return data === undefined ? undefined : viewOf(data);
}

const views = new WeakMap<Catalogue, CatalogueView>();

function viewOf(data: Catalogue): CatalogueView {
  const known = views.get(data);
  if (known !== undefined) return known;
  const view: CatalogueView = {
    records: data.records.map((record): CatalogueRecord => ({ ...record })),
    usedIn: data.usedIn,
  };
  views.set(data, view);
  return view;
}
