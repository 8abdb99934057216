import type { Catalogue } from '../../../shared/api';
import { type CatalogueNoun, catalogueNouns, type NounName } from '../../../shared/register/nouns';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { groupsOf, isWide } from './form-groups';
import { useInPieces } from './in-pieces';
import { RecordField } from './RecordField';
import type { AnyRecord } from './useField';

type Props = Readonly<{
  noun: NounName;
  id: string;
  record?: AnyRecord;
  fields?: readonly string[];
  isReadOnly?: boolean;
  headingLevel?: 2 | 3;
  /** Where one article stands over the whole form. */
  hideArticles?: boolean;
}>;

/** A form of one record, in groups; every field saves itself as one types. */
export function RecordForm(props: Props) {
  const catalogue = catalogueNouns.find((each) => each === props.noun);
  if (props.record !== undefined) return <Form {...props} record={props.record} />;
  if (props.noun === 'organisation') return <OrganisationForm {...props} />;
  return catalogue === undefined ? null : <CatalogueForm {...props} catalogue={catalogue} />;
}

function OrganisationForm(props: Props) {
  const { data } = useCall('organisation.read', null);
  return data === undefined ? null : <Form {...props} record={data} />;
}

function CatalogueForm(props: Props & { readonly catalogue: CatalogueNoun }) {
  const { data } = useCall('catalogue.read', { noun: props.catalogue });
  const record = (data as Catalogue | undefined)?.records.find((each) => each.id === props.id);
  return record === undefined ? null : <Form {...props} record={record} />;
}

function Form(props: Props & { readonly record: AnyRecord }) {
  const words = fieldsUiWords[useLanguage()];
  const groups = groupsOf(props.noun, props.fields);
  const shown = useInPieces(groups.length, props.record.id);
  const Title = props.headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="record-form">
      {groups.slice(0, shown).map((group, index) => (
        <section key={group.name} aria-label={words.groups[group.name]}>
          {groups.length > 1 && (index > 0 || group.name !== 'main') && (
            <Title>{words.groups[group.name]}</Title>
          )}
          <div className="two">
            {group.fields.map((field) => (
              <div key={field} className={isWide(props.noun, field) ? 'wide' : ''}>
                <RecordField
                  noun={props.noun}
                  record={props.record}
                  field={field}
                  isReadOnly={props.isReadOnly === true}
                  hideArticle={props.hideArticles === true}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
