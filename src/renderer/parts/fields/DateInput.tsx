import { CalendarDays } from 'lucide-react';
import { type InputHTMLAttributes, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { parseDay, typedDay } from './dates';
import { MonthGrid } from './MonthGrid';

/** A day, typed as one writes it here (21/11/2026) or chosen from a calendar: its button, or F4. */
export function DateInput({
  value,
  onType,
  isBad = false,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> & {
  /** What stands in the field, as typed. */
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly isBad?: boolean;
}) {
  const words = fieldsUiWords[useLanguage()];
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="date-in" ref={box}>
      <input
        ref={input}
        type="text"
        inputMode="numeric"
        className={isBad ? 'in num bad' : 'in num'}
        title={words.date}
        {...rest}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'F4' || event.altKey || event.ctrlKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className="date-btn" excludeFromTabOrder aria-label={words.openCalendar}>
          <CalendarDays className="i s" aria-hidden="true" />
        </Button>
        <Popover className="pop" placement="bottom end" offset={4} triggerRef={box}>
          <Dialog aria-label={words.calendar}>
            <MonthGrid
              value={parseDay(value)}
              onChoose={(day) => {
                onType(typedDay(day));
                setOpen(false);
                // After the popover gave the keyboard back to its button.
                setTimeout(() => input.current?.focus(), 0);
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
