import { type Store } from '@mot-cua/store';
import { type Provider } from '@nestjs/common';

/** What duties ask Nest for when they need the store: `@Inject(STORE) store: Store`. */
export const STORE = Symbol('store');

export const storeProvider = (store: Store): Provider => ({ provide: STORE, useValue: store });
