/**
 * Undo of the typing in one text field, for as long as it has the caret. The engine's own would do it per page: after a
 * field was left it would take back typing in another one, behind the back of what the file remembers.
 */
type TextElement = HTMLInputElement | HTMLTextAreaElement;

type Typing = { readonly element: TextElement; states: readonly string[]; at: number; time: number };

let typing: Typing | null = null;
let isApplying = false;
/** Keys within this many milliseconds of one another are taken back together, up to the next word. */
const togetherMs = 700;

const oneLine: ReadonlySet<string> = new Set(['text', 'search', 'url', 'email', 'tel', 'password']);

function isText(target: EventTarget | null): target is TextElement {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && oneLine.has(target.type))
  );
}

function begin(element: TextElement, value: string): Typing {
  return { element, states: [value], at: 0, time: 0 };
}

function note(event: Event): void {
  const { target } = event;
  if (isApplying || !isText(target) || typing?.element !== target) return;
  const { states, at, time } = typing;
  const value = target.value;
  const now = event.timeStamp;
  const kind = event instanceof InputEvent ? event.inputType : '';
  const isKey = kind === 'insertText' || kind === 'insertCompositionText' || kind === 'deleteContentBackward';
  const isWordEnd = event instanceof InputEvent && /\s$/.test(event.data ?? '');
  const before = states.slice(0, at + 1);
  const goesOn = isKey && !isWordEnd && before.length > 1 && now - time < togetherMs;
  const next = [...(goesOn ? before.slice(0, -1) : before), value];
  typing = { element: target, states: next, at: next.length - 1, time: now };
}

/** The field's typing, if it still shows what was typed and not what came from elsewhere. */
function current(): Typing | null {
  if (typing === null || document.activeElement !== typing.element) return null;
  if (typing.states[typing.at] !== typing.element.value) typing = begin(typing.element, typing.element.value);
  return typing;
}

function apply(own: Typing, at: number): void {
  const value = own.states[at] ?? '';
  own.at = at;
  own.time = 0;
  const { element } = own;
  const proto =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  isApplying = true;
  // React listens to the element's own setter: the one of the class goes past it, and the event tells React.
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, value);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
  isApplying = false;
  element.setSelectionRange(value.length, value.length);
}

/** Takes back the last typing in the field that has the caret. False when nothing is left to take back there. */
export function undoTyping(): boolean {
  const own = current();
  if (own === null || own.at === 0) return false;
  apply(own, own.at - 1);
  return true;
}

/** Types again what was taken back last in the field that has the caret. */
export function redoTyping(): boolean {
  const own = current();
  if (own === null || own.at + 1 >= own.states.length) return false;
  apply(own, own.at + 1);
  return true;
}

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (typing?.element !== target) typing = isText(target) ? begin(target, target.value) : null;
  });
  document.addEventListener('focusout', () => {
    typing = null;
  });
  document.addEventListener('input', note, true);
}
