import { type Problem } from '@mot-cua/contract';
import { ShowsList, ShowsText, ShowsWhole } from '../openapi/shown';

export class WrongPlaceView {
  @ShowsText({ description: 'JSON Pointer into body or query' }) path!: string;
  @ShowsText() code!: string;
  @ShowsText({ description: 'For people, in the language asked for' }) message!: string;
}

/** A problem document (RFC 9457), application/problem+json. */
export class ProblemView implements Problem {
  @ShowsText() type!: string;
  @ShowsText({ description: 'What happened, for people' }) title!: string;
  @ShowsWhole() status!: number;
  @ShowsText({ description: 'Stable code' }) code!: string;
  @ShowsText({ optional: true, description: 'What is safe and what to do, for people' }) detail?: string;
  @ShowsText({ optional: true }) instance?: string;
  @ShowsText({ description: 'Reference number to quote to support' }) reference!: string;
  @ShowsList(() => WrongPlaceView, { optional: true, description: 'Bad input: one entry per wrong place' }) errors?: WrongPlaceView[];
}
