import type { Fact } from '../document';
import { organisationIdentity } from '../identity';
import { paragraph } from '../writer';
import { type NoticeDraft, plain } from './draft';

/** Title page: for whom, which site; of a list that goes out on its own also who the firm is. */
export function frontOf({ writer, words }: NoticeDraft): readonly Fact[] {
  const { options, lookups } = writer;
  const site = options.site === null ? undefined : lookups.find('site', options.site);
  const fact = (key: string, label: string, content: Fact['cell']['content']): Fact => ({
    key,
    label,
    level: 'required',
    cell: { content },
  });
  const text = (said: string) => [paragraph([{ text: said }])];
  return [
    options.document === 'notice'
      ? fact('audience', words.front.audience, text(words.audiences[options.audience]))
      : fact(
          'organisation',
          options.document === 'cookies' ? writer.words.controller : writer.words.processor,
          organisationIdentity(writer),
        ),
    ...(site === undefined
      ? []
      : [fact('site', words.front.site, text(plain(writer.value('site', site, 'name'))))]),
  ];
}
