import { inLanguagesOf, startDpia } from '../../register/actions/dpia-start';
import type { Edit } from '../../register/edit';
import type { Mark } from '../../register/mark';
import type { NounName } from '../../register/nouns';
import type { Words } from '../../register/text';
import { checkOf } from './sources';
import type { DpiaTemplate } from './template';

/**
 * A new assessment from a template: the risks that such cases have, without a rating, measures to think of and what to
 * find out as open remarks. Every value is to be confirmed and says where it comes from. `input` is that of `startDpia`.
 */
export function dpiaTemplateEdits(template: DpiaTemplate, input: Parameters<typeof startDpia>[0]): Edit[] {
  const { id: dpia, organisation, newId, today } = input;
  const from = `template:dpia-${template.id}`;
  const ids = new Map(template.risks.map(({ key }) => [key, newId()]));
  const said = (words: Words) => inLanguagesOf(organisation, words);
  const add = (
    noun: NounName,
    id: string,
    values: Readonly<Record<string, unknown>>,
    source: string,
  ): Edit => {
    const mark: Mark = { toConfirm: true, sources: [from, source] };
    const marks = Object.fromEntries(Object.keys(values).map((field) => [field, mark]));
    return { do: 'add', noun, id, values: { ...values, dpia, marks } };
  };
  return [
    ...startDpia(input).flatMap((edit): Edit[] =>
      edit.do === 'add' && edit.noun === 'dpia'
        ? [{ ...edit, values: { ...edit.values, template: template.id } }]
        : [],
    ),
    ...template.risks.map(({ key, event, name, sources, assets, threats, impacts, source }) =>
      add(
        'risk',
        ids.get(key) ?? newId(),
        { event, name: said(name), sources, assets, threats: said(threats), impacts: said(impacts) },
        source,
      ),
    ),
    ...template.measures.map(({ name, detail, against, source }) =>
      add(
        'control',
        newId(),
        {
          name: said(name),
          ...(detail === undefined ? {} : { detail: said(detail) }),
          risks: against.flatMap((key) => ids.get(key) ?? []),
          state: 'planned',
        },
        source,
      ),
    ),
    ...[...template.questions, ...checkOf(template)].map(
      ({ place, body, source }): Edit => ({
        do: 'add',
        noun: 'dpiaComment',
        id: newId(),
        values: {
          dpia,
          place,
          body: said(body),
          writtenOn: today,
          isSettled: false,
          marks: { body: { sources: [from, source] } },
        },
      }),
    ),
  ];
}
