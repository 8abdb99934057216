import { History, Merge, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type AttachedTo, attachmentFields } from '../../../shared/api';
import type { Breach } from '../../../shared/register/breach';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import type { RightsRequest } from '../../../shared/register/rights-request';
import { readText } from '../../../shared/register/text';
import { catalogueWords } from '../../../shared/words/catalogues';
import { eraseWords } from '../../../shared/words/erase';
import { fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { historyWords } from '../../../shared/words/history';
import { useCall } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { RecordAttachments } from '../../parts/attachments/RecordAttachments';
import { DeleteForGood } from '../../parts/DeleteForGood';
import { useFileLanguages } from '../../parts/fields/names';
import { RecordForm } from '../../parts/fields/RecordForm';
import { FieldFindings } from '../../parts/findings/FindingNote';
import { NearFindings } from '../../parts/findings/near';
import { EmptySidePanel, SidePanel } from '../../parts/SidePanel';
import { Clock } from '../due/Clock';
import { isUsedByActivities } from './columns';
import type { CatalogueRecord } from './records';

/** The form of one record, where it is used, and what can be done with it as a whole. */
export function RecordPanel(props: {
  readonly noun: CatalogueNoun;
  readonly record: CatalogueRecord | undefined;
  readonly label: string;
  readonly usedIn: readonly string[];
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
  readonly onMerge?: (id: string) => void;
  readonly onRemove: (id: string) => void;
}) {
  const { noun, record, onMerge } = props;
  const language = useLanguage();
  const words = catalogueWords[language];
  const [isErasing, setErasing] = useState(false);
  if (record === undefined) return <EmptySidePanel label={words.form} text={words.nothingChosen} />;
  return (
    <SidePanel
      words={words}
      kind={fieldWords[language][noun].one}
      name={props.label}
      onClose={props.onClose}
      tools={
        <button
          type="button"
          className="btn quiet small icon"
          aria-label={historyWords[language].ofRecord}
          title={historyWords[language].ofRecord}
          onClick={() => go(`/history?record=${noun}:${record.id}`)}
        >
          <History className="i s" aria-hidden="true" />
        </button>
      }
      foot={
        !props.isReadOnly && (
          <div className="ft">
            {onMerge !== undefined && (
              <button type="button" className="btn" onClick={() => onMerge(record.id)}>
                <Merge className="i s" aria-hidden="true" />
                {words.merge}
              </button>
            )}
            <span className="grow" />
            <button type="button" className="btn danger" onClick={() => props.onRemove(record.id)}>
              <Trash2 className="i s" aria-hidden="true" />
              {words.remove}
            </button>
          </div>
        )
      }
    >
      {noun === 'breach' && <Clock noun="breach" record={record as unknown as Breach} />}
      {noun === 'rightsRequest' && <Clock noun="rightsRequest" record={record as unknown as RightsRequest} />}
      <NearFindings noun={noun} id={record.id}>
        <FieldFindings key={`findings-${record.id}`} noun={noun} id={record.id} />
        <RecordForm
          key={record.id}
          noun={noun}
          id={record.id}
          isReadOnly={props.isReadOnly}
          headingLevel={3}
        />
      </NearFindings>
      {isAttachable(noun) && (
        <RecordAttachments key={`files-${record.id}`} noun={noun} id={record.id} headingLevel={3} />
      )}
      {isUsedByActivities.has(noun) && <UsedIn ids={props.usedIn} />}
      {!props.isReadOnly && (
        <button type="button" className="btn quiet small cat-erase" onClick={() => setErasing(true)}>
          {eraseWords[language].deleteForGood}
        </button>
      )}
      {isErasing && (
        <DeleteForGood
          noun={noun}
          id={record.id}
          name={props.label}
          word={props.label}
          onClose={(isDeleted) => {
            setErasing(false);
            if (isDeleted) props.onClose();
          }}
        />
      )}
    </SidePanel>
  );
}

const isAttachable = (noun: CatalogueNoun): noun is CatalogueNoun & AttachedTo => noun in attachmentFields;

/** How many activities are listed before the rest is only counted. */
const listed = 100;

function UsedIn({ ids }: { readonly ids: readonly string[] }) {
  const language = useLanguage();
  const words = catalogueWords[language];
  const { main } = useFileLanguages();
  const { data } = useCall('activities.list', null);
  const used = new Set(ids);
  const rows = (data ?? []).filter((row) => used.has(row.id));
  return (
    <section className="cat-used" aria-labelledby="cat-used">
      <h3 id="cat-used">{words.usedIn}</h3>
      {ids.length === 0 ? (
        <p className="t2">{words.usedNowhere}</p>
      ) : (
        <ul>
          {rows.slice(0, listed).map((row) => (
            <li key={row.id}>
              <Link href={`/activity/${row.id}?`}>
                <span className="num">{row.reference}</span>
                <span>{readText(row.name, language, main)?.text ?? fieldsUiWords[language].unnamed}</span>
              </Link>
            </li>
          ))}
          {rows.length > listed && <li className="t2">{words.moreDoubles(rows.length - listed)}</li>}
        </ul>
      )}
    </section>
  );
}
