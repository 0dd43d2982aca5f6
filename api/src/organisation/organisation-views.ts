import { type Me, type OrganisationView } from '@mot-cua/contract';
import { ShowsChoices, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { RIGHTS } from '../policy/policy';
import { TextView } from './text-view';

export class AgencyView {
  @ShowsWhole() id!: number;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText() kind!: string;
  @ShowsWhole({ optional: true }) parent?: number;
  @ShowsText({ optional: true, description: 'Official identifier (mã định danh)' }) identifier?: string;
  @ShowsText({ description: 'Id of its working calendar' }) calendar!: string;
  @ShowsText({ optional: true, description: 'Its first day no more, `YYYY-MM-DD`' }) to?: string;
}

export class RoleView {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsChoices(RIGHTS) may!: Me['may'];
}

export class OrganisationDetailView implements OrganisationView {
  @ShowsList(() => AgencyView) agencies!: AgencyView[];
  @ShowsList(() => RoleView) roles!: RoleView[];
}
