import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type CounterSlipView } from '@mot-cua/contract';
import { writeDayOnPaper } from './paper-words';

const blank = '……………';

/** Forms 02 and 03, A5: what a person takes home when nothing was received. Vietnamese whatever the interface speaks. */
@Component({
  selector: 'mc-slip-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { lang: 'vi' },
  templateUrl: './slip-paper.html',
  styleUrl: './receipt-paper.css',
})
export class SlipPaper {
  readonly slip = input.required<CounterSlipView>();

  protected readonly blank = blank;
  protected readonly day = computed(() => {
    const day = writeDayOnPaper(this.slip().at);
    return day.slice(0, 1).toUpperCase() + day.slice(1);
  });
}
