import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Receipt, writeCharges } from '@mot-cua/contract';
import { writeIsoDay } from '../language/dates';
import { writeMoney } from '../language/numbers';
import { writeConvention, writeDayOnPaper, writeLimitOnPaper, writeOnPaper, writePaperState, writeReturnOnPaper } from './paper-words';
import { drawQr } from './qr';

const blank = '……………';

/**
 * Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", A5. A paper of the office: Vietnamese whatever the interface speaks.
 * Without a code and number it is the preview of a receipt not yet given.
 */
@Component({
  selector: 'mc-receipt-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { lang: 'vi' },
  templateUrl: './receipt-paper.html',
  styleUrl: './receipt-paper.css',
})
export class ReceiptPaper {
  readonly receipt = input.required<Receipt>();

  protected readonly blank = blank;
  protected readonly qr = computed(() => {
    const { code, lookUp } = this.receipt();
    return code ? drawQr(lookUp ?? code) : undefined;
  });
  protected readonly day = computed(() => capital(writeDayOnPaper(this.receipt().receivedAt)));
  protected readonly receivedAt = computed(() => writeOnPaper(this.receipt().receivedAt));
  protected readonly due = computed(() => {
    const due = this.receipt().due.due;
    return due === undefined ? undefined : writeOnPaper(due);
  });
  protected readonly birthDate = computed(() => writeIsoDay(this.receipt().applicant.birthDate ?? ''));
  protected readonly limit = computed(() => {
    const limit = this.receipt().limit;
    return limit ? writeLimitOnPaper(limit) : 'không quy định';
  });
  protected readonly returned = computed(() => writeReturnOnPaper(this.receipt()));
  protected readonly convention = computed(() => writeConvention(this.receipt()));
  protected readonly charges = computed(() => writeCharges(this.receipt().charges, writeMoney));
  protected readonly stateOf = writePaperState;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
