import { type Finding, type Node, type Procedure, type Text, type Warning, workOf } from '@mot-cua/procedure';
import { type AgencyRecord, type PostHeld, workByAgency } from '@mot-cua/store';

/** Agencies named in one finding; the rest is counted. */
const MOST_NAMED = 3;

type Need = { readonly node: Node; readonly role: string; readonly code: 'role.unheld' | 'warning.unheld' };

/**
 * Roles a procedure needs at an agency where people work but none of them holds the role: a task would lie there unseen, a warning raised or a step
 * reassigned would reach nobody. Agencies without any people are not set up yet and not named.
 */
export function unheldRoles(
  procedure: Procedure,
  agencies: readonly AgencyRecord[],
  posts: readonly PostHeld[],
  roles: ReadonlyMap<string, Text>,
): readonly Finding[] {
  const held = new Set(posts.map(({ agency, role }) => `${String(agency)} ${role}`));
  const staffed = new Set(posts.map(({ agency }) => agency));
  return [...workByAgency(procedure)].flatMap(([key, nodes]) => {
    const named = agencies.filter(({ id, keys = [] }) => keys.includes(key) && staffed.has(id));
    return nodes
      .flatMap((node) => needsOf(node, procedure))
      .flatMap((need): Finding[] => {
        const without = named.filter(({ id }) => !held.has(`${String(id)} ${need.role}`));
        return without.length === 0 ? [] : [findingOf(need, roles.get(need.role) ?? { vi: need.role, en: need.role }, without)];
      });
  });
}

/** The role that does the step, and those its warnings raise it to or give it to, drawn or listed. */
function needsOf(node: Node, procedure: Procedure): readonly Need[] {
  const role = workOf(node)?.role;
  const drawn = procedure.nodes.flatMap(({ attachedTo, triggers }) =>
    attachedTo === node.id ? triggers.flatMap(({ details }) => drawnWarning(details)) : [],
  );
  const told = [...(node.warnings ?? procedure.warnings ?? []), ...drawn].flatMap(({ act }) => (act.kind === 'notify' ? [] : [act.role]));
  return [
    ...(role === undefined ? [] : [{ node, role, code: 'role.unheld' } as const]),
    ...[...new Set(told)].filter((one) => one !== role).map((one) => ({ node, role: one, code: 'warning.unheld' }) as const),
  ];
}

function drawnWarning(details: unknown): readonly Warning[] {
  const timer = details as { readonly kind?: string; readonly warning?: Warning } | null | undefined;
  return timer?.kind === 'warning' && timer.warning ? [timer.warning] : [];
}

function findingOf({ node: { id, name, line }, role: _role, code }: Need, role: Text, without: readonly AgencyRecord[]): Finding {
  const named = without.slice(0, MOST_NAMED).map((agency) => agency.name);
  const more = without.length - named.length;
  const where = {
    vi: `${named.map(({ vi }) => vi).join('; ')}${more > 0 ? ` và ${String(more)} cơ quan khác` : ''}`,
    en: `${named.map(({ en }) => en).join('; ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  };
  const message =
    code === 'role.unheld'
      ? {
          vi: `Không ai giữ vai trò "${role.vi}" của bước "${name.vi}" tại ${where.vi}: việc đến đó sẽ không ai thấy.`,
          en: `Nobody holds the role "${role.en}" of the step "${name.en}" at ${where.en}: work that comes there is seen by nobody.`,
        }
      : {
          vi: `Cảnh báo của bước "${name.vi}" gửi đến vai trò "${role.vi}", nhưng không ai giữ vai trò đó tại ${where.vi}.`,
          en: `A warning of the step "${name.en}" goes to the role "${role.en}", which nobody holds at ${where.en}.`,
        };
  return { severity: 'warning', code, element: id, ...(line !== undefined ? { line } : {}), message };
}
