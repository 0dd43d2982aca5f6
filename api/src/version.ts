/** The version of the project, as in package.json. */
export const VERSION = '0.1.0';
