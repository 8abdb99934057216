import { TriangleAlert } from 'lucide-react';
import { askYourDpo } from '../../../shared/law/dated';
import type { WorkplaceLanguage } from '../../../shared/law/workplace-language';
import { type Language, type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { policiesWords } from '../../../shared/words/policies';
import { useLanguage } from '../../app/language';

/** In which language the law wants staff to be written to, where they work; a warning in another one. */
export function WorkplaceAdvice(props: {
  readonly workplaces: readonly WorkplaceLanguage[];
  readonly language: ScreenLanguage;
  readonly onShow: (language: ScreenLanguage) => void;
}) {
  const screen = useLanguage();
  const words = policiesWords[screen].workplace;
  const others = props.workplaces.filter(({ languages }) => !languages.includes(props.language));
  if (others.length === 0) {
    const [fits] = props.workplaces;
    return fits === undefined ? null : (
      <p className="pol-fits sm t2">
        {words.fits(fits.name[screen])} <span className="t3">{fits.law[screen]}</span>
      </p>
    );
  }
  const shows = [...new Set(others.flatMap(({ languages }) => languages))];
  const asked = (languages: readonly Language[]): string => {
    const [only] = languages;
    return languages.length > 1 || only === undefined || only === 'en' ? words.both : words.inLanguage[only];
  };
  return (
    <div className="finding advice pol-advice" role="note">
      <TriangleAlert className="i" aria-hidden="true" />
      <div>
        {others.map((workplace) => (
          <p key={`${workplace.area} ${workplace.law.en}`}>
            {words.asks(workplace.name[screen], workplace.places.join(', '), asked(workplace.languages))}{' '}
            <span className="sm t2">
              {workplace.law[screen]}. {askYourDpo[screen]}
            </span>
          </p>
        ))}
        <div className="do">
          {shows.map((language) => {
            const written = screenLanguages.find((each) => each === language);
            if (written === undefined)
              return (
                <span key={language} className="sm t2">
                  {words.german}
                </span>
              );
            return written === 'en' ? null : (
              <button key={language} type="button" className="link" onClick={() => props.onShow(written)}>
                {words.show(words.inLanguage[written])}
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}
