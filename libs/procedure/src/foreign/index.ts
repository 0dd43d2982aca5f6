export { translateForeign, type Translated } from './translate-foreign';
