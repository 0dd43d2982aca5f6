import { Inject, Injectable } from '@nestjs/common';
import { type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type Store } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { STORE } from '../store-provider';

/** Working calendars ready to be asked, and how this installation counts days. */
@Injectable()
export class WorkingCalendars {
  private counting: Promise<Convention> | undefined;

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  get(id: string): Promise<WorkingCalendar> {
    return this.store.calendars.compiled(id);
  }

  async ofAgency(agency: number): Promise<WorkingCalendar> {
    const record = await this.directory.agency(agency);
    if (!record) throw new Error(`There is no agency ${String(agency)}.`);
    return this.get(record.calendar);
  }

  /** Chosen when the installation is made and kept: due times already told depend on it. */
  convention(): Promise<Convention> {
    if (!this.counting) {
      this.counting = this.store.calendars.convention();
      this.counting.catch(() => (this.counting = undefined));
    }
    return this.counting;
  }
}
