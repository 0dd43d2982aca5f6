/** Longest an orderly stop may take before the process ends anyway. */
const STOP_MS = 30_000;

export type Running = { /** Told to whoever started us. */ readonly told: object; readonly stop: () => Promise<void> };

/**
 * Runs one long-running part of the system. It says `ready {json}` on its standard output when it works, and `error: <sentence>` when it
 * cannot start; SIGINT, SIGTERM and, with MOT_CUA_LIFELINE=1, the end of its standard input (whoever started it is gone) stop it in order.
 */
export async function part(start: () => Promise<Running>): Promise<void> {
  const starting = start();
  // A part lives until it is stopped, also when nothing of its own keeps the process awake.
  setInterval(() => undefined, 3_600_000);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void starting.then((running) => running.stop()).then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  if (process.env['MOT_CUA_LIFELINE'] === '1') process.stdin.resume().once('end', stop).once('error', stop);
  await starting.then((running) => console.log(`ready ${JSON.stringify(running.told)}`), fail);
}

function fail(error: unknown): never {
  console.error(`error: ${sentence(error)}`);
  if (error instanceof Error && !('code' in error)) console.error(error.stack);
  process.exit(1);
}

/** What a person at the terminal can act upon; the stack follows on lines of its own. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return 'The port is in use. Choose another one: MOT_CUA_PORT=3001';
  return error.message.split('\n', 1)[0] ?? error.name;
}
