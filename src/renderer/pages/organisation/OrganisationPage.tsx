import { useEffect } from 'react';
import { useSearch } from 'wouter';
import { organisationWords } from '../../../shared/words/organisation';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { flushDrafts } from '../../parts/fields/drafts';
import { RecordForm } from '../../parts/fields/RecordForm';
import { FieldFindings } from '../../parts/findings/FindingNote';
import { NearFindings } from '../../parts/findings/near';
import { focusAsked } from '../activity/focus';
import './organisation.css';

/** The firm whose register this is, in one column. */
export function OrganisationPage() {
  const words = organisationWords[useLanguage()];
  const isReadOnly = useIsReadOnly();
  usePageTitle(words.title);
  const search = useSearch();
  useEffect(() => void focusAsked(search), [search]);
  useEffect(() => () => void flushDrafts(), []);
  return (
    <div className="page">
      <div className="organisation">
        <p className="t2">{words.about}</p>
        <NearFindings noun="organisation" id="organisation">
          <FieldFindings noun="organisation" id="organisation" />
          <RecordForm noun="organisation" id="organisation" isReadOnly={isReadOnly} headingLevel={2} />
        </NearFindings>
      </div>
    </div>
  );
}
