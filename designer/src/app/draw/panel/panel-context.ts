import { type OrganisationView, type Vocabulary } from '@mot-cua/contract';
import { type Decision, type Finding, type Form, type Procedure, type Text, readableNames } from '@mot-cua/procedure';

/** What a panel offers beside the element itself. */
export type PanelContext = {
  readonly roles: readonly { readonly id: string; readonly name: Text; readonly holders?: number }[];
  /** Keys a diagram may name as the agency of a step. */
  readonly agencies: readonly { readonly key: string; readonly name: Text }[];
  readonly forms: readonly Form[];
  readonly decisions: readonly Decision[];
  /** Names an expression may read, sorted. */
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
};

export const emptyContext: PanelContext = { roles: [], agencies: [], forms: [], decisions: [], names: [], findings: [] };

/** Roles and agencies the installation knows, and the agencies the lanes of this diagram name. */
export function offersOf(
  vocabulary: Vocabulary | undefined,
  organisation: OrganisationView | undefined,
  procedure: Procedure | undefined,
): Pick<PanelContext, 'roles' | 'agencies'> {
  const known = vocabulary?.agencies ?? [];
  const keys = new Set(known.map(({ key }) => key));
  const ofLanes = (procedure?.lanes ?? []).flatMap(({ agency, name }) =>
    agency === undefined || keys.has(agency) ? [] : [{ key: agency, name }],
  );
  return {
    roles: vocabulary?.roles ?? organisation?.roles ?? [],
    agencies: [...known, ...[...new Map(ofLanes.map((each) => [each.key, each])).values()]],
  };
}

/** What conditions and scripts may read: fields of the forms, outcomes, declared names. */
export function namesIn(forms: readonly Form[], procedure: Procedure | undefined): readonly string[] {
  const outcomes = (procedure?.nodes ?? []).flatMap(({ type, details }) =>
    type === 'userTask' ? [String((details as { outcomeVariable?: string } | null)?.outcomeVariable ?? 'outcome')] : [],
  );
  const results = (procedure?.nodes ?? []).flatMap(({ details }) => (details as { resultVariable?: string } | null)?.resultVariable ?? []);
  const declared = (procedure?.properties ?? []).map(({ name }) => name);
  return [...new Set([...forms.flatMap(({ fields }) => fields.flatMap(readableNames)), ...outcomes, ...results, ...declared])].sort();
}
