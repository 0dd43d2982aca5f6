/** A text for people, in the two languages of the interface. Vietnamese is the one that is law. */
export type Text = { readonly vi: string; readonly en: string };

/** A value that survives JSON unchanged. Text in NFC, money as whole đồng. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
