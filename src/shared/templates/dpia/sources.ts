import { semicolon } from '../../words/semicolon';
import { w } from '../words';
import type { DpiaTemplate, DpiaTemplateQuestion } from './template';

/**
 * Sources of which neither the text nor a second source was read (certainty C). The others are articles of the GDPR, and
 * acts and guidance that were found under their name and number: the Camera Act, WP 249, WP 251 rev.01, EDPB guidelines
 * 3/2019, and of the AI Act Annex III point 4(a) and Articles 12, 14 and 26(2), (6) and (7).
 */
const unconfirmed = [
  'Collective agreement no. 38',
  'Collective agreement no. 68',
  'Collective agreement no. 81',
  'Belgian Act of 30 July 2018, Art. 9',
  'AI Act Art. 26(11)',
];

/** What a template asks to be checked first: a remark that names its sources of certainty C; none where it has none. */
export function checkOf({ risks, measures, questions }: DpiaTemplate): readonly DpiaTemplateQuestion[] {
  const cited = [...risks, ...measures, ...questions].map(({ source }) => source);
  const named = unconfirmed.filter((each) => cited.some((source) => source.includes(each)));
  if (named.length === 0) return [];
  return [
    {
      place: 'whole',
      body: w(
        `Not confirmed against its text: ${named.join(semicolon('en'))}. Check with your DPO before you rely on it.`,
        `Niet nagekeken in de tekst zelf: ${named.join(semicolon('nl'))}. Vraag het na bij uw DPO voor u erop steunt.`,
        `Non vérifié dans le texte même\u202f: ${named.join(semicolon('fr'))}. Consultez votre DPO avant de vous y fier.`,
      ),
      source: named.join('; '),
    },
  ];
}
