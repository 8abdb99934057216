import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { LawMark } from './fields/LawMark';

/** A sentence with its mark, as colour alone says nothing to some: what did not go, or what to heed. */
export function Told(props: { readonly is: 'refused' | 'heed'; readonly children: ReactNode }) {
  return props.is === 'refused' ? (
    <p className="st law told" role="alert">
      <LawMark />
      <span>{props.children}</span>
    </p>
  ) : (
    <p className="st advice told">
      <TriangleAlert className="i" aria-hidden="true" />
      <span>{props.children}</span>
    </p>
  );
}
