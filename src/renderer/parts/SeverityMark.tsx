import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/findings/finding';
import { LawMark } from './fields/LawMark';

/** Shape and fill differ, so they hold in grey print and for whoever sees no red. */
export function SeverityMark({ of }: { readonly of: Severity }) {
  if (of === 'error')
    return (
      <span className="st law">
        <LawMark />
      </span>
    );
  return of === 'warning' ? (
    <TriangleAlert className="i advice-ink" aria-hidden="true" />
  ) : (
    <CircleAlert className="i t3" aria-hidden="true" />
  );
}
