import { type TakenMessage } from '@mot-cua/store';

/**
 * Where messages of the outbox go. `deliver` may be called more than once for one message, always with the same `dedupe`; a thrown error means
 * "not delivered, try again". What does not concern a sink it leaves alone.
 */
export type Sink = { readonly name: string; readonly deliver: (message: TakenMessage) => Promise<void> };
