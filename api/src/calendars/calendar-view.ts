import { type CalendarLayer } from '@mot-cua/calendar';
import { type CalendarView } from '@mot-cua/contract';
import { ShowsChoice, ShowsCore, ShowsText, ShowsWhole } from '../openapi/shown';

export class CalendarDataView implements CalendarView {
  @ShowsText() id!: string;
  @ShowsWhole() revision!: number;
  @ShowsChoice(['A', 'B'], { description: 'How this installation counts days (R-16)' }) convention!: 'A' | 'B';
  @ShowsCore('CalendarLayer', { list: true, description: 'National layer first' }) layers!: CalendarLayer[];
}
