import { Link } from 'wouter';
import type { IssuedVersionRow } from '../../../../shared/api';
import { publishedUntil } from '../../../../shared/documents/issued';
import { readText } from '../../../../shared/register/text';
import { choiceWords } from '../../../../shared/words/choices';
import { compareWords } from '../../../../shared/words/compare';
import { issuedWords } from '../../../../shared/words/issued';
import { problemSentence } from '../../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../../app/bridge';
import { useLanguage } from '../../../app/language';
import { colon } from '../../../parts/fields/colon';
import { dayText } from '../../../parts/fields/dates';
import { useFileLanguages } from '../../../parts/fields/names';
import { useIssuedName } from '../../../parts/issued-name';
import { useToast } from '../../../parts/toast';
import './issued.css';

/** What was handed over, to whom and when, with the exact files. */
export function IssuedVersions() {
  const language = useLanguage();
  const words = issuedWords[language];
  const { data } = useCall('issued.list', null);
  if (data === undefined) return null;
  const versions = data.map(({ version }) => version);
  return (
    <section className="issued" aria-labelledby="issued-versions">
      <h2 id="issued-versions">{words.list}</h2>
      {data.length === 0 ? (
        <div className="t2">
          <p className="b">{words.none}</p>
          <p>{words.noneText}</p>
          <Link href="/export?">{words.toExport}</Link>
        </div>
      ) : (
        <ul>
          {data.map((row) => (
            <Version key={row.version.id} row={row} until={publishedUntil(row.version, versions)} />
          ))}
        </ul>
      )}
      <p className="issued-compare">
        <Link href="/compare" className="btn small">
          {compareWords[language].compareTwo}
        </Link>
      </p>
    </section>
  );
}

function Version({
  row: { version, files },
  until,
}: {
  readonly row: IssuedVersionRow;
  readonly until: string | null;
}) {
  const language = useLanguage();
  const words = issuedWords[language];
  const { main } = useFileLanguages();
  const nameOf = useIssuedName();
  const tell = useToast();
  const saveOut = async (id: string): Promise<void> => {
    try {
      const { fileName } = await call('issued.saveOut', { id });
      tell(words.saved(fileName));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code !== 'cancelled')
        tell(problemSentence(language, error.problem));
    }
  };
  const from = version.issuedOn === null ? '' : dayText(version.issuedOn, language);
  // A notice stays up until the next one takes its place.
  const about =
    version.document === 'notice'
      ? [words.published(from, until && dayText(until, language)), version.issuedTo]
      : [
          version.document && choiceWords(language, 'issuedVersion', 'document', version.document),
          from,
          version.issuedTo && words.to(version.issuedTo),
        ];
  return (
    <li>
      <h3>{nameOf(version)}</h3>
      <p className="t2">{about.filter(Boolean).join(' · ')}</p>
      {version.note !== null && <p>{readText(version.note, language, main)?.text}</p>}
      <ul className="issued-files">
        {files.map(({ id, fileName, sha256 }) => (
          <li key={id}>
            <span className="name">{fileName}</span>
            <code className="t3 el" title={sha256 ?? undefined}>
              {sha256}
            </code>
            <button
              type="button"
              className="btn small"
              aria-label={`${words.saveOut} ${fileName}`}
              onClick={() => void saveOut(id)}
            >
              {words.saveOut}
            </button>
          </li>
        ))}
      </ul>
      <p className="t3 sm">
        {`${words.head}${colon(language)}`}
        <code>{version.head}</code>
      </p>
    </li>
  );
}
