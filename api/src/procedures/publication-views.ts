import { DayField, ObjectField, TextField } from '../door/fields';
import { ApprovalView } from './package-views';

/** What makes a draft a version: the decision that approved it, and from which day new dossiers follow it. */
export class Publication {
  @ObjectField(() => ApprovalView, { optional: true, description: 'Absent: as it was proposed' }) approval?: ApprovalView;
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
  @DayField({ optional: true, description: 'First day in Vietnam on which new dossiers follow it; absent: at once' }) effectiveOn?: string;
}

export class ProposalToMake {
  @ObjectField(() => ApprovalView) approval!: ApprovalView;
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
  @DayField({ optional: true }) effectiveOn?: string;
}

export class RetirementToOrder {
  @DayField({ description: 'First day in Vietnam on which nothing is received by it any more' }) from!: string;
  @TextField({ max: 2000, description: 'The decision that repeals it' }) ground!: string;
}

export class ReinstatementToOrder {
  @TextField({ max: 2000 }) ground!: string;
}
