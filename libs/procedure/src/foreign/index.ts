export { translateForeign, type Translated } from './translate-foreign';
export { withPicture } from './with-picture';
export { partsOf } from './parts-of';
