import { ChevronRight, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { NounName } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { call } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { flushDrafts } from '../../parts/fields/drafts';
import { useRemove } from '../../parts/fields/removing';
import { countOf, type Section, unconfirmedIn } from './sections';

/** A part of the page with its heading, its article and a way to confirm all of it. */
export function SectionFrame(props: { readonly section: Section; readonly children: ReactNode }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { section } = props;
  const titleId = useId();
  const open = unconfirmedIn(section);
  const count = countOf(open);
  const title = words.heading[section.id];
  const confirm = async (): Promise<void> => {
    await flushDrafts();
    for (const held of open)
      await call('confirm', {
        noun: held.noun,
        ids: [held.record.id],
        fields: [...held.fields],
        withParts: false,
      }).catch(() => null);
  };
  return (
    <section className="sec" id={`part-${section.id}`} data-part={section.id} aria-labelledby={titleId}>
      <header>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {count > 0 && (
          <button
            type="button"
            className="link sm confirm-link"
            aria-label={words.confirmBlockOf(title, count)}
            onClick={() => void confirm()}
          >
            {words.confirmBlock(count)}
          </button>
        )}
        {section.article !== '' && (
          <span className="art">{fieldsUiWords[language].article(section.article)}</span>
        )}
      </header>
      {props.children}
    </section>
  );
}

/** What is asked less often, behind a button. Opens by itself when something in it must be reached. */
export function More(props: {
  readonly label: string;
  readonly name?: string;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
}) {
  const [isOpen, setOpen] = useState(props.isOpen === true);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const show = (): void => setOpen(true);
    element.addEventListener('griffier:show', show);
    return () => element.removeEventListener('griffier:show', show);
  }, []);
  return (
    <div ref={box} className="more" data-more="">
      <button
        type="button"
        className="more-btn"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={props.name}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight className="i s" aria-hidden="true" data-open={isOpen || undefined} />
        {props.label}
      </button>
      <div id={id} className="more-body" hidden={!isOpen}>
        {props.children}
      </div>
    </div>
  );
}

/** Removes a part of the record. It can be taken back, so nothing is asked. */
export function RemoveButton(props: { readonly noun: NounName; readonly id: string; readonly name: string }) {
  const words = activityWords[useLanguage()];
  const remove = useRemove();
  return (
    <button
      type="button"
      className="btn quiet small icon remove"
      aria-label={words.removeIt(props.name)}
      title={words.removeIt(props.name)}
      onClick={() => void remove(props.noun, props.id, props.name)}
    >
      <Trash2 className="i s" aria-hidden="true" />
    </button>
  );
}
