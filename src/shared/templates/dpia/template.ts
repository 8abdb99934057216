import type { fearedEventCodes, riskSourceCodes, threatAssetCodes } from '../../law/risk-scale';
import type { Words } from '../../register/text';

/** A risk that cases of this kind have. How severe and how likely it is depends on the case: a template rates nothing. */
export type DpiaTemplateRisk = Readonly<{
  /** Ties planned measures to it. */
  key: string;
  event: (typeof fearedEventCodes)[number];
  name: Words;
  sources: readonly (typeof riskSourceCodes)[number][];
  assets: readonly (typeof threatAssetCodes)[number][];
  threats: Words;
  impacts: Words;
  /** The article, law or guidance that names it, or `practice`. */
  source: string;
}>;

/** A measure to think of. It is planned, without an owner or a day: whether it is taken is for the firm. */
export type DpiaTemplateMeasure = Readonly<{
  name: Words;
  detail?: Words;
  /** Keys of the risks it lessens. */
  against: readonly string[];
  source: string;
}>;

/** What to ask and find out before the assessment is finished. It becomes an open remark. */
export type DpiaTemplateQuestion = Readonly<{
  place: 'whole' | 'description' | 'necessity' | 'risks' | 'plan' | 'advice' | 'decision';
  body: Words;
  source: string;
}>;

/** A common case that needs an assessment, to start from. */
export type DpiaTemplate = Readonly<{
  id: string;
  name: Words;
  /** One sentence in the list of templates. */
  summary: Words;
  risks: readonly DpiaTemplateRisk[];
  measures: readonly DpiaTemplateMeasure[];
  questions: readonly DpiaTemplateQuestion[];
}>;
