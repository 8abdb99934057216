import {
  CircleCheck,
  FileClock,
  FileQuestion,
  FileWarning,
  Lock,
  type LucideIcon,
  PencilOff,
  TriangleAlert,
  Unplug,
  Users,
} from 'lucide-react';
import { useMemo } from 'react';
import { type ClientSeen, type ClientState, type RecentFile, stateOfRefusal } from '../../../shared/api';
import type { Severity } from '../../../shared/findings/finding';
import { readText, type ScreenLanguage } from '../../../shared/register/text';
import { clientsWords, stateWords } from '../../../shared/words/clients';
import { dueWords } from '../../../shared/words/due';
import { fieldWords } from '../../../shared/words/fields';
import { startWords } from '../../../shared/words/start';
import { useLanguage } from '../../app/language';
import type { ListColumn } from '../../parts/DataTable';
import { dayText, today } from '../../parts/fields/dates';
import { LawMark } from '../../parts/fields/LawMark';
import type { Looked } from './useClientLooks';

/** A client of the list with what was seen of it so far. */
export type ClientRow = RecentFile & Readonly<{ seen: ClientSeen | null }>;

/** What looking into a file tells of its state goes before what its first bytes told. */
export function clientRow(client: RecentFile, looked: Looked | undefined): ClientRow {
  if (looked === undefined) return { ...client, seen: null };
  return looked.is === 'seen'
    ? { ...client, seen: looked.seen }
    : { ...client, seen: null, state: stateOfRefusal(looked.problem.code) };
}

export const nameOfClient = ({ name, fileName }: RecentFile): string => (name === '' ? fileName : name);

/** Findings of one severity in a client file. */
export const countOf = ({ findings }: ClientSeen, severity: Severity): number =>
  findings.reduce((sum, each) => sum + (each.severity === severity ? each.count : 0), 0);

/** Where a file lies; its name stands before it, where a long folder cuts nothing off. */
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

/** Sorts what has no number or day after all that has one. */
const last = '\uffff';

const marks: Readonly<Record<Exclude<ClientState, 'ready'>, LucideIcon>> = {
  readOnly: PencilOff,
  notFound: FileQuestion,
  inUse: Users,
  encrypted: Lock,
  newer: FileClock,
  damaged: FileWarning,
  unreadable: Unplug,
};
/** States that keep the file from being read: they stand in the place of what is open in it. */
const isClosed = (
  state: ClientState,
): state is 'notFound' | 'encrypted' | 'newer' | 'damaged' | 'unreadable' =>
  !['ready', 'readOnly', 'inUse'].includes(state);

/** The columns of the table of clients. */
export function useClientColumns(): readonly ListColumn<ClientRow>[] {
  const language = useLanguage();
  return useMemo(() => {
    const words = clientsWords[language];
    const own = startWords[language];
    const stateText = (row: ClientRow): string => stateWords(language, row);
    const pointsText = (row: ClientRow): string => {
      const { seen, state } = row;
      const open =
        seen === null
          ? isClosed(state)
            ? ''
            : words.notYet
          : countOf(seen, 'error') + countOf(seen, 'warning') === 0
            ? words.none
            : [words.byLaw(countOf(seen, 'error')), words.advice(countOf(seen, 'warning'))].join(', ');
      return [open, state === 'ready' ? '' : stateText(row)].filter(Boolean).join(' · ');
    };
    const two = (count: number): string => String(count).padStart(6, '0');
    return [
      {
        id: 'name',
        header: own.client,
        text: (client) => `${nameOfClient(client)} ${client.path}`,
        cell: (client) => (
          <span className="two-line">
            <b className="md">{nameOfClient(client)}</b>
            <span className="t3 sm" title={client.path}>
              {[
                client.state === 'encrypted' || client.activities === 0
                  ? ''
                  : own.activities(client.activities),
                client.fileName,
                folderOf(client.path),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        ),
      },
      {
        id: 'points',
        header: words.points,
        width: 236,
        text: pointsText,
        sort: ({ seen, state }) =>
          seen === null
            ? `${last}${state}`
            : `${two(999_999 - countOf(seen, 'error'))} ${two(999_999 - countOf(seen, 'warning'))}`,
        cell: (row) => <Points row={row} language={language} stateText={stateText(row)} />,
      },
      {
        id: 'due',
        header: words.due,
        width: 184,
        text: ({ seen }) => (seen === null ? '' : dueText(seen, language)),
        sort: ({ seen }) => seen?.due?.on ?? last,
        cell: ({ seen }) => <NextDue seen={seen} language={language} />,
      },
      {
        id: 'change',
        header: own.lastChange,
        width: 118,
        text: ({ lastChange }) => (lastChange === null ? '' : momentText(lastChange, language)),
        sort: ({ lastChange }) => lastChange ?? '',
        cell: ({ lastChange }) =>
          lastChange === null ? '–' : <Moment of={lastChange} language={language} />,
      },
      {
        id: 'issued',
        header: words.issued,
        width: 118,
        text: ({ seen }) => issuedText(seen, language).join(', '),
        sort: ({ seen }) => seen?.issued?.on ?? '',
        cell: ({ seen }) => {
          const [version, on] = issuedText(seen, language);
          return (
            <span className="two-line">
              <span>{version ?? '–'}</span>
              {on !== undefined && <span className="t3 sm num">{on}</span>}
            </span>
          );
        },
      },
    ];
  }, [language]);
}

function Points(props: {
  readonly row: ClientRow;
  readonly language: ScreenLanguage;
  readonly stateText: string;
}) {
  const { row, language, stateText } = props;
  const words = clientsWords[language];
  const { seen, state } = row;
  const Icon = state === 'ready' ? null : marks[state];
  const isAdvice = state === 'damaged' || state === 'notFound' || state === 'unreadable';
  if (seen === null && isClosed(state))
    return (
      <span className="two-line">
        <span className={isAdvice ? 'st advice' : 'st mute'}>
          {Icon !== null && <Icon className="i s" aria-hidden="true" />} {stateText}
        </span>
        <span className="t3 sm">{words.about[state]}</span>
      </span>
    );
  const [law, advice] = seen === null ? [0, 0] : [countOf(seen, 'error'), countOf(seen, 'warning')];
  return (
    <span className="two-line">
      {seen === null ? (
        <span className="t3">{words.notYet}</span>
      ) : law + advice === 0 ? (
        <span className="st ok">
          <CircleCheck className="i s" aria-hidden="true" /> {words.none}
        </span>
      ) : (
        <span className="client-points num">
          {law > 0 && (
            <span className="st law">
              <LawMark /> {words.byLaw(law)}
            </span>
          )}
          {advice > 0 && (
            <span className="st advice">
              <TriangleAlert className="i s" aria-hidden="true" /> {words.advice(advice)}
            </span>
          )}
        </span>
      )}
      {Icon !== null && (
        <span className="st info sm">
          <Icon className="i s" aria-hidden="true" /> {stateText}
        </span>
      )}
    </span>
  );
}

/** What falls due next: its day, and what it is. */
function dueParts(
  { due, mainLanguage }: ClientSeen,
  language: ScreenLanguage,
): Readonly<{ on: string; what: string; isOverdue: boolean }> | null {
  if (due === null) return null;
  const name = readText(due.name, language, mainLanguage)?.text ?? fieldWords[language][due.noun].one;
  const what = [due.reference, name].filter(Boolean).join(' ');
  return {
    on: dayText(due.on, language),
    what: `${what} · ${dueWords[language].kinds[due.kind]}`,
    isOverdue: due.on < today(),
  };
}

function dueText(seen: ClientSeen, language: ScreenLanguage): string {
  const due = dueParts(seen, language);
  return due === null ? clientsWords[language].noDue : `${due.on}, ${due.what}`;
}

function NextDue({
  seen,
  language,
}: {
  readonly seen: ClientSeen | null;
  readonly language: ScreenLanguage;
}) {
  const words = clientsWords[language];
  if (seen === null) return '–';
  const due = dueParts(seen, language);
  if (due === null) return <span className="t3">{words.noDue}</span>;
  return (
    <span className="two-line">
      <span className={due.isOverdue ? 'st advice num' : 'num'}>
        {due.isOverdue && <TriangleAlert className="i s" aria-hidden="true" />} {due.on}
        {due.isOverdue && <span className="vh">, {words.overdue}</span>}
      </span>
      <span className="t3 sm">{due.what}</span>
    </span>
  );
}

function issuedText(seen: ClientSeen | null, language: ScreenLanguage): readonly string[] {
  if (seen === null) return [];
  const words = clientsWords[language];
  if (seen.issued === null) return [words.notIssued];
  const { number, on } = seen.issued;
  return [words.version(number), ...(on === null ? [] : [dayText(on, language)])];
}

const momentText = (moment: string, language: ScreenLanguage): string =>
  new Date(moment).toLocaleString(`${language}-BE`, { dateStyle: 'medium', timeStyle: 'short' });

function Moment({ of, language }: { readonly of: string; readonly language: ScreenLanguage }) {
  const moment = new Date(of);
  return (
    <span className="two-line num">
      <span>
        {moment.toLocaleDateString(`${language}-BE`, { day: 'numeric', month: 'short', year: 'numeric' })}
      </span>
      <span className="t3 sm">
        {moment.toLocaleTimeString(`${language}-BE`, { hour: '2-digit', minute: '2-digit' })}
      </span>
    </span>
  );
}
