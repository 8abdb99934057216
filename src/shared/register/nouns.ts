import { activity, exclusion } from './activity';
import { agreement } from './agreement';
import { attachment } from './attachment';
import { breach } from './breach';
import { camera } from './camera';
import { control, dpia, dpiaAnswer, dpiaComment, risk } from './dpia';
import { issuedFile, issuedVersion } from './issued-version';
import { measure } from './measure';
import { clause, notice, noticeSection } from './notice';
import type { Noun, RecordOf } from './noun';
import { organisation } from './organisation';
import { party } from './party';
import { dataCategory, dataUse, subjectCategory } from './people-and-data';
import { purpose } from './purpose';
import { question } from './question';
import { recipient } from './recipient';
import { retentionRule } from './retention-rule';
import { rightsProcedure } from './rights-procedure';
import { rightsRequest } from './rights-request';
import { screening } from './screening';
import { setAside } from './set-aside';
import { site } from './site';
import { cookie, system } from './system';
import { transfer } from './transfer';

/** Every noun of the register. The order is one in which records can be added: referred ones mostly first. */
export const nouns = {
  organisation,
  site,
  party,
  subjectCategory,
  dataCategory,
  retentionRule,
  measure,
  system,
  agreement,
  transfer,
  activity,
  purpose,
  dataUse,
  recipient,
  exclusion,
  camera,
  cookie,
  rightsProcedure,
  rightsRequest,
  breach,
  notice,
  clause,
  noticeSection,
  screening,
  dpia,
  dpiaAnswer,
  risk,
  control,
  dpiaComment,
  setAside,
  question,
  attachment,
  issuedVersion,
  issuedFile,
};
export type Nouns = typeof nouns;
export type NounName =
  | 'organisation'
  | 'site'
  | 'party'
  | 'subjectCategory'
  | 'dataCategory'
  | 'retentionRule'
  | 'measure'
  | 'system'
  | 'agreement'
  | 'transfer'
  | 'activity'
  | 'purpose'
  | 'dataUse'
  | 'recipient'
  | 'exclusion'
  | 'camera'
  | 'cookie'
  | 'rightsProcedure'
  | 'rightsRequest'
  | 'breach'
  | 'notice'
  | 'clause'
  | 'noticeSection'
  | 'screening'
  | 'dpia'
  | 'dpiaAnswer'
  | 'risk'
  | 'control'
  | 'dpiaComment'
  | 'setAside'
  | 'question'
  | 'attachment'
  | 'issuedVersion'
  | 'issuedFile';

export type RecordFor<N extends NounName> = RecordOf<Nouns[N]>;
export type FieldName<N extends NounName> = keyof Nouns[N]['fields'] & string;
export const nounNames = Object.keys(nouns) as readonly NounName[];

/** The noun as a plain description, for code that walks over all fields. */
export function nounOf(name: NounName): Noun {
  return nouns[name];
}

/** Records that speak of bytes kept in the client file: without those bytes, as in JSON, they mean nothing. */
export const keptNouns = ['attachment', 'issuedVersion', 'issuedFile'] as const satisfies readonly NounName[];

/** Nouns that are lists of their own in the window, used from several activities. */
export const catalogueNouns = [
  'party',
  'subjectCategory',
  'dataCategory',
  'retentionRule',
  'measure',
  'system',
  'agreement',
  'transfer',
  'site',
  'cookie',
  'rightsProcedure',
  'rightsRequest',
  'breach',
  'notice',
  'clause',
] as const satisfies readonly NounName[];
export type CatalogueNoun = (typeof catalogueNouns)[number];
