export { translateForeign, type Translated } from './translate-foreign';
export { looksDrawable } from './looks-drawable';
export { withPicture } from './with-picture';
export { partsOf } from './parts-of';
