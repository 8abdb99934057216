import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Fragment, useEffect } from 'react';
import { Link } from 'wouter';
import { issuedWith, seriesOf } from '../../../shared/documents/issued';
import type { PublishedNow } from '../../../shared/documents/notice/fallen-behind';
import type { NoticeChoice } from '../../../shared/documents/notice/view';
import { issuedWords } from '../../../shared/words/issued';
import { noticeWords } from '../../../shared/words/notice';
import { policiesWords } from '../../../shared/words/policies';
import { semicolon } from '../../../shared/words/semicolon';
import { on, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { colon } from '../../parts/fields/colon';
import { dayText } from '../../parts/fields/dates';
import { useNames } from '../../parts/fields/names';
import { useIssuedName } from '../../parts/issued-name';

/** Milliseconds without a change until published texts are compared anew. */
const rest = 1_000;

/** How many names stand in the line that tells of others. */
const named = 6;

const isBehind = ({ behind }: PublishedNow): boolean => behind !== null && behind.lines > 0;

/** What is published of the notice in sight and whether it still says what the register says; others that do not. */
export function Published({
  of,
  onShow,
}: {
  readonly of: NoticeChoice;
  readonly onShow: (choice: Partial<NoticeChoice>) => void;
}) {
  const language = useLanguage();
  const words = policiesWords[language].published;
  const nameOf = useIssuedName();
  const names = useNames();
  const { data, refetch } = useCall('notices.published', null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = on('changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refetch(), rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [refetch]);
  if (data === undefined || data.length === 0) return null;
  const here = seriesOf({ ...of, document: 'notice', activity: null });
  const own = data.find(({ version }) => seriesOf(issuedWith(version)) === here);
  const others = data.filter((each) => each !== own && isBehind(each));
  const number = ({ version }: PublishedNow): string => issuedWords[language].version(version.number ?? 0);
  const from = ({ version }: PublishedNow): string =>
    version.issuedOn === null ? '' : dayText(version.issuedOn, language);
  return (
    <section className="pol-published" aria-label={words.label}>
      {own !== undefined &&
        (isBehind(own) ? (
          <Behind published={own} name={number(own)} from={from(own)} />
        ) : (
          <p className="workplace-fits sm t2">
            {own.behind !== null && <CircleCheck className="i s" aria-hidden="true" />}{' '}
            {(own.behind === null ? words.gone : words.same)(number(own), from(own))}
          </p>
        ))}
      {others.length > 0 && (
        <p className="pol-others sm t2">
          <TriangleAlert className="i s" aria-hidden="true" /> {words.others(others.length)}{' '}
          {others.slice(0, named).map(({ version }) => {
            const { document, site, audience } = issuedWith(version);
            return (
              <Fragment key={version.id}>
                {document === 'notice' ? (
                  <button type="button" className="link" onClick={() => onShow({ site, audience })}>
                    {[noticeWords[language].audiences[audience], site && names.of('site', site)]
                      .filter(Boolean)
                      .join(' · ')}
                  </button>
                ) : (
                  <Link className="link" href={`/compare?before=${version.id}`}>
                    {nameOf(version)}
                  </Link>
                )}
                {'  '}
              </Fragment>
            );
          })}
          {others.length > named && `+ ${others.length - named}`}
        </p>
      )}
    </section>
  );
}

function Behind(props: { readonly published: PublishedNow; readonly name: string; readonly from: string }) {
  const language = useLanguage();
  const words = policiesWords[language].published;
  const isReadOnly = useIsReadOnly();
  const { version, behind } = props.published;
  const titles: Readonly<Record<string, string>> = noticeWords[language].sections;
  if (behind === null) return null;
  const { document, audience, site } = issuedWith(version);
  const anew = new URLSearchParams({
    document,
    audience,
    languages: version.languages.join(','),
    ...(site === null ? {} : { site }),
  });
  return (
    <div className="finding advice workplace-advice" role="note">
      <TriangleAlert className="i" aria-hidden="true" />
      <div className="pol-behind">
        <p>{words.behind(props.name, props.from, behind.lines)}</p>
        {behind.sections.length > 0 && (
          <p className="sm t2">
            {`${words.under}${colon(language)}`}
            {behind.sections.map(({ key, title }) => titles[key] ?? title).join(semicolon(language))}
          </p>
        )}
        <div className="do">
          <Link className="link" href={`/compare?before=${version.id}`}>
            {words.changes}
          </Link>
          {!isReadOnly && (
            <Link className="link" href={`/export?${anew}`}>
              {words.issue}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}
