import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ModelAnswer, type ModelTask } from './model-task';

/** How a task ended: answered, or a bound was reached and the process was given up. */
export type ProcessAnswer = ModelAnswer | 'too-slow' | 'too-big';

/** Bounds of one process: seconds per task, megabytes of heap. */
export type ProcessBounds = { readonly seconds: number; readonly megabytes: number };

/**
 * A process that reads and checks models one at a time, within bounds. A process and not a thread: a thread that runs out of memory can take the whole
 * process with it. It is made at the first task and again after one was given up, gets no secrets in its environment, and ends with its parent.
 */
export class ModelProcess {
  private child: ChildProcess | undefined;
  private settle: ((answer: ProcessAnswer) => void) | undefined;

  constructor(
    private readonly entry: URL,
    private readonly bounds: ProcessBounds,
  ) {}

  /** Must not be called again before the last one has resolved. */
  async run(task: ModelTask): Promise<ProcessAnswer> {
    const child = (this.child ??= this.begin());
    const answered = new Promise<ProcessAnswer>((resolve) => (this.settle = resolve));
    const timeout = setTimeout(() => this.settle?.('too-slow'), this.bounds.seconds * 1000);
    child.send(task);
    const answer = await answered;
    clearTimeout(timeout);
    this.settle = undefined;
    if (answer === 'too-slow' || answer === 'too-big') this.end();
    return answer;
  }

  end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private begin(): ChildProcess {
    const child = fork(fileURLToPath(this.entry), [], {
      execArgv: [`--max-old-space-size=${String(this.bounds.megabytes)}`],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const settle = (answer: ProcessAnswer): void => {
      if (child === this.child) this.settle?.(answer);
    };
    child.on('message', (answer) => settle(answer as ModelAnswer));
    // Out of memory, or broken in a way its own code did not foresee: for whoever asked it is the same, this model is too much.
    child.on('exit', () => settle('too-big'));
    child.on('error', () => settle('too-big'));
    // It waits for work; it must not keep this process awake.
    child.unref();
    child.channel?.unref();
    return child;
  }
}
