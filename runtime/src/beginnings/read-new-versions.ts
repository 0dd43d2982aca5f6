import { type Store } from '@mot-cua/store';
import { type PinoLogger } from 'nestjs-pino';

/** The starts of versions published since; one that cannot be read begins nothing, and is told once. */
export async function readNewVersions({ triggeredStarts }: Pick<Store, 'triggeredStarts'>, log: PinoLogger): Promise<void> {
  for (const { procedure, version, why } of await triggeredStarts.readNew())
    log.error({ procedure, version, why }, 'the starts of a version could not be read');
}
