import { type Instant } from '@mot-cua/engine';

export type AccountRecord = { readonly id: string; readonly person: string; readonly name: string; readonly disabled: boolean };
export type SessionRecord = {
  readonly account: AccountRecord;
  /** The assignment chosen to act as. */ readonly assignment?: string;
  readonly delegation?: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

/** Why signing in failed: `wrong` for an unknown name, a wrong password and a disabled account alike; `locked` after too many failures. */
export type SignInRefused = { readonly kind: 'refused'; readonly why: 'wrong' | 'locked'; readonly retryAfter?: number };

export type Accounts = {
  /** Passwords are kept as argon2id hashes. Replaces the password of an existing name. */
  readonly put: (account: {
    readonly person: string;
    readonly name: string;
    readonly password: string;
    readonly disabled?: boolean;
  }) => Promise<AccountRecord>;
  /** A disabled account signs nobody in; its sessions end at once. False: there is none of this name. */
  readonly setDisabled: (name: string, disabled: boolean) => Promise<boolean>;
  /** Those of the names that exist. */
  readonly findMany: (names: readonly string[]) => Promise<readonly AccountRecord[]>;
  readonly find: (name: string) => Promise<AccountRecord | undefined>;
  /** Checks the password and opens a session; failures are counted per name and per address and slow down (bounded, in PostgreSQL). `token` goes into the cookie; only its SHA-256 is stored. */
  readonly signIn: (with_: {
    readonly name: string;
    readonly password: string;
    readonly address: string;
    readonly assignment?: string;
  }) => Promise<{ readonly kind: 'signedIn'; readonly token: string; readonly session: SessionRecord } | SignInRefused>;
  /** Undefined: no such session, expired, signed out, or the account is disabled. Extends the idle time. Cached for 5 s in this process. */
  readonly session: (token: string) => Promise<SessionRecord | undefined>;
  /** Chooses what to act as. False: not one of this person's, or ended. */
  readonly chooseAssignment: (token: string, assignment: string, delegation?: string) => Promise<boolean>;
  readonly signOut: (token: string) => Promise<void>;
};
