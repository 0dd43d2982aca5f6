import { type Fact } from '@mot-cua/engine';

/** Another dossier that this one calls, or that calls it. */
export type LinkedDossier = { readonly dossier: string; readonly code: string; readonly way: 'calls' | 'called-by' };

type Note = Extract<Fact, { kind: 'Noted' }>;

/** What a note says of a linked dossier: the code of the one that was opened, or that it has ended. */
export const linkedIn = ({ put }: Note): { readonly child?: string; readonly ended?: true } => {
  const child = put?.['child'] as { readonly code?: string } | undefined;
  return { ...(child?.code !== undefined && { child: child.code }), ...(put?.['ended'] !== undefined && { ended: true }) };
};

/** The dossier that called this one first, then those it called, in the order in which they were opened. */
export const linkedDossiers = (facts: readonly Fact[]): readonly LinkedDossier[] =>
  facts.flatMap((fact): LinkedDossier[] => {
    if (fact.kind === 'DossierOpened' && fact.calledBy)
      return [{ dossier: fact.calledBy.dossier, code: fact.calledBy.code, way: 'called-by' }];
    if (fact.kind !== 'Noted' || linkedIn(fact).child === undefined) return [];
    const { dossier, code } = fact.put?.['child'] as { readonly dossier: string; readonly code: string };
    return [{ dossier, code, way: 'calls' }];
  });
