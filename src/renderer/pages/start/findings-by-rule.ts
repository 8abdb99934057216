import type { ClientSeen } from '../../../shared/api';
import { type RuleId, type Severity, severities } from '../../../shared/findings/finding';

/** A client that was looked into. */
export type SeenClient<Client> = Readonly<{ client: Client; seen: ClientSeen }>;

/** What one rule found, in which clients. */
export type RuleInClients<Client> = Readonly<{
  rule: RuleId;
  severity: Severity;
  /** Those with the most first. */
  clients: readonly Readonly<{ client: Client; count: number }>[];
}>;

/** The law first, then what most clients lack. */
export function byRule<Client>(seen: readonly SeenClient<Client>[]): readonly RuleInClients<Client>[] {
  const lines = new Map<
    string,
    { rule: RuleId; severity: Severity; clients: { client: Client; count: number }[] }
  >();
  for (const { client, seen: of } of seen)
    for (const { rule, severity, count } of of.findings) {
      const key = `${rule} ${severity}`;
      const line = lines.get(key) ?? { rule, severity, clients: [] };
      lines.set(key, line);
      line.clients.push({ client, count });
    }
  for (const { clients } of lines.values()) clients.sort((a, b) => b.count - a.count);
  return [...lines.values()].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.clients.length - a.clients.length ||
      (a.rule < b.rule ? -1 : 1),
  );
}
