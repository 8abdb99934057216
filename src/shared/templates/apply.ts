import { dataCategories } from '../law/data-categories';
import { measures } from '../law/measures';
import { retentionRule } from '../law/retention';
import { subjectCategories } from '../law/subject-categories';
import type { Edit, NewId } from '../register/edit';
import { isEmpty, type Mark } from '../register/mark';
import type { CatalogueNoun, NounName } from '../register/nouns';
import { partyRoles } from '../register/party';
import type { Register } from '../register/register';
import type { Text } from '../register/text';
import { templateParties } from './parties';
import { templateRetention } from './retention';
import type { Template } from './template';

type Values = Readonly<Record<string, unknown>>;

/** Every value that is proposed: to be confirmed, and from where. Sites and references are not proposals. */
function proposed(
  values: Values,
  sources: readonly string[],
  exact: Readonly<Record<string, string>> = {},
): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const [field, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    const source = exact[field];
    marks[field] = { toConfirm: true, sources: source === undefined ? [...sources] : [...sources, source] };
  }
  return marks;
}

/**
 * The edits that add `templates` as activities to the register. Catalogue entries that are already there (made from
 * the same catalogue code before) are used again, so that ten templates do not make ten entries "Customers".
 * `answers` holds the role of parties whose role depends on the contract, by party key.
 * @param today ISO date: which dated rules are in force.
 */
export function templateEdits(
  templates: readonly Template[],
  register: Register,
  newId: NewId,
  answers: Readonly<Record<string, string>>,
  today: string,
): Readonly<{ ids: readonly string[]; edits: readonly Edit[] }> {
  const edits: Edit[] = [];
  const made = new Map<string, string>();

  const languages = register.organisation.contentLanguages;
  /** Only the languages that the file is kept in: a text in another one would never be looked after. */
  const kept = (value: unknown): unknown =>
    languages.length > 0 && isWords(value)
      ? Object.fromEntries(
          Object.entries(value).filter(([language]) => languages.some((one) => one === language)),
        )
      : value;

  const add = (noun: NounName, values: Values, marks: Record<string, Mark>): string => {
    const id = newId();
    const own = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, kept(value)]));
    edits.push({ do: 'add', noun, id, values: { ...own, marks } });
    return id;
  };

  /** The entry of a catalogue that stands for `key`, found by its source or made now. */
  const entry = (
    noun: CatalogueNoun,
    key: string,
    make: () => Readonly<{ values: Values; sources: readonly string[] }>,
  ): string => {
    const source = `catalogue:${key}`;
    const known =
      made.get(`${noun} ${source}`) ??
      register[noun].find((record) => record.marks['*']?.sources?.includes(source))?.id;
    if (known !== undefined) return known;
    const { values, sources } = make();
    const id = add(noun, values, { ...proposed(values, sources), '*': { sources: [source] } });
    made.set(`${noun} ${source}`, id);
    return id;
  };

  const subject = (code: string): string =>
    entry('subjectCategory', code, () => {
      const found = mustFind(subjectCategories, code);
      return {
        values: { name: found.name, kind: found.kind, isVulnerable: found.isVulnerable ?? null },
        sources: [found.source],
      };
    });

  const category = (code: string): string =>
    entry('dataCategory', code, () => {
      const found = mustFind(dataCategories, code);
      return {
        values: {
          name: found.name,
          flags: found.flags,
          specialKinds: found.special ? [camel(found.special)] : [],
          mayContainSpecial: found.mayContainSpecial ?? null,
        },
        sources: [found.source],
      };
    });

  const measure = (code: string): string =>
    entry('measure', code, () => {
      const found = mustFind(measures, code);
      return {
        values: { code, group: found.group, name: found.name, serves: found.letters, status: 'inPlace' },
        sources: [found.source],
      };
    });

  const retention = (key: string): string =>
    entry('retentionRule', key, () => {
      const rule = templateRetention[key];
      if (rule === undefined) throw new Error(`No retention rule ${key} for templates.`);
      if (!('code' in rule)) {
        const { source, ...values } = rule;
        return { values, sources: [source] };
      }
      const law = retentionRule(rule.code, today);
      if (law === undefined) throw new Error(`No retention period ${rule.code} in force on ${today}.`);
      return {
        values: {
          name: rule.name,
          code: rule.code,
          duration: law.period ?? null,
          trigger: law.trigger,
          law: law.law,
          isMaximum: law.kind === 'maximum' ? true : null,
          endAction: rule.endAction ?? 'erase',
        },
        sources: [rule.code, law.source],
      };
    });

  const party = (key: string): string =>
    entry('party', key, () => {
      const found = templateParties[key];
      if (found === undefined) throw new Error(`No party ${key} for templates.`);
      return {
        values: {
          name: found.name.en,
          label: found.name,
          isCategory: true,
          role: roleOf(key),
          does: found.does,
          country: found.country,
        },
        sources: [found.source],
      };
    });

  const roleOf = (key: string): string | null => {
    const answer = answers[key];
    return (
      templateParties[key]?.role ?? (partyRoles.some((role) => role === answer) ? (answer ?? null) : null)
    );
  };

  const ids = templates.map((template) => {
    const from = `template:${template.id}`;
    const subjects = template.subjects.map(subject);
    const values: Record<string, unknown> = {
      role: template.role,
      name: template.name,
      description: template.summary,
      status: 'draft',
      subjects,
      measures: template.measures.map(measure),
      source: template.source,
      sourceNote: template.sourceNote ?? null,
      personsWithAccess: template.personsWithAccess ?? null,
      processingCategories: template.processingCategories ?? null,
      instructions: template.instructions ?? null,
      isOccasional: template.isOccasional ?? null,
      limitingLaw: template.limits?.law ?? null,
      limitedRights: template.limits?.rights ?? [],
      limitedRightsRemedy: template.limits?.remedy ?? null,
    };
    const { role: _role, status: _status, name: _name, ...open } = values;
    const limits = template.limits?.source;
    const id = add(
      'activity',
      {
        ...values,
        template: template.id,
        createdOn: today,
        notes: (template.remark as Text | undefined) ?? null,
      },
      proposed(
        open,
        [from],
        limits === undefined
          ? {}
          : { limitingLaw: limits, limitedRights: limits, limitedRightsRemedy: limits },
      ),
    );

    for (const { source, ...purpose } of template.purposes) {
      const { kind: _kind, ...claims } = purpose;
      add(
        'purpose',
        { activity: id, ...purpose },
        proposed(claims, [from], { legalBasis: source, law: source }),
      );
    }
    for (const data of template.data) {
      const use = {
        category: category(data.category),
        detail: data.detail ?? null,
        subjects: (data.subjects ?? []).map(subject),
        retention: data.retention === undefined ? null : retention(data.retention),
        article9Condition: data.article9?.condition ?? null,
        article9Law: data.article9?.law ?? null,
        legalGround: data.legalGround ?? null,
      };
      const article9 = data.article9?.source;
      add(
        'dataUse',
        { activity: id, ...use },
        proposed(
          use,
          [from],
          article9 === undefined ? {} : { article9Condition: article9, article9Law: article9 },
        ),
      );
    }
    for (const recipient of template.recipients) {
      const use = {
        party: party(recipient.party),
        role: roleOf(recipient.party),
        receives: recipient.receives ?? null,
        purpose: recipient.purpose ?? null,
      };
      add('recipient', { activity: id, ...use }, proposed(use, [from]));
    }
    for (const statement of template.exclusions ?? [])
      add('exclusion', { activity: id, statement }, proposed({ statement }, [from]));
    if (template.isCamera) add('camera', { activity: id }, {});
    return id;
  });
  return { ids, edits };
}

function mustFind<T extends Readonly<{ code: string }>>(list: readonly T[], code: string): T {
  const found = list.find((item) => item.code === code);
  if (found === undefined) throw new Error(`Templates name ${code}, which is in no list.`);
  return found;
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && 'en' in value && 'nl' in value;
}

const camel = (code: string): string => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
