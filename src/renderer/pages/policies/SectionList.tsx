import { EyeOff, PenLine, Plus, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { SectionState } from '../../../shared/documents/notice/sections';
import type { SectionView } from '../../../shared/documents/notice/view';
import { noticeWords } from '../../../shared/words/notice';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';

const icons = { own: PenLine, changed: TriangleAlert, hidden: EyeOff, added: Plus } as const;

/** A sign of whose words a section is in; nothing for those of the register. */
export function StateIcon({ state }: { readonly state: SectionState }) {
  if (state === 'register') return null;
  const Icon = icons[state];
  return <Icon className="i s" aria-hidden="true" />;
}

/** The sections in their order. Up and down go along, Alt with them moves the section. */
export function SectionList(props: {
  readonly sections: readonly SectionView[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
  readonly onMove: (section: SectionView, by: 'up' | 'down') => Promise<void>;
}) {
  const language = useLanguage();
  const words = policiesWords[language];
  const { states } = noticeWords[language].coverage;
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    const isUp = event.key === 'ArrowUp';
    const section = props.sections[at];
    if (event.altKey) {
      if (section !== undefined) void props.onMove(section, isUp ? 'up' : 'down');
      return;
    }
    const next = props.sections[at + (isUp ? -1 : 1)];
    if (next === undefined) return;
    props.onChoose(next.key);
    list.current
      ?.querySelectorAll('button')
      .item(at + (isUp ? -1 : 1))
      .focus();
  };
  return (
    <nav className="pane pol-list" aria-label={words.sections}>
      <ol ref={list}>
        {props.sections.map((section, at) => (
          <li key={section.key}>
            <button
              type="button"
              className={section.state}
              aria-current={section.key === props.current ? 'true' : undefined}
              title={section.state === 'register' ? undefined : states[section.state]}
              onClick={() => props.onChoose(section.key)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <span>{section.title}</span>
              <StateIcon state={section.state} />
              {section.state !== 'register' && <span className="vh">{states[section.state]}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
