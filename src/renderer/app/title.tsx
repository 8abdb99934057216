import { createContext, useContext, useEffect } from 'react';

export type PageTitle = Readonly<{ title: string; crumb?: Readonly<{ label: string; href: string }> }>;

const TitleContext = createContext<(title: PageTitle) => void>(() => {});
export const TitleProvider = TitleContext.Provider;

/** Names the page in the top bar, with the way back before it. */
export function usePageTitle(title: string, crumb?: PageTitle['crumb']): void {
  const set = useContext(TitleContext);
  const label = crumb?.label;
  const href = crumb?.href;
  useEffect(() => {
    set({ title, ...(label === undefined || href === undefined ? {} : { crumb: { label, href } }) });
  }, [set, title, label, href]);
}
