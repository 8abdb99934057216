import type { Due } from '../../../shared/register/due';
import { readText } from '../../../shared/register/text';
import { withCapital } from '../../../shared/words/capital';
import { dueWords } from '../../../shared/words/due';
import { fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';
import { dayText, today } from '../../parts/fields/dates';
import { useFileLanguages, useNames } from '../../parts/fields/names';

/** Something that falls due, in words, with the place where it is dealt with. */
export type DueLine = Due & Readonly<{ label: string; what: string; href: string; isOverdue: boolean }>;

const hrefOf = ({ noun, id, kind, owner }: Due): string => {
  if (noun === 'activity') return `/activity/${id}?part=review`;
  const place = placeOf(noun, id, owner);
  return kind === 'review' && noun === 'organisation' ? `${place}?` : place;
};

/** What falls due soonest, at most so many; undefined while it is read. */
export function useDue(limit: number): readonly DueLine[] | undefined {
  const language = useLanguage();
  const words = dueWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const day = today();
  const { data } = useCall('due.list', { date: day, limit });
  return data?.map((due) => {
    const said =
      readText(due.name, language, main)?.text ??
      (due.noun === 'organisation'
        ? fieldWords[language].organisation.one
        : due.since !== null
          ? `${fieldWords[language].rightsRequest.one}, ${dayText(due.since, language)}`
          : due.noun === 'screening' && due.owner !== null
            ? names.of('activity', due.owner)
            : names.of(due.noun, due.id)) ??
      fieldsUiWords[language].unnamed;
    return {
      ...due,
      label: due.reference === null ? said : `${due.reference} ${said}`,
      // A planned measure is called by what is due.
      what: [
        ...(due.noun === 'control' ? [] : [fieldWords[language][due.noun].one]),
        due.noun === 'control' ? withCapital(words.kinds.action) : words.kinds[due.kind],
      ].join(' · '),
      href: hrefOf(due),
      isOverdue: due.on < day,
    };
  });
}
