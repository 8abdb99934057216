import { Circle, CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { CoveredView, NoticeView } from '../../../shared/documents/notice/view';
import { noticeItems } from '../../../shared/law/notice-items';
import { nounOf } from '../../../shared/register/nouns';
import { fieldLabel } from '../../../shared/words/fields';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';
import { placeOf, placeOfField } from '../../app/places';

const icons = {
  said: CircleCheck,
  own: Circle,
  gap: TriangleAlert,
  hidden: OctagonAlert,
  missing: OctagonAlert,
  notApplicable: CircleDashed,
} as const;
const looks = {
  said: 'ok',
  own: 'info',
  gap: 'advice',
  hidden: 'law',
  missing: 'law',
  notApplicable: 'mute',
} as const;

/** Whether something is to be done about an item before the notice is published. */
export const isOpen = ({ state, notes }: CoveredView): boolean =>
  state === 'gap' || state === 'missing' || state === 'hidden' || notes.length > 0;

/** Each item of Articles 13 and 14 with how far the notice says it; what is missing leads to where it is filled in. */
export function Coverage({ view }: { readonly view: NoticeView }) {
  const language = useLanguage();
  const words = policiesWords[language];
  const ordered = [...view.coverage].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return (
    <ul className="pol-coverage">
      {ordered.map((covered) => {
        const Icon = icons[covered.state];
        return (
          <li key={covered.code}>
            <p className="md">
              {noticeItems.find(({ code }) => code === covered.code)?.name[language] ?? covered.name}
            </p>
            <p className={`st ${looks[covered.state]}`}>
              <Icon className="i s" aria-hidden="true" /> {words.states[covered.state]}
            </p>
            <p className="sm t2">{covered.article}</p>
            {covered.notes.map((note) => (
              <p key={note} className="sm t2">
                {note}
              </p>
            ))}
            {covered.missing.length > 0 && (
              <ul className="pol-missing">
                {covered.missing.slice(0, 12).map((gap) => (
                  <li key={`${gap.source.noun}:${gap.source.id}:${gap.source.field ?? ''}`}>
                    <Link href={placeOfGap(gap)} className="link sm">
                      {labelOf(gap, language)}
                    </Link>{' '}
                    <span className="sm t3">{gap.where}</span>
                  </li>
                ))}
                {covered.missing.length > 12 && <li className="sm t3">+ {covered.missing.length - 12}</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Gap = CoveredView['missing'][number];

const isField = ({ source }: Gap): boolean =>
  source.field !== undefined && source.field in nounOf(source.noun).fields;

function labelOf(gap: Gap, language: 'en' | 'nl' | 'fr'): string {
  return isField(gap) && gap.source.field !== undefined
    ? fieldLabel(language, gap.source.noun, gap.source.field)
    : gap.what;
}

function placeOfGap(gap: Gap): string {
  const { source } = gap;
  if (source.noun === 'noticeSection') return '/policies';
  const activity = source.noun === 'activity' ? null : gap.activity;
  return isField(gap) && source.field !== undefined
    ? placeOfField({ noun: source.noun, id: source.id, field: source.field, activity })
    : placeOf(source.noun, source.id, activity);
}
