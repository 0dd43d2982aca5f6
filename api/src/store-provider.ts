import { type Store } from '@mot-cua/store';
import { type Provider } from '@nestjs/common';

/** What handlers ask Nest for when they need the store: `@Inject(STORE) store: Store`. */
export const STORE = Symbol('store');

export const storeProvider = (store: Store): Provider => ({ provide: STORE, useValue: store });
