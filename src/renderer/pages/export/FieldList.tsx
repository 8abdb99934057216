import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FieldPlace } from '../../../shared/api';
import type { ScreenLanguage } from '../../../shared/register/text';
import { exportWords } from '../../../shared/words/export';
import { fieldLabel, fieldWords } from '../../../shared/words/fields';
import { useLanguage } from '../../app/language';
import { placeOfField } from '../../app/places';
import { colon } from '../../parts/fields/colon';
import { chooseContentLanguage } from '../../parts/fields/content-language';
import { useFileLanguages, useNames } from '../../parts/fields/names';

/** The fields behind a count, each a way to mend it; `language`: the one in which their text is missing. */
export function FieldList(props: {
  readonly places: readonly FieldPlace[];
  readonly count: number;
  readonly language?: ScreenLanguage;
}) {
  const language = useLanguage();
  const words = exportWords[language];
  const names = useNames();
  const { all } = useFileLanguages();
  const [isOpen, setOpen] = useState(false);
  const missing = props.language;
  const isForeignToFile = missing !== undefined && !all.includes(missing);
  const labelOf = ({ noun, id, field, activity }: FieldPlace): readonly [string, string] => {
    const own = noun === 'organisation' ? null : names.of(noun, id);
    const where = activity === null ? own : names.of('activity', activity);
    const said = fieldLabel(language, noun, field);
    const one = fieldWords[language][noun].one;
    return [where ?? one, activity === null ? said : `${one}${colon(language)}${said}`];
  };
  return (
    <div className="field-list">
      <button type="button" className="more-btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight className="i s" data-open={isOpen || undefined} aria-hidden="true" />
        {words.showFields(props.count)}
      </button>
      {isOpen && (
        <>
          {isForeignToFile && (
            <p className="sm">
              <Link href="/organisation?field=organisation:organisation:contentLanguages">
                {words.addLanguage(words.inLanguage[missing])}
              </Link>
            </p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <ul tabIndex={0} aria-label={words.showFields(props.count)}>
            {props.places.map((place) => {
              const [where, what] = labelOf(place);
              return (
                <li key={`${place.noun} ${place.id} ${place.field}`}>
                  <Link
                    href={placeOfField(place)}
                    onClick={() => {
                      if (missing !== undefined) chooseContentLanguage(missing);
                    }}
                  >
                    <span className="md">{where}</span> <span className="t2">{what}</span>
                  </Link>
                </li>
              );
            })}
            {props.count > props.places.length && (
              <li className="t2">{words.moreFields(props.count - props.places.length)}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
