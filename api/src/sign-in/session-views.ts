import { type Assignment, type Me } from '@mot-cua/contract';
import { TextField } from '../door/fields';
import { ShowsChoices, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { RIGHTS } from '../policy/policy';
import { TextView } from '../organisation/text-view';

/** Name and password of a local account. */
export class SignIn {
  @TextField({ max: 128, description: 'Account name' }) name!: string;
  @TextField({ max: 1024, description: 'Password' }) password!: string;
}

/** Which of one's posts to act as. */
export class ChosenPost {
  @TextField({ max: 64, description: 'One of `Me.assignments`' }) assignment!: string;
}

/** A post a person may act in. */
export class AssignmentView implements Assignment {
  @ShowsText() id!: string;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsText() role!: string;
  @ShowsObject(() => TextView) roleName!: TextView;
  @ShowsText({ description: 'The post by its name, in Vietnamese' }) post!: string;
  @ShowsText({ optional: true, description: 'Standing in for this person (R-143)' }) inPlaceOf?: string;
}

/** Who is signed in, and what they may do in the post chosen. */
export class MeView implements Me {
  @ShowsText({ description: 'Id of the person' }) person!: string;
  @ShowsText() name!: string;
  @ShowsText({ description: 'Account name' }) account!: string;
  @ShowsList(() => AssignmentView, { description: 'Everything this person may act as' }) assignments!: AssignmentView[];
  @ShowsText({ description: 'Id of the assignment chosen; empty when it has ended or there is none' }) current!: string;
  @ShowsChoices(RIGHTS) may!: Me['may'];
  @ShowsInstant({ description: "The server's now: it differs from the machine's in tests and on wrong clocks" }) now!: string;
}
