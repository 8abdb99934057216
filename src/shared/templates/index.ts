import { accountantTemplates } from './accountant';
import { everydayTemplates } from './everyday';
import { softwareTemplates } from './software';
import { staffTemplates } from './staff';
import type { Template } from './template';

export { templateEdits } from './apply';
export { templateParties } from './parties';
export { type Template, type TemplateGroup, templateGroups } from './template';

/** Common activities of a small Belgian firm, in the order in which they are offered. */
export const templates: readonly Template[] = [
  ...staffTemplates,
  ...everydayTemplates,
  ...accountantTemplates,
  ...softwareTemplates,
];

export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** Party keys of these templates whose role depends on the contract: what the program asks. */
export function partiesToAsk(
  chosen: readonly Template[],
  roleOf: (party: string) => unknown,
): readonly string[] {
  return [
    ...new Set(chosen.flatMap((template) => template.recipients.map((recipient) => recipient.party))),
  ].filter((party) => roleOf(party) === null);
}
