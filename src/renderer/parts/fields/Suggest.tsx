import { ChevronsUpDown, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';

export type Suggestion = Readonly<{
  id: string;
  label: string;
  hint?: string;
  isCreate?: boolean;
  isSelected?: boolean;
}>;

type Props = Readonly<{
  labelledBy: string;
  describedBy?: string | undefined;
  inputId?: string;
  query: string;
  onQuery: (query: string) => void;
  suggestions: readonly Suggestion[];
  onChoose: (id: string) => void;
  placeholder: string;
  /** Stands before the input: tags. */
  before?: ReactNode;
  /** Backspace in an empty input. */
  onEraseBack?: () => void;
  onBlur?: () => void;
  isBad?: boolean;
  isReadOnly?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}>;

/** How many suggestions are drawn: more than this nobody reads. */
const shownAtMost = 60;

/** An input with a list of suggestions under it, after the combobox pattern of WAI-ARIA. */
export function Suggest(props: Props) {
  const { query, suggestions, onChoose } = props;
  const words = fieldsUiWords[useLanguage()];
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = suggestions.slice(0, shownAtMost);
  const active = isOpen ? shown[Math.min(at, shown.length - 1)] : undefined;
  const optionId = (index: number): string => `${listId}-${index}`;
  const activeIndex = active === undefined ? -1 : shown.indexOf(active);

  useEffect(() => {
    if (activeIndex >= 0)
      document.getElementById(`${listId}-${activeIndex}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex, listId]);

  const choose = (id: string): void => {
    setOpen(false);
    setAt(0);
    onChoose(id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey && isOpen === false && event.key === 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      if (!isOpen) setOpen(true);
      else if (shown.length > 0)
        setAt(
          (shown.length + Math.min(at, shown.length - 1) + (event.key === 'ArrowDown' ? 1 : -1)) %
            shown.length,
        );
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active.id);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && query === '') props.onEraseBack?.();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the keyboard has left
    <div
      ref={box}
      className="suggest"
      onBlur={(event) => {
        if (box.current?.contains(event.relatedTarget)) return;
        setOpen(false);
        props.onBlur?.();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the tags goes to the input, which has the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input inside is reached by Tab */}
      <div
        className={`in tags${props.isBad ? ' bad' : ''}`}
        onClick={(event) => {
          if (event.target instanceof HTMLElement && event.target.closest('button')) return;
          box.current?.querySelector('input')?.focus();
          if (!props.isReadOnly) setOpen(true);
        }}
      >
        {props.before}
        <input
          ref={props.inputRef}
          id={props.inputId}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={activeIndex >= 0 ? optionId(activeIndex) : undefined}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={props.isBad || undefined}
          readOnly={props.isReadOnly}
          placeholder={props.placeholder}
          value={query}
          onChange={(event) => {
            props.onQuery(event.target.value);
            setOpen(true);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ChevronsUpDown className="i s chevron" aria-hidden="true" />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-labelledby={props.labelledBy}
        className="pop suggest-list"
        hidden={!isOpen}
      >
        {isOpen &&
          shown.map((suggestion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
            <div
              key={suggestion.id}
              id={optionId(index)}
              role="option"
              aria-selected={suggestion.isSelected === true}
              data-active={index === activeIndex || undefined}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(suggestion.id)}
            >
              {suggestion.isCreate && <Plus className="i s" aria-hidden="true" />}
              <span className="el">{suggestion.label}</span>
              {suggestion.hint !== undefined && <span className="hint el">{suggestion.hint}</span>}
            </div>
          ))}
        {isOpen && shown.length === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input
          <div role="option" aria-selected="false" aria-disabled="true" className="nothing">
            {words.nothingFound}
          </div>
        )}
      </div>
    </div>
  );
}
