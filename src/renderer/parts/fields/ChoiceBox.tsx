import { Check, ChevronsUpDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';

export type ChoiceItem = Readonly<{ id: string; label: string; hint?: string }>;

const empty = '\u0000empty';

/** A choice of one from a short list. The first line empties it, unless `emptyLabel` is null. */
export function ChoiceBox(props: {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly hideLabel?: boolean;
  readonly options: readonly ChoiceItem[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly emptyLabel?: string | null;
  readonly isDisabled?: boolean;
  readonly isBad?: boolean;
}) {
  const words = fieldsUiWords[useLanguage()];
  const emptyLabel = props.emptyLabel === undefined ? words.notDetermined : props.emptyLabel;
  const all = emptyLabel === null ? props.options : [{ id: empty, label: emptyLabel }, ...props.options];
  const chosen = props.options.find((option) => option.id === props.value);
  const naming =
    props.labelledBy === undefined
      ? { 'aria-label': props.label ?? words.choose }
      : { 'aria-labelledby': props.labelledBy };
  return (
    <Select
      {...(props.label !== undefined && !props.hideLabel ? {} : naming)}
      className="choice"
      value={props.value ?? (emptyLabel === null ? null : empty)}
      onChange={(key) => props.onChange(key === empty || key === null ? null : String(key))}
      isDisabled={props.isDisabled === true}
      isInvalid={props.isBad === true}
    >
      {props.label !== undefined && !props.hideLabel && <Label className="lb">{props.label}</Label>}
      <Button className={`in pick${props.isBad ? ' bad' : ''}`}>
        <SelectValue>
          {() =>
            chosen === undefined ? <span className="unk">{emptyLabel ?? words.choose}</span> : chosen.label
          }
        </SelectValue>
        <ChevronsUpDown className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox items={all}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="opt-line">
              {({ isSelected }) => (
                <>
                  <span className={item.id === empty ? 'unk' : ''}>{item.label}</span>
                  {'hint' in item && item.hint !== undefined && <span className="hint">{item.hint}</span>}
                  {isSelected && <Check className="i s" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
