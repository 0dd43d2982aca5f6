import { Injectable, inject } from '@angular/core';
import { LuxonDateAdapter } from '@angular/material-luxon-adapter';
import { DateTime } from 'luxon';
import { ServerClock } from '../connection/server-clock';
import { officeZone } from '../language/dates';

/** Days as the office counts them: today is the server's today in Viet Nam, whatever the machine believes. */
@Injectable()
export class OfficeDateAdapter extends LuxonDateAdapter {
  private readonly clock = inject(ServerClock);

  override today(): DateTime {
    const now = DateTime.fromMillis(this.clock.now(), { zone: officeZone });
    return DateTime.local(now.year, now.month, now.day, { locale: this.locale });
  }
}
