import type { NounName } from '../register/nouns';
import { openPointsAnnex } from './annexes';
import type { Block, Content, Document, Fact, Row } from './document';
import { editionOf } from './front';
import { organisationIdentity } from './identity';
import type { DocumentKind } from './kinds';
import { shared } from './register';
import { cell, paragraph, type Writer } from './writer';

/** In which role the firm acts in these activities: an assessment is owed by the controller, a processor assists. */
export function roleOf({ words, lookups }: Writer, activities: readonly string[]): string {
  const roles = activities.map((id) => lookups.find('activity', id)?.role);
  const processing = roles.filter((role) => role === 'processor').length;
  return processing === 0
    ? words.controller
    : processing === roles.length
      ? words.processor
      : words.controllerAndProcessor;
}

/** Title page: whose it is, what it covers, which edition. */
function frontFacts(writer: Writer, about: Fact | null, role: string): readonly Fact[] {
  const { words } = writer;
  const text = (said: string): Content => paragraph([{ text: said }]);
  return [
    {
      key: 'organisation',
      label: role,
      level: 'required',
      cell: cell(organisationIdentity(writer), {
        noun: 'organisation',
        id: writer.lookups.organisation.id,
      }),
    },
    ...(about === null ? [] : [about]),
    {
      key: 'edition',
      label: words.edition,
      level: 'optional',
      cell: cell([text(editionOf(writer)), paragraph([{ text: words.review, style: 'quiet' }])]),
    },
  ];
}

export function heading(
  key: string,
  level: 1 | 2,
  text: string,
  startsPage = false,
): Extract<Block, { is: 'heading' }> {
  return { is: 'heading', key, level, text, inContents: true, startsPage };
}

export function line(key: string, text: string, style?: 'gap' | 'quiet' | 'strong'): Block {
  return { is: 'paragraph', key, runs: [style === undefined ? { text } : { text, style }] };
}

/** Fields of a record as rows of two columns: what it is about, and what is known. */
export function factRows(
  writer: Writer,
  noun: NounName,
  record: Readonly<{ id: string }>,
  fields: readonly string[],
): readonly Row[] {
  return fields.map((field) => ({
    key: `${record.id}:${field}`,
    source: { noun, id: record.id, field },
    cells: {
      fact: { content: [paragraph([{ text: writer.label(noun, field), style: 'strong' }])] },
      content: cell([paragraph(writer.value(noun, record, field))], { noun, id: record.id, field }),
    },
  }));
}

/** A document beside the register of processing: title page, its blocks, and what is open at the end. */
export function finished(
  writer: Writer,
  kind: DocumentKind,
  about: Readonly<{
    title: string;
    law: string;
    required: string;
    front: Fact | null;
    activities: readonly string[];
  }>,
  blocks: readonly Block[],
): Document {
  const base = shared(writer, kind);
  const front = frontFacts(writer, about.front, roleOf(writer, about.activities));
  const open = writer.options.withOpenPoints ? openPointsAnnex(writer) : null;
  return {
    ...base,
    words: { ...base.words, required: about.required },
    title: about.title,
    law: about.law,
    blocks: [
      { is: 'front', key: 'front', facts: front },
      ...blocks,
      ...(open === null ? [] : [{ ...open, letter: 'A' }]),
    ],
    grids: [],
    counts: { activities: about.activities.length, ...writer.counts() },
  };
}
