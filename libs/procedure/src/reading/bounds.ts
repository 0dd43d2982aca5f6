/** What a diagram may be. Beyond these it is refused before the parser sees it. */

/** Size of the XML, in UTF-8 bytes: 5 MB. */
export const MAX_DIAGRAM_BYTES = 5 * 1024 * 1024;
export const MAX_ELEMENTS = 20_000;
export const MAX_DEPTH = 50;
/** Characters of one attribute. */
export const MAX_ATTRIBUTE = 20_000;
/** Findings reported of one diagram; the rest is counted in a last one. */
export const MAX_FINDINGS = 500;
/** Bytes of all expressions of a diagram together: reading one of 4 KB can take 100 ms. */
export const MAX_EXPRESSIONS_BYTES = 256 * 1024;
/** What an id looks like. It becomes part of visit ids, addresses and file names. */
export const ID_PATTERN = /^[A-Za-z_][\w.-]{0,127}$/;
