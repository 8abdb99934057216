import {
  ArchiveRestore,
  BookOpenCheck,
  BookOpenText,
  BookText,
  Building2,
  CalendarClock,
  ClipboardList,
  Cookie,
  FileOutput,
  FileSignature,
  Globe,
  History,
  Hourglass,
  Landmark,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  MessageSquareQuote,
  MonitorCog,
  PackageCheck,
  Paperclip,
  PenLine,
  Scale,
  ScrollText,
  Settings,
  ShieldCheck,
  Siren,
  Store,
  Table2,
  Users,
  Waypoints,
} from 'lucide-react';
import type { FieldPlace } from '../../shared/api';
import type { CatalogueNoun } from '../../shared/register/nouns';
import { nounNames, nounOf } from '../../shared/register/nouns';
import type { shellWords } from '../../shared/words/shell';

type Word = keyof (typeof shellWords)['en'];

/** A place that a person can name: where it lives, what it is called, which catalogue it shows. */
export type Place = Readonly<{
  path: string;
  word: Word;
  icon: LucideIcon;
  group: 'register' | 'catalogues' | 'documents' | 'foot';
  nouns?: readonly CatalogueNoun[];
}>;

/** Places of a client file, in the order of the navigation. Alt 1 to Alt 9 go to the first nine. */
export const places: readonly Place[] = [
  { path: '/overview', word: 'overview', icon: LayoutDashboard, group: 'register' },
  { path: '/activities', word: 'activities', icon: Table2, group: 'register' },
  { path: '/findings', word: 'findings', icon: ListChecks, group: 'register' },
  { path: '/flows', word: 'flows', icon: Waypoints, group: 'register' },
  { path: '/due', word: 'due', icon: CalendarClock, group: 'register' },
  { path: '/parties', word: 'parties', icon: Building2, group: 'catalogues', nouns: ['party'] },
  {
    path: '/people',
    word: 'people',
    icon: Users,
    group: 'catalogues',
    nouns: ['subjectCategory', 'dataCategory'],
  },
  { path: '/retention', word: 'retention', icon: Hourglass, group: 'catalogues', nouns: ['retentionRule'] },
  { path: '/measures', word: 'measures', icon: ShieldCheck, group: 'catalogues', nouns: ['measure'] },
  { path: '/transfers', word: 'transfers', icon: Globe, group: 'catalogues', nouns: ['transfer'] },
  { path: '/agreements', word: 'agreements', icon: FileSignature, group: 'catalogues', nouns: ['agreement'] },
  { path: '/systems', word: 'systems', icon: MonitorCog, group: 'catalogues', nouns: ['system'] },
  { path: '/cookies', word: 'cookies', icon: Cookie, group: 'catalogues', nouns: ['cookie'] },
  { path: '/sites', word: 'sites', icon: Store, group: 'catalogues', nouns: ['site'] },
  { path: '/notices', word: 'notices', icon: BookText, group: 'catalogues', nouns: ['notice', 'clause'] },
  { path: '/rights', word: 'rights', icon: ScrollText, group: 'catalogues', nouns: ['rightsProcedure'] },
  {
    path: '/requests',
    word: 'requests',
    icon: MessageSquareQuote,
    group: 'catalogues',
    nouns: ['rightsRequest'],
  },
  { path: '/breaches', word: 'breaches', icon: Siren, group: 'catalogues', nouns: ['breach'] },
  { path: '/attachments', word: 'attachments', icon: Paperclip, group: 'catalogues' },
  { path: '/policies', word: 'policies', icon: PenLine, group: 'documents' },
  { path: '/dpias', word: 'dpias', icon: Scale, group: 'documents' },
  { path: '/export', word: 'export', icon: FileOutput, group: 'documents' },
  { path: '/read-policy', word: 'readPolicy', icon: BookOpenText, group: 'documents' },
  { path: '/backups', word: 'backups', icon: ArchiveRestore, group: 'documents' },
  { path: '/hand-over', word: 'handOver', icon: PackageCheck, group: 'documents' },
  { path: '/history', word: 'history', icon: History, group: 'documents' },
  { path: '/organisation', word: 'organisation', icon: Landmark, group: 'foot' },
  { path: '/', word: 'clients', icon: ClipboardList, group: 'foot' },
  { path: '/settings', word: 'settings', icon: Settings, group: 'foot' },
];

export const brandIcon = BookOpenCheck;

/** Where a field of a record is shown and gets the keyboard. */
export function placeOfField({ noun, id, field, activity }: FieldPlace): string {
  const place = placeOf(noun, id, activity);
  return `${place}${place.includes('?') ? '&' : '?'}field=${noun}:${id}:${field}`;
}

/** Where a record of a noun is shown. */
export function placeOf(noun: string, id: string, activity: string | null): string {
  if (noun === 'activity') return `/activity/${id}`;
  if (noun === 'dpia') return `/dpia/${id}`;
  if (noun === 'screening') return activity === null ? '/dpias?show=screening' : `/screening/${activity}`;
  const known = nounNames.find((each) => each === noun);
  // Parts of an impact assessment name it as their owner, which is no activity.
  const whole = known === undefined ? null : nounOf(known).parent;
  if (whole === 'dpia') return activity === null ? '/dpias' : `/dpia/${activity}?part=${noun}:${id}`;
  if (activity !== null) return `/activity/${activity}`;
  if (noun === 'organisation') return '/organisation';
  if (noun === 'noticeSection') return '/policies';
  if (noun === 'question') return '/questions';
  if (noun === 'setAside') return '/findings?show=aside';
  if (noun === 'attachment') return `/attachments?record=${id}`;
  const place = places.find((each) => each.nouns?.some((one) => one === noun));
  return place === undefined ? '/overview' : `${place.path}?record=${id}`;
}
