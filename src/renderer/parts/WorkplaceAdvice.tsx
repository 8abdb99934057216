import { TriangleAlert } from 'lucide-react';
import { workplaceLanguages } from '../../shared/law/workplace-language';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { policiesWords, workplaceSentence } from '../../shared/words/policies';
import { useCall } from '../app/bridge';
import { useLanguage } from '../app/language';

/** Of a notice for staff: in which language the law wants them to be written to where they work; a warning in others. */
export function WorkplaceAdvice(props: {
  readonly site: string | null;
  readonly languages: readonly ScreenLanguage[];
  readonly onShow: (language: ScreenLanguage) => void;
}) {
  const screen = useLanguage();
  const words = policiesWords[screen].workplace;
  const { data: organisation } = useCall('organisation.read', null);
  const { data: sites } = useCall('catalogue.read', { noun: 'site' });
  if (organisation === undefined || sites === undefined) return null;
  const workplaces = workplaceLanguages(
    { organisation, site: sites.records as Parameters<typeof workplaceLanguages>[0]['site'] },
    props.site,
  );
  const isRead = (languages: readonly string[]): boolean =>
    props.languages.some((language) => languages.includes(language));
  const others = workplaces.filter(({ languages }) => !isRead(languages));
  if (others.length === 0) {
    const [fits] = workplaces;
    return fits === undefined ? null : (
      <p className="workplace-fits sm t2">
        {words.fits(fits.name[screen])} <span className="t3">{fits.law[screen]}</span>
      </p>
    );
  }
  return (
    <div className="finding advice workplace-advice" role="note">
      <TriangleAlert className="i" aria-hidden="true" />
      <div>
        {others.map((workplace) => {
          const { asks, law } = workplaceSentence(screen, workplace);
          return (
            <p key={`${workplace.area} ${workplace.law.en}`}>
              {asks} <span className="sm t2">{law}</span>
            </p>
          );
        })}
        <div className="do">
          {[...new Set(others.flatMap(({ languages }) => languages))].map((language) => {
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
