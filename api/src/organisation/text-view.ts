import { type Text } from '@mot-cua/procedure';
import { TextField } from '../door/fields';

/** Longest text for people that is accepted, in characters: names of procedures run to several hundred. */
const MAX_TEXT = 4000;

/** A text for people, in both languages. */
export class TextView implements Text {
  @TextField({ min: 0, max: MAX_TEXT, description: 'Vietnamese' }) vi!: string;
  @TextField({ min: 0, max: MAX_TEXT, description: 'English' }) en!: string;
}
