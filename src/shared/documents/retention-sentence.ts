import { isEmpty } from '../register/mark';
import type { RetentionRule } from '../register/retention-rule';
import type { Content, Run } from './document';
import { fromPhrase } from './phrases';
import { item, join, paragraph, type Writer } from './writer';

const told = [
  'name',
  'duration',
  'criterion',
  'trigger',
  'activePhase',
  'archivePhase',
  'isRolling',
  'isAggregate',
  'isMaximum',
  'endAction',
  'endActionNote',
  'backupPeriod',
  'backupNote',
];
const qualities = ['isRolling', 'isMaximum', 'isAggregate'] as const;

/** How long and from when: `Up to 2 years from the end of the commercial relationship`. A rule without either is a gap. */
export function retentionPeriod(writer: Writer, rule: RetentionRule): readonly Run[] {
  return writer.once('period', rule.id, () => makePeriod(writer, rule));
}

/** The period alone, with what holds before it and whether it is a maximum: its start has a column of its own. */
export function retentionSpan(writer: Writer, rule: RetentionRule): readonly Run[] {
  return writer.once('span', rule.id, () => makePeriod(writer, rule, false));
}

function makePeriod(writer: Writer, rule: RetentionRule, withStart = true): readonly Run[] {
  const { words } = writer;
  const core: Run[] = [];
  if (writer.has('retentionRule', rule, 'duration')) {
    core.push(...length(writer, rule));
    if (withStart && (writer.has('retentionRule', rule, 'trigger') || rule.isRolling !== true))
      core.push(...start(writer, rule));
    if (writer.isYes('retentionRule', rule, 'isAggregate')) core.push({ text: `, ${words.aggregate}` });
    // A doubt about "at most" is a doubt about the period.
    if (
      writer.isShown('retentionRule', rule, 'duration') &&
      rule.marks.duration?.toConfirm !== true &&
      qualities.some((field) => rule[field] === true && rule.marks[field]?.toConfirm === true) &&
      !writer.options.hideUnconfirmed
    )
      core.push({ text: words.toConfirm, style: 'toConfirm' });
  }
  if (writer.has('retentionRule', rule, 'criterion')) {
    if (core.length > 0) core.push({ text: writer.semicolon });
    core.push(...writer.value('retentionRule', rule, 'criterion'));
    if (withStart && isEmpty(rule.duration) && writer.has('retentionRule', rule, 'trigger'))
      core.push(...start(writer, rule));
  } else if (core.length === 0) {
    core.push(...writer.value('retentionRule', rule, 'duration'));
    if (withStart && writer.has('retentionRule', rule, 'trigger')) core.push(...start(writer, rule));
  }
  if (!writer.has('retentionRule', rule, 'activePhase')) return core;
  return [
    ...writer.value('retentionRule', rule, 'activePhase'),
    { text: `${writer.semicolon}${words.afterThat} ` },
    ...core,
  ];
}

/** The period itself: `up to 13 months, rolling`. */
function length(writer: Writer, rule: RetentionRule): readonly Run[] {
  const { words } = writer;
  const runs = writer.value('retentionRule', rule, 'duration');
  const [first, ...others] = runs;
  if (first === undefined || first.style === 'gap') return runs;
  let period = first.text;
  if (writer.isYes('retentionRule', rule, 'isRolling')) period = words.rolling(period);
  if (writer.isYes('retentionRule', rule, 'isMaximum')) period = words.upTo(period);
  return [{ ...first, text: period }, ...others];
}

/** From which event, in a sentence where the language allows it; a gap and a text in another language stand apart. */
function start(writer: Writer, rule: RetentionRule): readonly Run[] {
  const runs = writer.value('retentionRule', rule, 'trigger');
  const [first, ...others] = runs;
  if (first === undefined || isEmpty(rule.trigger)) return [{ text: writer.words.startOpen }, ...runs];
  const [before, event] =
    first.style === undefined
      ? fromPhrase(first.text, writer.language)
      : [writer.words.startOpen, first.text];
  return [{ text: before }, { ...first, text: event }, ...others];
}

/**
 * What happens at the end: erased, anonymised, and when backups follow. The legal minimum holds what is a time limit:
 * restricted storage and backups.
 */
export function retentionEnd(writer: Writer, rule: RetentionRule): readonly Run[] {
  return writer.once('end', rule.id, () => makeEnd(writer, rule));
}

function makeEnd(writer: Writer, rule: RetentionRule): readonly Run[] {
  const { words } = writer;
  const isFull = writer.options.extent === 'full';
  const has = (field: string): boolean => writer.has('retentionRule', rule, field);
  const value = (field: string): readonly Run[] => writer.value('retentionRule', rule, field);
  const parts: (readonly Run[])[] = [];
  if (isFull && has('endAction')) {
    const action = rule.endAction;
    const phrase: Run = { text: action === null ? '' : words.endActions[action] };
    const runs = writer.value('retentionRule', rule, 'endAction', { as: () => [phrase] });
    const stands = action !== null && writer.isShown('retentionRule', rule, 'endAction');
    parts.push(
      stands ? runs : [{ text: `${writer.label('retentionRule', 'endAction')}${writer.colon}` }, ...runs],
    );
  }
  if (isFull && has('endActionNote')) parts.push(value('endActionNote'));
  if (has('archivePhase')) parts.push([{ text: words.archive('') }, ...value('archivePhase')]);
  if (has('backupPeriod')) {
    const runs = value('backupPeriod');
    const [period, ...others] = runs;
    parts.push(
      period === undefined || isEmpty(rule.backupPeriod) || period.style === 'gap'
        ? [{ text: `${writer.label('retentionRule', 'backupPeriod')}${writer.colon}` }, ...runs]
        : [{ ...period, text: words.backups(period.text) }, ...others],
    );
  }
  if (isFull && has('backupNote')) parts.push(value('backupNote'));
  return join(parts, writer.semicolon);
}

/** The whole rule as one sentence. */
export function retentionSentence(writer: Writer, rule: RetentionRule): Content {
  return writer.once('sentence', rule.id, () => {
    const end = retentionEnd(writer, rule);
    return paragraph(
      end.length === 0
        ? retentionPeriod(writer, rule)
        : [...retentionPeriod(writer, rule), { text: writer.semicolon }, ...end],
    );
  });
}

/** What a rule says besides its period: law, reason, exceptions, whether it is done. */
export function retentionGrounds(writer: Writer, rule: RetentionRule): readonly Content[] {
  return writer.once('grounds', rule.id, () => [
    // What is left out of the sentence because nobody confirmed it is said to be open here.
    ...qualities
      .filter((field) => rule[field] === true && !writer.isShown('retentionRule', rule, field))
      .map((field) =>
        item([
          { text: `${writer.label('retentionRule', field)}${writer.colon}`, style: 'quiet' },
          ...writer.value('retentionRule', rule, field),
        ]),
      ),
    ...writer.rest('retentionRule', rule, told),
  ]);
}
