import { Inject, Injectable } from '@nestjs/common';
import { type Fact } from '@mot-cua/engine';
import { type Work, workOf } from '@mot-cua/procedure';
import {
  PACKAGE_FORMAT,
  type PackageLine,
  type ProvenLeaf,
  type Reported,
  reportHtml,
  reportOf,
  type SignedTreeHead,
  writePackage,
} from '@mot-cua/proof';
import { nodeDigest, type PlacedLeaf, type RecordedFact, type Store } from '@mot-cua/store';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { actOf, PeopleThen } from '../history/people-then';
import { Directory } from '../organisation/directory';
import { Rejected } from '../problems/rejected';
import { type PublishedVersion, PublishedVersions } from '../procedures/published-versions';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { PackageSeal } from './package-seal';
import { reportPdf } from './report-pdf';

type Line = Exclude<PackageLine, { line: 'end' }>;
type DossierPart = {
  readonly lines: readonly Line[];
  readonly reported: Reported;
  readonly pinned: readonly Pin[];
  readonly calendar?: string;
};
type Pin = { readonly procedure: string; readonly version: number };

/** Puts together everything that proves dossiers to somebody who has neither this database nor a network, and seals it. Personal data stay here. */
@Injectable()
export class Packages {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly reader: DossierReader,
    private readonly people: PeopleThen,
    private readonly versions: PublishedVersions,
    private readonly directory: Directory,
    private readonly seal: PackageSeal,
  ) {}

  /** The package of dossiers the caller may see; each reading is recorded with its purpose. Refused with 404 when one of them is not there. */
  async of(caller: Caller, ids: readonly string[], purpose: string): Promise<string> {
    const head = await this.store.publicLog.head();
    const by = (await this.directory.people([caller.person])).get(caller.person) ?? caller.person;
    const parts: DossierPart[] = [];
    let made = 0;
    for (const id of ids) {
      const record = await this.reader.get(caller, id);
      await this.reader.recordReading(caller, id, 'export', purpose);
      made = Math.max(made, record.now);
      parts.push(await this.dossier(caller, record, head));
    }
    const report = reportOf(
      parts.map(({ reported }) => reported),
      { at: made, by, purpose },
    );
    const pdf = await reportPdf(report, made);
    const lines: Line[] = [
      {
        line: 'package',
        format: PACKAGE_FORMAT,
        made,
        by,
        purpose,
        convention: await this.store.calendars.convention(),
        dossiers: ids.length,
      },
      ...(await this.keys()),
      ...(head ? [{ line: 'head', head } as const] : []),
      ...(await this.versionLines(parts, head)),
      ...(await this.calendarLines(parts)),
      ...parts.flatMap((part) => part.lines),
      { line: 'report', html: reportHtml(report), pdf: pdf.toString('base64') },
    ];
    const { id: key, sign } = this.seal.key();
    return writePackage(lines, { key, sign }, nodeDigest);
  }

  private async keys(): Promise<Line[]> {
    const { id, publicKey } = this.seal.key();
    const logKeys = await this.store.publicLog.keys();
    return [
      ...logKeys.map((key) => ({ line: 'key' as const, use: 'log' as const, id: key.id, publicKey: key.publicKey })),
      { line: 'key', use: 'package', id, publicKey },
    ];
  }

  private async dossier(caller: Caller, record: DossierNow, head: SignedTreeHead | undefined): Promise<DossierPart> {
    const { id, code, procedure, version } = record;
    const facts = await this.facts(caller, id);
    const commands = await this.store.evidence.commands(id, caller.scope);
    const leaf = head && (await this.store.publicLog.leafOf(caller.scope, id, head.size));
    const personal = Object.values(await this.store.dossiers.personal(caller.scope, id));
    const files = await this.store.files.of(caller.scope, id);
    const published = await this.versions.get(procedure, version);
    const header: Extract<Line, { line: 'dossier' }> = {
      line: 'dossier',
      id,
      code,
      procedure,
      version,
      facts: facts.length,
      people: await this.people.of(facts.map(({ fact }) => actOf(fact))),
      papers: this.reader.papersOf(record, published.package.papers).map((paper, index) => {
        const { id: paperId } = record.papers[index];
        const file = files.find((one) => one.paper === paperId);
        return { id: paperId, ...paper, ...(file ? { digest: file.sha256 } : {}) };
      }),
      erased: distinct(personal.flatMap(({ erased }) => erased ?? [])),
      ...(leaf && head ? { leaf: await this.proven(leaf, head) } : {}),
    };
    const first = facts.at(0)?.fact;
    const fields = published.package.forms.flatMap((form) => form.fields);
    return {
      lines: [
        header,
        ...commands.map(({ caller: sender, body }) => ({ line: 'command' as const, caller: sender, body })),
        ...facts.map(({ fact, hash }) => ({ line: 'fact' as const, fact, hash })),
      ],
      reported: {
        header,
        procedureName: published.package.name,
        facts,
        stepName: (node) => (node === published.procedure.id ? 'Quy trình' : (published.graph.findNode(node)?.name?.vi ?? node)),
        outcomeName: (node, outcome) => outcomeName(published, node, outcome),
        valueName: (name) =>
          fields.find((field) => field.name === name)?.label.vi ?? (storesOutcomes(published, name) ? 'Kết quả bước' : name),
        answer: (name, value) => storesOutcomes(published, name)?.outcomes.find(({ id: outcome }) => outcome === value)?.name.vi,
      },
      pinned: facts.flatMap(({ fact }) => pinnedBy(fact)),
      ...(first?.kind === 'DossierOpened' ? { calendar: first.calendar } : {}),
    };
  }

  private async facts(caller: Caller, id: string): Promise<RecordedFact[]> {
    const facts: RecordedFact[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const page = await this.store.dossiers.facts(caller.scope, id, { after, limit: 5_000 });
      if (!page) throw new Rejected({ code: 'dossier.unknown' });
      facts.push(...page.facts);
      after = page.next;
    }
    return facts;
  }

  private async proven({ n, kind, id, seq, hash }: PlacedLeaf, head: SignedTreeHead): Promise<ProvenLeaf> {
    return { n, kind, id, seq, hash, path: await this.store.publicLog.inclusion(n, head.size) };
  }

  private async versionLines(parts: readonly DossierPart[], head: SignedTreeHead | undefined): Promise<Line[]> {
    const pins = new Map(parts.flatMap(({ pinned }) => pinned).map((pin) => [`${pin.procedure} ${String(pin.version)}`, pin]));
    const lines: Line[] = [];
    for (const { procedure, version } of pins.values()) {
      const found = await this.store.procedures.findVersion(procedure, version);
      if (!found) continue;
      const leaf = await this.store.publicLog.versionLeaf(procedure, version);
      lines.push({
        line: 'version',
        procedure,
        version,
        hash: found.hash,
        package: found.package,
        ...(leaf && head && leaf.n < head.size ? { leaf: await this.proven(leaf, head) } : {}),
      });
    }
    return lines;
  }

  private async calendarLines(parts: readonly DossierPart[]): Promise<Line[]> {
    const ids = new Set(parts.flatMap(({ calendar }) => calendar ?? []));
    const revisions = (await Promise.all([...ids].map((id) => this.store.evidence.calendar(id)))).flat();
    const known = new Map(revisions.map((revision) => [`${revision.id} ${String(revision.revision)}`, revision]));
    return [...known.values()].map((calendar) => ({ line: 'calendar', calendar }));
  }
}

/** The work whose outcome is stored under this name. */
const storesOutcomes = ({ procedure: { nodes } }: PublishedVersion, name: string): Work | undefined =>
  nodes.flatMap((node) => workOf(node) ?? []).find(({ outcomeVariable }) => outcomeVariable === name);

/** Of a step without outcomes of its own there is nothing to say. */
const outcomeName = ({ graph }: PublishedVersion, node: string, outcome: string): string => {
  const drawn = graph.findNode(node);
  return (drawn && workOf(drawn)?.outcomes.find(({ id }) => id === outcome)?.name.vi) ?? (outcome === 'done' ? '' : outcome);
};

const pinnedBy = (fact: Fact): Pin[] => {
  if (fact.kind === 'DossierOpened') return [fact.pinned];
  return fact.kind === 'DossierMigrated' ? [fact.to] : [];
};

const distinct = <Thing extends object>(things: readonly Thing[]): Thing[] => [
  ...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values(),
];
