/** Stands for a file where a form is only tried. */
export const GIVEN_FILE = 'given';
