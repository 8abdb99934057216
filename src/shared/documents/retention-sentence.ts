import { isEmpty } from '../register/mark';
import type { RetentionRule } from '../register/retention-rule';
import { choiceWords } from '../words/choices';
import type { Content, Run } from './document';
import { join, paragraph, type Writer } from './writer';

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

/** How long and from when: `Up to 2 years from the end of the commercial relationship`. A rule without either is a gap. */
export function retentionPeriod(writer: Writer, rule: RetentionRule): readonly Run[] {
  const { words } = writer;
  const core: Run[] = [];
  if (writer.has('retentionRule', rule, 'duration')) {
    const [first, ...others] = writer.value('retentionRule', rule, 'duration');
    let period = first?.text ?? '';
    if (first?.style !== 'gap') {
      if (rule.isRolling === true) period = words.rolling(period);
      if (rule.isMaximum === true) period = words.upTo(period);
    }
    core.push({ ...first, text: period }, ...others);
    if (writer.has('retentionRule', rule, 'trigger'))
      core.push({ text: ` ${words.fromWord} ` }, ...writer.value('retentionRule', rule, 'trigger'));
    else if (rule.isRolling !== true)
      core.push({ text: ` ${words.fromWord} ` }, ...writer.value('retentionRule', rule, 'trigger'));
    if (rule.isAggregate === true) core.push({ text: `, ${words.aggregate}` });
  }
  if (writer.has('retentionRule', rule, 'criterion')) {
    if (core.length > 0) core.push({ text: writer.semicolon });
    core.push(...writer.value('retentionRule', rule, 'criterion'));
  }
  if (core.length === 0) core.push(...writer.value('retentionRule', rule, 'duration'));
  if (!writer.has('retentionRule', rule, 'activePhase')) return core;
  return [...writer.value('retentionRule', rule, 'activePhase'), { text: ', + ' }, ...core];
}

/** What happens at the end: erased, anonymised, and when backups follow. */
export function retentionEnd(writer: Writer, rule: RetentionRule): readonly Run[] {
  const { words, language } = writer;
  const parts: (readonly Run[])[] = [];
  if (rule.endAction !== null)
    parts.push([
      {
        text: words.thenDo(choiceWords(language, 'retentionRule', 'endAction', rule.endAction).toLowerCase()),
      },
    ]);
  if (writer.has('retentionRule', rule, 'endActionNote'))
    parts.push(writer.value('retentionRule', rule, 'endActionNote'));
  if (writer.has('retentionRule', rule, 'archivePhase'))
    parts.push([{ text: words.archive('') }, ...writer.value('retentionRule', rule, 'archivePhase')]);
  if (!isEmpty(rule.backupPeriod)) {
    const [period, ...others] = writer.value('retentionRule', rule, 'backupPeriod');
    parts.push([{ ...period, text: words.backups(period?.text ?? '') }, ...others]);
  }
  if (writer.has('retentionRule', rule, 'backupNote'))
    parts.push(writer.value('retentionRule', rule, 'backupNote'));
  return join(parts, writer.semicolon);
}

/** The whole rule as one sentence. */
export function retentionSentence(writer: Writer, rule: RetentionRule): Content {
  const end = retentionEnd(writer, rule);
  return paragraph(
    end.length === 0
      ? retentionPeriod(writer, rule)
      : [...retentionPeriod(writer, rule), { text: writer.semicolon }, ...end],
  );
}

/** What a rule says besides its period: law, reason, exceptions, whether it is done. */
export function retentionGrounds(writer: Writer, rule: RetentionRule): readonly Content[] {
  return writer.rest('retentionRule', rule, told);
}
