import { type Clock, type Instant } from '@mot-cua/engine';
import { type Page } from '../dossiers';
import { type Scope } from '../scope';
import { type HandledDossier, type HandledQuery } from './handled';

export type { HandledDossier, HandledQuery } from './handled';

/** A pair (doing agency, role): whose tasks these are. */
export type Post = { readonly agency: number; readonly role: string };

/** One open task. A task that is done is not here any more: its history is in the facts. */
export type OpenTask = {
  readonly dossier: string;
  readonly visit: string;
  /** Owning agency of the dossier. */
  readonly owner: number;
  /** Agency and role that do the task. */
  readonly agency: number;
  readonly role: string;
  readonly node: string;
  readonly procedure: string;
  readonly version: number;
  readonly code: string;
  readonly channel: 'direct' | 'online' | 'post';
  readonly applicantName: string;
  readonly holder?: string;
  readonly since: Instant;
  readonly receivedAt: Instant;
  readonly due?: Instant;
  /** From these instants on the task is yellow, orange; red from `due` on. */
  readonly yellowAt?: Instant;
  readonly orangeAt?: Instant;
  /** Since when its limit stands still. */
  readonly pausedAt?: Instant;
  readonly dossierDue?: Instant;
  /** The dossier's statutory clock: whether its time runs, and what pauses it had. */
  readonly dossierClock?: Clock;
};

export type InboxQuery = {
  readonly person: string;
  /** Posts the person may look through; at most 50. */
  readonly posts: readonly Post[];
  /** `mine`: taken by me; `unclaimed`: by nobody; `unit` and `all`: everybody's of my posts. */
  readonly view: 'mine' | 'unclaimed' | 'unit' | 'all';
  /** Any of these; at most 20. */
  readonly procedures?: readonly string[];
  /** Any of these. */
  readonly levels?: readonly ('green' | 'yellow' | 'orange' | 'red')[];
  readonly q?: string;
  readonly after?: string;
  /** 1 to 200; 50 unless given. */
  readonly limit?: number;
};

/** Exact up to the cap per post; `capped` says that some number stands for "and more". */
export type InboxCounts = {
  readonly total: number;
  readonly mine: number;
  readonly unclaimed: number;
  readonly levels: Readonly<Record<'green' | 'yellow' | 'orange' | 'red', number>>;
  readonly procedures: readonly { readonly procedure: string; readonly count: number }[];
  readonly capped: boolean;
  readonly now: Instant;
};

export type Inbox = {
  /** Ascending by deadline, tasks without one last; the cursor stays right while rows come and go. */
  readonly page: (scope: Scope, query: InboxQuery) => Promise<Page<OpenTask>>;
  /** Levels and procedures are counted within `view` (`all` unless given); `total`, `mine` and `unclaimed` always over all. */
  readonly counts: (
    scope: Scope,
    query: Pick<InboxQuery, 'person' | 'posts'> & { readonly view?: InboxQuery['view'] },
  ) => Promise<InboxCounts>;
  /** What a person did, newest first; `onlyOpen`: dossiers under way, each once. */
  readonly handled: (scope: Scope, query: HandledQuery) => Promise<Page<HandledDossier>>;
  /** Changes whenever the first rows of these posts change: cheap enough to be asked every few seconds. */
  readonly version: (scope: Scope, posts: readonly Post[]) => Promise<string>;
  /** People who hold a post today, by name. */
  readonly colleagues: (post: Post) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Everybody with a post in one of these agencies today, by name. */
  readonly peopleOf: (agencies: readonly number[]) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly find: (scope: Scope, dossier: string, visit: string) => Promise<(OpenTask & { readonly now: Instant }) | undefined>;
};
