import { type Dated, from, type LawText } from './dated';
import { belgianDpiaList } from './dpia';

/** One kind of processing on a list of an authority. Codes are unique over all lists. */
export type DpiaListCase = Dated & Readonly<{ code: string; name: LawText }>;

/**
 * A list of one authority of processing that needs an assessment (Art. 35(4)). Another authority's list is one more
 * entry here and nothing else: the answers, the outcome, the sheets and their words are drawn from it. Begin the codes of
 * its cases with its country, as codes are unique over all lists and at most 40 letters long.
 */
export type DpiaList = Dated &
  Readonly<{
    code: string;
    /** ISO 3166-1 alpha-2 of the authority's country. */
    country: string;
    name: LawText;
    /** What the list is worth, said beside it. */
    standing: LawText;
    article: '35(4)';
    cases: readonly DpiaListCase[];
  }>;

export const dpiaLists: readonly DpiaList[] = [
  {
    ...from('GBA/APD decision 01/2019 (Belgian Official Gazette 22 March 2019)', 'B'),
    validFrom: '2019-04-01',
    code: 'BE',
    country: 'BE',
    article: '35(4)',
    name: {
      en: 'Belgian list of processing that needs a DPIA (decision 01/2019)',
      nl: 'Belgische lijst van verwerkingen waarvoor een DPIA nodig is (beslissing 01/2019)',
      fr: 'Liste belge des traitements qui exigent une AIPD (décision 01/2019)',
    },
    standing: {
      en: 'The list is not exhaustive: processing that is not on it can need a DPIA as well.',
      nl: 'De lijst is niet volledig: ook een verwerking die er niet op staat, kan een DPIA vragen.',
      fr: 'La liste n’est pas exhaustive\u202f: un traitement qui n’y figure pas peut aussi exiger une AIPD.',
    },
    cases: belgianDpiaList,
  },
];
