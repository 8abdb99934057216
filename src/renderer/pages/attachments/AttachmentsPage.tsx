import { Download, ListFilter, Paperclip, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { type AttachedTo, attachmentFields } from '../../../shared/api';
import { mayRun, mostPerAttachment } from '../../../shared/register/attachment-file';
import type { RecordFor } from '../../../shared/register/nouns';
import { attachmentWords, sizeText } from '../../../shared/words/attachments';
import { choiceWords } from '../../../shared/words/choices';
import { eraseWords } from '../../../shared/words/erase';
import { fieldWords } from '../../../shared/words/fields';
import { useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DropZone } from '../../parts/attachments/DropZone';
import { MovingLine } from '../../parts/attachments/MovingLine';
import { SaveOutDialog } from '../../parts/attachments/SaveOutDialog';
import { useAttach } from '../../parts/attachments/useAttach';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { DeleteForGood } from '../../parts/DeleteForGood';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { removeRecord } from '../../parts/fields/change';
import { dayText, shortDayText } from '../../parts/fields/dates';
import { dropDrafts, flushDrafts, useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { type Names, useNames } from '../../parts/fields/names';
import { RecordForm } from '../../parts/fields/RecordForm';
import { focusList, ListWithPanel, type ShownPane } from '../../parts/ListWithPanel';
import { EmptySidePanel, SidePanel } from '../../parts/SidePanel';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import '../catalogues/catalogues.css';
import './attachments-page.css';

type Attachment = RecordFor<'attachment'>;

/** What a person may say of an attachment; the rest comes with the file. */
const ownFields = [
  'title',
  'kind',
  'documentDate',
  'isConfidential',
  'agreements',
  'parties',
  'measures',
  'transfers',
  'notes',
  // A list of check boxes: the longest part comes last.
  'activities',
] as const;

/** What the client file keeps as proof: the list, what each belongs to, and copies that leave only when asked. */
export function AttachmentsPage() {
  const language = useLanguage();
  const words = attachmentWords[language];
  usePageTitle(words.title);
  const isReadOnly = useIsReadOnly();
  const tell = useToast();
  const names = useNames();
  const search = useSearch();
  const asked = new URLSearchParams(search).get('record');
  const version = useDraftVersion();
  const { data } = useCall('attachments.list', null);
  const attaching = useAttach();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<string | null>(asked);
  const [shown, setShown] = useState<ShownPane>(asked === null ? 'list' : 'form');
  const [saving, setSaving] = useState<Attachment | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useIsBelow(1160);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same record may be asked for again by a new address
  useEffect(() => {
    if (asked !== null) setChosen(asked);
  }, [asked, search]);
  useEffect(() => () => void flushDrafts(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the drafts that are read
  const rows = useMemo(
    () => (data?.attachments ?? []).map((attachment) => withDrafts('attachment', attachment)),
    [data, version],
  );
  const current = rows.find(({ id }) => id === chosen) ?? rows[0];
  const said = fieldWords[language].attachment.fields;
  const columns = useMemo(
    (): readonly ListColumn<Attachment>[] => [
      {
        id: 'title',
        header: fieldWords[language].attachment.one,
        text: (row) => `${nameOf(row)} ${row.fileName ?? ''}`,
        cell: (row) => (
          <span className="two-line">
            <span className="cat-name">
              <span className="el">{nameOf(row)}</span>
              {row.isConfidential === true && <span className="cat-chip">{words.confidential}</span>}
              {mayRun(row.fileName ?? '') && <span className="cat-chip">{words.runsShort}</span>}
            </span>
            <span className="sm t2">{row.fileName}</span>
          </span>
        ),
      },
      {
        id: 'kind',
        header: said.kind.label,
        width: 108,
        text: (row) => (row.kind === null ? '' : choiceWords(language, 'attachment', 'kind', row.kind)),
      },
      {
        id: 'belongsTo',
        header: words.belongsTo,
        width: 136,
        text: (row) =>
          belongings(row, names)
            .map(({ name }) => name)
            .join(', '),
      },
      {
        id: 'size',
        header: words.size,
        width: 96,
        text: (row) => String(row.size ?? ''),
        cell: (row) => <span className="num">{row.size === null ? '' : sizeText(row.size, language)}</span>,
      },
      {
        id: 'addedOn',
        header: said.addedOn.label,
        width: 124,
        text: (row) => row.addedOn ?? '',
        cell: (row) => (row.addedOn === null ? '' : shortDayText(row.addedOn, language)),
      },
    ],
    [language, names, words, said],
  );

  const attach = async (files: readonly File[] | null): Promise<void> => {
    const ids = await attaching.attach(null, files);
    if (ids[0] === undefined) return;
    setFilter('');
    setChosen(ids[0]);
    setShown('form');
  };
  const remove = async (attachment: Attachment): Promise<void> => {
    const at = rows.findIndex(({ id }) => id === attachment.id);
    await flushDrafts();
    await removeRecord('attachment', attachment.id);
    dropDrafts('attachment', attachment.id);
    setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null);
    tell(words.removed(nameOf(attachment)));
    setShown('list');
    focusList(box);
  };
  const isEmpty = data !== undefined && rows.length === 0;
  const attachButton = (
    <button
      type="button"
      className="btn primary"
      disabled={attaching.moving !== null}
      onClick={() => void attach(null)}
    >
      <Paperclip className="i s" aria-hidden="true" />
      {words.attach}
    </button>
  );
  if (data === undefined) return null;
  const limits = words.limits(sizeText(mostPerAttachment, language), sizeText(data.most, language));
  const inUse = sumOnce(data.attachments);

  return (
    <ListWithPanel
      box={box}
      words={words}
      shown={shown}
      onShow={setShown}
      isEmpty={isEmpty}
      onDelete={current === undefined || isReadOnly ? null : () => void remove(current)}
      frame={(list) => (
        <DropZone isOff={isReadOnly} className="at-drop" onFiles={(files) => void attach(files)}>
          {list}
        </DropZone>
      )}
      list={
        <>
          {!isEmpty && (
            <div className="bar">
              <FilterBox label={words.filter} value={filter} onChange={setFilter} />
              {!isReadOnly && <div className="list-buttons">{attachButton}</div>}
            </div>
          )}
          <MovingLine attaching={attaching} />
          <DataTable
            label={words.title}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            filter={filter}
            current={current?.id ?? null}
            hidden={isNarrow ? hiddenWhenNarrow : none}
            onCurrent={setChosen}
            onOpen={(id) => {
              setChosen(id);
              setShown('form');
              // What a double click means elsewhere, opening, is a copy here: nothing is opened from inside the file.
              setSaving(rows.find((row) => row.id === id) ?? null);
            }}
            rowHeight={52}
            empty={
              isEmpty ? (
                <EmptyState icon={Paperclip} title={words.emptyTitle} text={`${words.emptyText} ${limits}`}>
                  {!isReadOnly && attachButton}
                </EmptyState>
              ) : (
                <EmptyState icon={ListFilter} title={words.noHits(filter)} text="">
                  <button type="button" className="btn" onClick={() => setFilter('')}>
                    {words.clearFilter}
                  </button>
                </EmptyState>
              )
            }
          />
          {!isEmpty && (
            <div className="at-foot" role="note">
              <span className="num">
                {words.count(rows.length)} ·{' '}
                {words.total(sizeText(data.kept, language), sizeText(data.most, language))}
              </span>
              {data.kept > inUse && <span>{words.keptToo(sizeText(data.kept - inUse, language))}</span>}
              <span className="t3">{limits}</span>
            </div>
          )}
        </>
      }
      panel={
        <Panel
          attachment={current}
          names={names}
          isReadOnly={isReadOnly}
          onClose={() => setShown('list')}
          onSave={setSaving}
          onRemove={(attachment) => void remove(attachment)}
        />
      }
    >
      {saving !== null && (
        <SaveOutDialog
          fileName={saving.fileName ?? nameOf(saving)}
          onClose={() => setSaving(null)}
          onSave={() => {
            setSaving(null);
            void attaching.saveOut(saving.id);
          }}
        />
      )}
    </ListWithPanel>
  );
}

const none: ReadonlySet<string> = new Set();
const hiddenWhenNarrow: ReadonlySet<string> = new Set(['addedOn', 'kind']);

const nameOf = (attachment: Attachment): string => attachment.title ?? attachment.fileName ?? attachment.id;

/** Bytes of these attachments, each content once. */
function sumOnce(attachments: readonly Attachment[]): number {
  const sizes = new Map(attachments.map(({ sha256, size }) => [sha256, size ?? 0]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

const places: Readonly<Record<AttachedTo, (id: string) => string>> = {
  activity: (id) => `/activity/${id}?`,
  agreement: (id) => `/agreements?record=${id}`,
  party: (id) => `/parties?record=${id}`,
  measure: (id) => `/measures?record=${id}`,
  transfer: (id) => `/transfers?record=${id}`,
  dpia: (id) => `/dpia/${id}`,
  risk: () => '/dpia',
  control: () => '/dpia',
};

/** The records that an attachment belongs to, by name, with the way to each. */
function belongings(
  attachment: Attachment,
  names: Names,
): readonly Readonly<{ name: string; href: string }>[] {
  return (Object.keys(attachmentFields) as AttachedTo[]).flatMap((noun) =>
    attachment[attachmentFields[noun]].map((id) => ({
      name: names.of(noun, id) ?? id,
      href: places[noun](id),
    })),
  );
}

function Panel(props: {
  readonly attachment: Attachment | undefined;
  readonly names: Names;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
  readonly onSave: (attachment: Attachment) => void;
  readonly onRemove: (attachment: Attachment) => void;
}) {
  const language = useLanguage();
  const words = attachmentWords[language];
  const said = fieldWords[language].attachment.fields;
  const { attachment } = props;
  const [isErasing, setErasing] = useState(false);
  if (attachment === undefined) return <EmptySidePanel label={words.form} text={words.nothingChosen} />;
  const owners = belongings(attachment, props.names);
  return (
    <SidePanel
      words={words}
      kind={fieldWords[language].attachment.one}
      name={nameOf(attachment)}
      onClose={props.onClose}
      foot={
        <div className="ft at-ft">
          <button type="button" className="btn" onClick={() => props.onSave(attachment)}>
            <Download className="i s" aria-hidden="true" />
            {words.saveOut}
          </button>
          {!props.isReadOnly && (
            <button type="button" className="btn danger" onClick={() => props.onRemove(attachment)}>
              <Trash2 className="i s" aria-hidden="true" />
              {words.remove}
            </button>
          )}
        </div>
      }
    >
      <RecordForm
        key={attachment.id}
        noun="attachment"
        id={attachment.id}
        record={attachment}
        fields={ownFields}
        isReadOnly={props.isReadOnly}
        headingLevel={3}
      />
      {owners.length > 0 && (
        <section className="cat-used" aria-labelledby="at-owners">
          <h3 id="at-owners">{words.belongsTo}</h3>
          <ul>
            {owners.map(({ name, href }) => (
              <li key={href}>
                <Link href={href}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="cat-used" aria-labelledby="at-facts">
        <h3 id="at-facts">{words.facts}</h3>
        {mayRun(attachment.fileName ?? '') && (
          <p className="finding advice" role="note">
            <TriangleAlert className="i" aria-hidden="true" />
            <span>{words.runs}</span>
          </p>
        )}
        <dl className="at-facts">
          <dt>{said.fileName.label}</dt>
          <dd>{attachment.fileName}</dd>
          <dt>{words.size}</dt>
          <dd className="num">{attachment.size === null ? '' : sizeText(attachment.size, language)}</dd>
          <dt>{said.addedOn.label}</dt>
          <dd>{attachment.addedOn === null ? '' : dayText(attachment.addedOn, language)}</dd>
          <dt>{said.sha256.label}</dt>
          <dd className="at-hash">{attachment.sha256}</dd>
        </dl>
      </section>
      {!props.isReadOnly && (
        <button type="button" className="btn quiet small cat-erase" onClick={() => setErasing(true)}>
          {eraseWords[language].deleteForGood}
        </button>
      )}
      {isErasing && (
        <DeleteForGood
          noun="attachment"
          id={attachment.id}
          name={nameOf(attachment)}
          word={nameOf(attachment)}
          onClose={(isDeleted) => {
            setErasing(false);
            if (isDeleted) props.onClose();
          }}
        />
      )}
    </SidePanel>
  );
}
