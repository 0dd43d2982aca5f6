/**
 * `@mot-cua/calendar/words`: how limits and timeliness are said, without the arithmetic. For pages that print what the server has reckoned: whatever
 * imports from the whole library carries all of it to the browser, since bundlers split programs by files and one index leads to every file.
 */
export { printLimit } from './print-limit';
export { TIMELINESS_LABELS } from './timeliness-labels';
