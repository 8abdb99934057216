import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { NamePlace, PersonFound } from '../../../shared/api';
import { replaceName } from '../../../shared/register/fold';
import { readText } from '../../../shared/register/text';
import { eraseWords } from '../../../shared/words/erase';
import { fieldWords } from '../../../shared/words/fields';
import { problemSentence } from '../../../shared/words/problems';
import { call, on, ProblemError, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { placeOfField } from '../../app/places';
import { usePageTitle } from '../../app/title';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { IssuedChoice } from '../../parts/IssuedChoice';
import { type BackupsThen, OlderBackups, renewBackups } from '../../parts/OlderBackups';
import { Running } from '../../parts/Running';
import { useToast } from '../../parts/toast';
import './erase.css';
import { Told } from '../../parts/Told';

const namesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Looks for a person in the whole client file and erases them, after showing every place (Art. 17). */
export function ErasePersonPage() {
  const language = useLanguage();
  const words = eraseWords[language];
  const tell = useToast();
  const { data: attachments } = useCall('attachments.list', null);
  const [typed, setTyped] = useState('');
  const [instead, setInstead] = useState('[…]');
  const [found, setFound] = useState<PersonFound | null>(null);
  const [issued, setIssued] = useState<readonly string[]>([]);
  const [backups, setBackups] = useState<BackupsThen>('delete');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  usePageTitle(words.personTitle);
  const names = namesIn(typed);
  const file = useFile();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setWrong(null);
    try {
      await flushDrafts();
      await work();
    } catch (error) {
      setWrong(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const look = (): Promise<void> =>
    attempt(async () => {
      if (names.length === 0 || names.some((name) => name.length < 2)) return setWrong(words.tooShort);
      setLooking(true);
      try {
        setFound(await call('person.find', { names: [...names] }));
      } catch (error) {
        if (!(error instanceof ProblemError && error.problem.code === 'cancelled')) throw error;
      } finally {
        setLooking(false);
      }
    });
  const erase = (): Promise<void> =>
    attempt(async () => {
      await call('person.erase', { names: [...names], instead: instead.trim(), issued: [...issued] });
      if (backups === 'delete') await renewBackups();
      setFound(await call('person.find', { names: [...names] }));
      tell(words.erased);
    });
  const count = found === null ? 0 : found.places.length + found.entries + found.actors + found.issued.length;
  return (
    <div className="page">
      <div className="settings erase">
        <p className="t2">{words.personIntro}</p>
        <form
          className="col g3"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <label className="field">
            <span className="lb">{words.names}</span>
            <textarea
              className="in"
              rows={3}
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setFound(null);
              }}
            />
            <span className="t2 sm">{words.namesAbout}</span>
          </label>
          <div className="acts">
            <button type="submit" className="btn primary" disabled={names.length === 0 || isLooking}>
              {words.find}
            </button>
          </div>
        </form>
        {isLooking && <Looking />}
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        {found !== null && (
          <section aria-live="polite" className="col g3">
            {count === 0 ? (
              <p className="b">{words.nothingFound}</p>
            ) : (
              <>
                {found.places.length > 0 && <h2>{words.foundPlaces(found.places.length)}</h2>}
                <ul className="erase-places">
                  {found.places.map((place) => (
                    <Place key={`${place.noun}/${place.id}/${place.field}/${place.isMark}`} place={place} />
                  ))}
                </ul>
                <ul className="plain-list">
                  {found.entries > 0 && <li>{words.foundEntries(found.entries)}</li>}
                  {found.actors > 0 && <li>{words.foundActors(found.actors)}</li>}
                  <IssuedChoice versions={found.issued} chosen={issued} onChange={setIssued} />
                </ul>
              </>
            )}
            {found.ids > 0 && <p className="t2">{words.foundIds(found.ids)}</p>}
            {file.isOpen && names.some((name) => replaceName(file.path, name, '') !== file.path) && (
              <p className="t2">{words.inFileName}</p>
            )}
            {(attachments?.attachments.length ?? 0) > 0 && (
              <div>
                <p className="t2">{words.attachmentsNotSearched}</p>
                <ul className="plain-list">
                  {attachments?.attachments.map(({ id, title, fileName }) => (
                    <li key={id}>
                      <Link href={`/attachments?record=${id}`}>{title ?? fileName}</Link>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {count > 0 && (
              <form
                className="col g3"
                onSubmit={(event) => {
                  event.preventDefault();
                  void erase();
                }}
              >
                <label className="field">
                  <span className="lb">{words.instead}</span>
                  <input
                    className="in short"
                    maxLength={60}
                    value={instead}
                    onChange={(event) => setInstead(event.target.value)}
                  />
                </label>
                <OlderBackups value={backups} onChange={setBackups} />
                <p className="t2 sm">{words.lawLimits}</p>
                <p className="t2 sm">{words.copies}</p>
                {found.actors > 0 && <p className="t2 sm">{words.ownName}</p>}
                <div className="acts">
                  <button type="submit" className="btn danger" disabled={instead.trim() === ''}>
                    {words.doErase(count)}
                  </button>
                </div>
              </form>
            )}
          </section>
        )}
      </div>
    </div>
  );
}

function Place({ place }: { readonly place: NamePlace }) {
  const language = useLanguage();
  const { main } = useFileLanguages();
  const { noun, id, field, activity, isMark, title, reference, text } = place;
  const labels: Readonly<Record<string, Readonly<{ label: string }>>> = fieldWords[language][noun].fields;
  const name = typeof title === 'string' ? title : (readText(title, language, main)?.text ?? '');
  const about = [reference, name, labels[field]?.label].filter(Boolean).join(' · ');
  return (
    <li>
      <Link href={placeOfField({ noun, id, field, activity })}>{about}</Link>
      <span className="t2 sm">
        {text}
        {isMark && ` (${eraseWords[language].mark})`}
      </span>
    </li>
  );
}

/** How far the look is, once it takes long enough to be told. */
function Looking() {
  const words = eraseWords[useLanguage()];
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    let last = 0;
    const timer = setTimeout(() => setShare(last), soon);
    const stop = on('findProgress', ({ done, of }) => {
      last = Math.round((100 * done) / of);
      setShare((shown) => (shown === null ? null : last));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (share === null) return null;
  return (
    <Running
      said={words.looking}
      done={share}
      of={100}
      cancel={words.cancel}
      onCancel={() => void call('person.cancelFind', null)}
    />
  );
}

/** Milliseconds after which a look is told: most take less. */
const soon = 500;
