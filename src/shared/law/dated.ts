import type { Text } from '../register/text';

/**
 * How sure we are of an entry.
 * A: compared with the official text or the authority's own page. B: confirmed by a dependable secondary source.
 * C: settled general knowledge, not looked up again. ?: open; must not be stated as fact.
 */
export type Certainty = 'A' | 'B' | 'C' | '?';

/** A calendar day, YYYY-MM-DD. ISO dates sort as text, so they are compared as text. */
export type IsoDate = string;

/** A name or sentence of the law: English, Dutch and French always, German where we have the official word. */
export type LawText = Text & Readonly<Record<'en' | 'nl' | 'fr', string>>;

/** Where an entry comes from, when it was last checked and on which days it is in force. */
export type Dated = Readonly<{
  source: string;
  lastChecked: IsoDate;
  certainty: Certainty;
  /** First day in force; absent when the entry has no known beginning. */
  validFrom?: IsoDate;
  /** Last day in force; absent while no end is known. */
  validTo?: IsoDate;
}>;

/** The day on which every entry of this folder was last checked. */
export const lastChecked: IsoDate = '2026-11-21';

/** The GDPR applies since this day (Art. 99(2)). */
export const gdprAppliesFrom: IsoDate = '2018-05-25';

/** Provenance of an entry that is the plain text of the Regulation. */
export const gdpr = {
  source: 'Regulation (EU) 2016/679',
  lastChecked,
  certainty: 'A',
  validFrom: gdprAppliesFrom,
} as const satisfies Dated;

/** Provenance of an entry that is not plain GDPR text. */
export function from(
  source: string,
  certainty: Certainty,
): Pick<Dated, 'source' | 'lastChecked' | 'certainty'> {
  return { source, lastChecked, certainty };
}

/** The remark beside an entry whose certainty is C or ?. */
export const askYourDpo: LawText = {
  en: 'Check with your DPO.',
  nl: 'Vraag dit na bij uw functionaris voor gegevensbescherming.',
  fr: 'À vérifier auprès de votre délégué à la protection des données.',
  de: 'Bitte mit Ihrem Datenschutzbeauftragten klären.',
};

/** The remark a reader must see beside the entry, or undefined when the entry is well confirmed. */
export function noteFor(entry: Dated): LawText | undefined {
  return entry.certainty === 'C' || entry.certainty === '?' ? askYourDpo : undefined;
}

/** Whether the entry is in force on that day; both ends count. */
export function isValidOn(entry: Dated, date: IsoDate): boolean {
  return (
    (entry.validFrom === undefined || entry.validFrom <= date) &&
    (entry.validTo === undefined || date <= entry.validTo)
  );
}

/** The entries of a list that are in force on that day, in the order of the list. */
export function validOn<Entry extends Dated>(list: readonly Entry[], date: IsoDate): readonly Entry[] {
  return list.filter((entry) => isValidOn(entry, date));
}

/** The first entry with that code, or undefined. For lists with dated rows, narrow with validOn first. */
export function byCode<Entry extends Readonly<{ code: string }>>(
  list: readonly Entry[],
  code: string,
): Entry | undefined {
  return list.find((entry) => entry.code === code);
}
