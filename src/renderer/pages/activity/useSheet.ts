import { useMemo } from 'react';
import type { ActivityBundle, Catalogue } from '../../../shared/api';
import { activitySheet, lookupsFrom } from '../../../shared/documents/index';
import { documentOptionsSchema } from '../../../shared/documents/options';
import { registerTitle } from '../../../shared/law/articles';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import type { ScreenLanguage } from '../../../shared/register/text';
import { useCall } from '../../app/bridge';
import { today } from '../../parts/fields/dates';
import type { SheetBlock } from '../../parts/paper/Sheet';

function useRecords<N extends CatalogueNoun>(noun: N): Catalogue<N>['records'] | undefined {
  return (useCall('catalogue.read', { noun }).data as Catalogue<N> | undefined)?.records;
}

/** The sheet of one activity as it will be printed, out of what is being typed and the catalogues; null while they are read. */
export function useSheet(
  bundle: ActivityBundle,
  language: ScreenLanguage,
): Readonly<{ block: SheetBlock; title: string; firm: string }> | null {
  const organisation = useCall('organisation.read', null).data;
  const party = useRecords('party');
  const subjectCategory = useRecords('subjectCategory');
  const dataCategory = useRecords('dataCategory');
  const retentionRule = useRecords('retentionRule');
  const measure = useRecords('measure');
  const system = useRecords('system');
  const agreement = useRecords('agreement');
  const transfer = useRecords('transfer');
  const site = useRecords('site');
  return useMemo(() => {
    if (
      organisation === undefined ||
      party === undefined ||
      subjectCategory === undefined ||
      dataCategory === undefined ||
      retentionRule === undefined ||
      measure === undefined ||
      system === undefined ||
      agreement === undefined ||
      transfer === undefined ||
      site === undefined
    )
      return null;
    const { activity, purposes, dataUses, recipients, exclusions } = bundle;
    const lookups = lookupsFrom({
      organisation,
      party,
      subjectCategory,
      dataCategory,
      retentionRule,
      measure,
      system,
      agreement,
      transfer,
      site,
      activity: [activity],
      purpose: purposes,
      dataUse: dataUses,
      recipient: recipients,
      exclusion: exclusions,
    });
    const options = documentOptionsSchema.parse({ language, date: today(), activity: activity.id });
    return {
      block: activitySheet(bundle, lookups, options),
      title: registerTitle[language] ?? '',
      firm: organisation.tradeName ?? organisation.legalName ?? '',
    };
  }, [
    bundle,
    language,
    organisation,
    party,
    subjectCategory,
    dataCategory,
    retentionRule,
    measure,
    system,
    agreement,
    transfer,
    site,
  ]);
}
