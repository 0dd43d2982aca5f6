import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { unknownCall } from '@mot-cua/engine';
import {
  calledNames,
  type CallPin,
  detailOf,
  type Finding,
  type Node,
  type Procedure,
  type ProcedurePackage,
  type Translated,
} from '@mot-cua/procedure';
import { connectorNames, inForce, StoreBusy, type Store } from '@mot-cua/store';
import { dayOf } from '../documents/paper-words';
import { STORE } from '../store-provider';
import { type RehearsalTask } from './rehearse-draft';
import { type ModelAnswer, type ModelTask } from './model-task';
import { ModelProcess } from './model-process';
import { contestedStarts } from './contested-starts';
import { unheldRoles } from './unheld-roles';

/** Address of the built `model-reader.ts`. */
export const MODEL_READER = Symbol('model reader');

const MAX_SECONDS = 10;
const MAX_MEGABYTES = 512;
const MAX_WAITING = 20;
const MAX_DRAFTS = 200;

/**
 * Checks diagrams and packages in a process of its own, with bounds of time and memory: whoever can draw a model cannot hold up the officers.
 * A model that reaches a bound is answered with a finding, and the next one gets a fresh one.
 */
@Injectable()
export class ModelChecks implements OnApplicationShutdown {
  private readonly reader: ModelProcess;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly drafts = new Map<string, Promise<Procedure | undefined>>();
  private lastDraft: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(MODEL_READER) address: URL,
    @Inject(STORE) private readonly store: Store,
  ) {
    this.reader = new ModelProcess(address, { seconds: MAX_SECONDS, megabytes: MAX_MEGABYTES });
  }

  async ofDiagram(diagram: string): Promise<readonly Finding[]> {
    return withConnectors(await this.ask({ kind: 'diagram', diagram }));
  }

  /** @param id the procedure it is a draft of */
  async ofPackage(content: ProcedurePackage, id: string): Promise<readonly Finding[]> {
    return (await this.forPublishing(content, id)).findings;
  }

  /** A file of another tool with what is clear of its extensions in our words; as it is when that cannot be found out. */
  async translated(diagram: string): Promise<Pick<Translated, 'diagram' | 'forms'>> {
    return (await this.ask({ kind: 'foreign', diagram })).translated ?? { diagram, forms: [] };
  }

  /** What there is to say about a package, and the package as it would be published: its calls pinned to the newest versions. */
  async forPublishing(
    content: ProcedurePackage,
    id?: string,
  ): Promise<{ readonly findings: readonly Finding[]; readonly package: ProcedurePackage }> {
    const answer = await this.ask({ kind: 'package', package: content });
    const names = answer.procedure ? calledNames(answer.procedure) : [];
    const entries = await Promise.all(names.map((name) => this.store.procedures.find(name)));
    const pins = names.flatMap((called, index): CallPin[] => {
      const version = entries[index]?.published?.version;
      return version === undefined ? [] : [{ called, procedure: called, version }];
    });
    const { calls: _said, ...rest } = content;
    return {
      findings: [
        ...withConnectors(answer),
        ...names.filter((name) => !pins.some(({ called }) => called === name)).map(unknownCall),
        ...(answer.procedure ? await this.unheld(answer.procedure) : []),
        ...(answer.procedure && id !== undefined ? await contestedStarts(answer.procedure, id, this.store.triggeredStarts) : []),
      ],
      package: { ...rest, ...(pins.length > 0 ? { calls: pins } : {}) },
    };
  }

  private async unheld(procedure: Procedure): Promise<readonly Finding[]> {
    const { organisation, clock } = this.store;
    const [agencies, posts, roles, now] = await Promise.all([
      organisation.agencies(),
      organisation.posts(),
      organisation.roles(),
      clock.now(),
    ]);
    return unheldRoles(procedure, inForce(agencies, dayOf(now)), posts, new Map(roles.map(({ id, name }) => [id, name])));
  }

  /** The model of a draft with what it calls. */
  async modelOf(content: ProcedurePackage): Promise<ModelAnswer> {
    return this.rehearsed({ package: content, versions: {}, cases: [], calendars: [], convention: 'B' });
  }

  /** Walks recorded dossiers on a draft, within the same bounds as every other reading of a model. */
  async rehearsed(task: Omit<RehearsalTask, 'called'>): Promise<ModelAnswer> {
    const { package: pinned } = await this.forPublishing(task.package);
    const called: Record<string, Procedure> = {};
    for (const pin of pinned.calls ?? []) called[pin.called] = await this.store.procedures.compiled(pin.procedure, pin.version);
    return this.ask({ kind: 'rehearsal', ...task, called });
  }

  /** The model of a draft as far as it can be read; kept by revision. Drafts of a list wait for one another, not all of them in the one queue there is. */
  procedureOfDraft(id: string, revision: number): Promise<Procedure | undefined> {
    const key = `${id}@${String(revision)}`;
    const known = this.drafts.get(key);
    if (known) return known;
    const reading = this.lastDraft.then(() => this.readDraft(id));
    this.lastDraft = reading.catch(() => undefined);
    if (this.drafts.size >= MAX_DRAFTS) this.drafts.clear();
    this.drafts.set(key, reading);
    reading.catch(() => this.drafts.delete(key));
    return reading;
  }

  onApplicationShutdown(): void {
    this.reader.end();
  }

  private async readDraft(id: string): Promise<Procedure | undefined> {
    const draft = await this.store.procedures.findDraft(id);
    return draft && (await this.ask({ kind: 'diagram', diagram: draft.package.diagram })).procedure;
  }

  /** One at a time, oldest first. */
  private async ask(task: ModelTask): Promise<ModelAnswer> {
    if (this.waiting >= MAX_WAITING) throw new StoreBusy('queue-full', MAX_SECONDS);
    this.waiting++;
    const turn = this.last.then(() => this.run(task));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting--;
    }
  }

  private async run(task: ModelTask): Promise<ModelAnswer> {
    const answer = await this.reader.run(task);
    if (answer === 'too-slow') return { findings: [tooSlow] };
    return answer === 'too-big' ? { findings: [tooBig] } : answer;
  }
}

/** What is executed elsewhere than in the core is checked here: connectors must be of this installation's list. */
const withConnectors = ({ procedure, findings }: ModelAnswer): readonly Finding[] => [
  ...findings,
  ...(procedure?.nodes ?? []).flatMap((node): Finding[] => {
    const connector = detailOf(node, 'connector');
    return connector === undefined || connector in connectorNames ? [] : [unknownConnector(node, connector)];
  }),
];

const unknownConnector = ({ id, name, line }: Node, connector: string): Finding => ({
  severity: 'error',
  code: 'job.connector-unknown',
  element: id,
  ...(line !== undefined ? { line } : {}),
  message: {
    vi: `Việc tự động "${name.vi}" gọi "${connector}", không có trong danh sách kết nối: ${Object.keys(connectorNames).join(', ')}.`,
    en: `The service task "${name.en}" calls "${connector}", which is not in the list of connectors: ${Object.keys(connectorNames).join(', ')}.`,
  },
});

const tooSlow: Finding = {
  severity: 'error',
  code: 'model.too-slow',
  message: {
    vi: `Kiểm tra quá ${String(MAX_SECONDS)} giây: quy trình quá lớn hoặc quá rối để ban hành.`,
    en: `Checking took more than ${String(MAX_SECONDS)} seconds: the procedure is too large or too tangled to be published.`,
  },
};
const tooBig: Finding = {
  severity: 'error',
  code: 'model.too-big',
  message: {
    vi: `Kiểm tra cần hơn ${String(MAX_MEGABYTES)} MB bộ nhớ: quy trình quá lớn để ban hành.`,
    en: `Checking needs more than ${String(MAX_MEGABYTES)} MB of memory: the procedure is too large to be published.`,
  },
};
