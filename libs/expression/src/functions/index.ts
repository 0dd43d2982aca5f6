import { type Callable } from '../value';
import { contexts } from './contexts';
import { lists } from './lists';
import { logic } from './logic';
import { moments } from './moments';
import { numbers } from './numbers';
import { ranges } from './ranges';
import { texts } from './texts';

/** Every function an expression may call. There is no way to add one from outside. */
export const functions: ReadonlyMap<string, Callable> = new Map([
  ...logic,
  ...numbers,
  ...texts,
  ...lists,
  ...contexts,
  ...moments,
  ...ranges,
]);
