import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { type BaseLocationHook, Router } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { useBusy } from './busy';

type Place = Readonly<{ path: string; search: string }>;
const PlaceContext = createContext<Place>({ path: '/', search: '' });

const useShown = (): Place => useContext(PlaceContext);
/** The place whose page is shown, for the router. */
const usePlace: BaseLocationHook = () => [useShown().path, navigate];
usePlace.searchHook = () => useShown().search;
usePlace.hrefs = (href) => `#${href}`;

/**
 * Where the window is: the part behind `#` names the page, the question before it a record. A page with hundreds of
 * fields takes more than a frame to make: the page from before stays until the new one is whole, and is made in pieces
 * between which the window draws and hears keys.
 */
export function Places({ children }: { readonly children: ReactNode }) {
  const [path] = useHashLocation();
  const search = useSearch();
  const wanted = useMemo(() => ({ path, search }), [path, search]);
  const shown = useDeferredValue(wanted);
  useBusy(shown !== wanted);
  return (
    <PlaceContext value={shown}>
      <Router hook={usePlace}>{children}</Router>
    </PlaceContext>
  );
}
