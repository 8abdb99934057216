import { Ellipsis } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { retentionRule } from '../../../shared/law/retention';
import type { Field } from '../../../shared/register/field';
import { isEmpty, type Mark } from '../../../shared/register/mark';
import type { ScreenLanguage } from '../../../shared/register/text';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { historyWords } from '../../../shared/words/history';
import { useLanguage } from '../../app/language';
import { dayText, today } from './dates';
import type { FieldHandle } from './useField';
import { noneWords } from './value-text';

const canBeNone: readonly Field['kind'][] = ['text', 'line', 'choices', 'ref', 'refs'];

/** The states that a value can have, opened with F2: see `stateOf`. Where a value came from is told on top. */
export function StateMenu(props: {
  readonly field: Field;
  readonly name: string;
  readonly label: string;
  readonly handle: FieldHandle;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onConfirm: () => void;
  readonly onNotApplicable: () => void;
  readonly onHistory?: () => void;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const { value, mark, setMark, set } = props.handle;
  const empty = isEmpty(value);
  const emptied = props.field.kind === 'choices' || props.field.kind === 'refs' ? [] : null;
  const items: { id: string; label: string; run: () => void }[] = [];
  if (!empty && mark?.toConfirm) items.push({ id: 'confirm', label: words.confirm, run: props.onConfirm });
  if (!empty || mark?.none || mark?.notApplicable)
    items.push({
      id: 'unknown',
      label: words.setNotDetermined,
      run: () => (empty ? setMark(without(mark, ['none', 'notApplicable']), emptied) : set(emptied, true)),
    });
  if (canBeNone.includes(props.field.kind) && !mark?.none)
    items.push({
      id: 'none',
      label: words.setNone(noneWords(props.name, language)),
      run: () =>
        setMark(
          { ...without(mark, ['notApplicable', 'toConfirm', 'confirmed', 'rivals']), none: true },
          emptied,
        ),
    });
  items.push({ id: 'na', label: words.setNotApplicable, run: props.onNotApplicable });
  if (!empty && !mark?.toConfirm)
    items.push({
      id: 'doubt',
      label: words.setToConfirm,
      run: () => setMark({ ...without(mark, ['confirmed']), toConfirm: true }),
    });
  if (props.onHistory !== undefined)
    items.push({ id: 'history', label: historyWords[language].ofField, run: props.onHistory });
  const told = provenance(mark, language);
  return (
    <MenuTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button className="state-btn" excludeFromTabOrder aria-label={words.state(props.label)}>
        <Ellipsis className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu
          aria-label={words.state(props.label)}
          onAction={(key) => items.find((item) => item.id === key)?.run()}
        >
          <MenuSection>
            <Header className="menu-head">{told === '' ? words.stateHint : told}</Header>
            {items.map((item) => (
              <MenuItem key={item.id} id={item.id} className="opt-line">
                {item.label}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A mark without some of its parts; null when nothing is left. */
export function without(mark: Mark | undefined, keys: readonly (keyof Mark)[]): Mark | null {
  const left = Object.fromEntries(
    Object.entries(mark ?? {}).filter(([key]) => !keys.includes(key as keyof Mark)),
  );
  return Object.keys(left).length === 0 ? null : (left as Mark);
}

/**
 * A source as a person reads it: a template is known by its activity, its code says nothing; a period of the law by the
 * name of that law, with its code.
 */
export function sourceText(source: string, language: ScreenLanguage): string {
  if (source.startsWith('template:')) return fieldsUiWords[language].fromTemplate;
  const rule = retentionRule(source, today());
  return rule === undefined ? source.replace(/^policy:/, '') : `${rule.law[language]} (${rule.code})`;
}

/** Where a value came from and who confirmed it, in one line. */
export function provenance(mark: Mark | undefined, language: ScreenLanguage): string {
  const words = fieldsUiWords[language];
  const day = (iso: string): string => dayText(iso, language);
  const parts: string[] = [];
  if (mark?.confirmed)
    parts.push(
      mark.confirmed.by === ''
        ? words.confirmedOn(day(mark.confirmed.on))
        : words.confirmedBy(mark.confirmed.by, day(mark.confirmed.on)),
    );
  if (mark?.sources?.length)
    parts.push(words.sources(mark.sources.map((source) => sourceText(source, language)).join(', ')));
  return parts.join(' · ');
}
