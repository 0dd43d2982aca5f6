/** A text for people, in the two languages of the interface. Vietnamese is the one that is law. */
export type Text = { readonly vi: string; readonly en: string };
