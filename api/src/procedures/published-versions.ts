import { Inject, Injectable } from '@nestjs/common';
import { detailOf, graphOf, type Form, type Graph, type Procedure, type ProcedurePackage, type Text, withCalled } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { Rejected } from '../problems/rejected';
import { STORE } from '../store-provider';

/**
 * A published version as handlers need it: the package, and the model compiled from its diagram. Graph and forms hold those of called procedures
 * too, under the names of the calls.
 */
export type PublishedVersion = {
  readonly id: string;
  readonly version: number;
  readonly package: ProcedurePackage;
  readonly procedure: Procedure;
  readonly graph: Graph;
};

/** Versions never change, so they are kept; the oldest is given up beyond this many. */
const MAX_KEPT = 500;

@Injectable()
export class PublishedVersions {
  private readonly kept = new Map<string, Promise<PublishedVersion>>();

  constructor(@Inject(STORE) private readonly store: Store) {}

  /** Refused with `procedure.unknown` (404) when there is no such version. */
  async get(id: string, version: number): Promise<PublishedVersion> {
    const key = `${id}@${String(version)}`;
    const known = this.kept.get(key);
    if (known) return known;
    const reading = this.read(id, version);
    this.kept.set(key, reading);
    if (this.kept.size > MAX_KEPT) this.kept.delete([...this.kept.keys()][0] ?? key);
    // What could not be read may be there later: it is not remembered.
    reading.catch(() => this.kept.delete(key));
    return reading;
  }

  /** The name a procedure has in its newest version; its id when nothing is published. */
  async newestName(id: string): Promise<Text> {
    const newest = (await this.store.procedures.find(id))?.published?.version;
    return newest === undefined ? { vi: id, en: id } : (await this.get(id, newest)).package.name;
  }

  private async read(id: string, version: number): Promise<PublishedVersion> {
    const found = await this.store.procedures.findVersion(id, version);
    if (!found) throw new Rejected({ code: 'procedure.unknown', detail: { procedure: id, version } });
    const procedure = await this.store.procedures.compiled(id, version);
    const forms = [...found.package.forms, ...(await this.calledForms(procedure, found.package))];
    return { id, version, package: { ...found.package, forms }, procedure, graph: graphOf(withCalled(procedure)) };
  }

  /** Forms of what it calls, under the call's name, as `withCalled` names them at the steps. */
  private async calledForms(procedure: Procedure, { calls = [] }: ProcedurePackage): Promise<readonly Form[]> {
    const forms: Form[] = [];
    for (const node of procedure.nodes) {
      const pin = calls.find(({ called }) => node.type === 'callActivity' && called === detailOf(node, 'called'));
      if (!pin) continue;
      const { package: called } = await this.get(pin.procedure, pin.version);
      forms.push(...called.forms.map((form) => ({ ...form, id: `${node.id}/${form.id}` })));
    }
    return forms;
  }
}

export const formOf = (version: PublishedVersion, id: string | undefined): Form | undefined =>
  version.package.forms.find((form) => form.id === id);
