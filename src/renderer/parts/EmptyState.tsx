import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Teaches in two sentences what belongs here, and offers the first step. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const Icon = props.icon;
  return (
    <div className="empty">
      <Icon aria-hidden />
      <h2>{props.title}</h2>
      <p className="t2">{props.text}</p>
      <div className="row wrap">{props.children}</div>
    </div>
  );
}
