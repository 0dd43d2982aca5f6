import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { detailOf, type Finding, type Node, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { connectorNames, StoreBusy, type Store } from '@mot-cua/store';
import { STORE } from '../store-provider';
import { type ModelAnswer, type ModelTask } from './model-task';

/** Address of the built worker (`model-worker.ts`). */
export const MODEL_WORKER = Symbol('model worker');

const MAX_SECONDS = 10;
const MAX_MEGABYTES = 512;
const MAX_WAITING = 20;
const MAX_DRAFTS = 200;

/**
 * Checks diagrams and packages in a thread of its own, with bounds of time and memory: whoever can draw a model cannot hold up the officers.
 * A model that reaches a bound is answered with a finding, and the next one gets a fresh thread.
 */
@Injectable()
export class ModelChecks implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly drafts = new Map<string, Promise<Procedure | undefined>>();

  constructor(
    @Inject(MODEL_WORKER) private readonly address: URL,
    @Inject(STORE) private readonly store: Store,
  ) {}

  async ofDiagram(diagram: string): Promise<readonly Finding[]> {
    return withConnectors(await this.ask({ kind: 'diagram', diagram }));
  }

  async ofPackage(content: ProcedurePackage): Promise<readonly Finding[]> {
    return withConnectors(await this.ask({ kind: 'package', package: content }));
  }

  /** The model of a draft as far as it can be read; kept by revision. */
  procedureOfDraft(id: string, revision: number): Promise<Procedure | undefined> {
    const key = `${id}@${String(revision)}`;
    const known = this.drafts.get(key);
    if (known) return known;
    const reading = this.readDraft(id);
    if (this.drafts.size >= MAX_DRAFTS) this.drafts.clear();
    this.drafts.set(key, reading);
    reading.catch(() => this.drafts.delete(key));
    return reading;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
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

  private run(task: ModelTask): Promise<ModelAnswer> {
    const worker = (this.worker ??= new Worker(this.address, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES } }));
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timeout);
        worker.removeAllListeners();
      };
      const giveUp = (settle: () => void): void => {
        end();
        this.worker = undefined;
        void worker.terminate();
        settle();
      };
      const timeout = setTimeout(() => giveUp(() => resolve(reached(tooSlow))), MAX_SECONDS * 1000);
      worker.once('message', (answer: ModelAnswer) => {
        end();
        resolve(answer);
      });
      worker.once('error', (error: Error & { code?: string }) =>
        giveUp(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(reached(tooBig)) : reject(error))),
      );
      worker.postMessage(task);
    });
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

const reached = (finding: Finding): ModelAnswer => ({ findings: [finding] });

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
