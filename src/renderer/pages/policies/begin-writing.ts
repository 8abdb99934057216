/** Brings a section into view as soon as its own words can be written, with the keyboard in its title or its text. */
export function beginWriting(key: string, at: 'title' | 'text', tries = 60): void {
  const section = document.querySelector(`[data-section="${CSS.escape(key)}"]`);
  const field = section?.querySelector<HTMLElement>(at === 'title' ? 'input' : 'textarea') ?? null;
  if (section !== null && field !== null) {
    section.scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  } else if (tries > 0) requestAnimationFrame(() => beginWriting(key, at, tries - 1));
}
