import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { matches } from './fold';
import { Suggest } from './Suggest';

export type ComboItem = Readonly<{ id: string; label: string; hint?: string; also?: string }>;

/** A searchable choice of one. */
export function Combo(props: {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly inputId?: string;
  readonly items: readonly ComboItem[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly isBad?: boolean;
}) {
  const words = fieldsUiWords[useLanguage()];
  const ownId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const chosen = props.items.find((item) => item.id === props.value);
  const shown = query ?? chosen?.label ?? props.value ?? '';
  const found =
    query === null || query === ''
      ? props.items
      : props.items.filter((item) => matches(query, item.label, item.also));
  return (
    <div className="combo">
      {props.label !== undefined && (
        <span id={ownId} className="lb">
          {props.label}
        </span>
      )}
      <Suggest
        labelledBy={props.labelledBy ?? ownId}
        describedBy={props.describedBy}
        {...(props.inputId === undefined ? {} : { inputId: props.inputId })}
        query={shown}
        onQuery={(text) => {
          setQuery(text);
          if (text === '' && props.value !== null) props.onChange(null);
        }}
        suggestions={found.map((item) => ({
          id: item.id,
          label: item.label,
          isSelected: item.id === props.value,
          ...(item.hint === undefined ? {} : { hint: item.hint }),
        }))}
        onChoose={(id) => {
          setQuery(null);
          props.onChange(id);
        }}
        onBlur={() => {
          // A name typed in full counts as chosen.
          const exact =
            query === null || query === '' ? undefined : found.length === 1 ? found[0] : undefined;
          if (exact !== undefined) props.onChange(exact.id);
          setQuery(null);
        }}
        placeholder={props.placeholder ?? words.find}
        isReadOnly={props.isReadOnly === true}
        isBad={props.isBad === true}
      />
      {chosen !== undefined && !props.isReadOnly && (
        <button
          type="button"
          className="combo-clear"
          tabIndex={-1}
          aria-label={words.remove(chosen.label)}
          onClick={() => props.onChange(null)}
        >
          <X className="i s" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
