import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import {
  MAX_WARNINGS,
  type NoticeLimit,
  readLimit,
  readWarnings,
  type TimeUnit,
  type Warning,
  WARNING_ACT_LABELS,
  type WarningAct,
  type WarningPoint,
  writeLimit,
  writeWarnings,
} from '@mot-cua/procedure';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { LimitEditor } from './limit-editor';
import { type PanelContext } from './panel-context';

const ONE_DAY: NoticeLimit = { value: 1, unit: 'working-days' };
const DEFAULT_SHARE = 80;
/** Whom a warning goes to unless another role is chosen: the head of the unit. */
const HEAD = 'unit_head';
const units: readonly TimeUnit[] = ['working-hours', 'working-days', 'calendar-days', 'elapsed-hours'];

/** Warning points of a step or of all steps: when, and what is done. What cannot be read is kept as it is until it is written anew. */
@Component({
  selector: 'mc-warnings-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, LimitEditor, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.warnings'">
      @for (warning of warnings(); track $index) {
        <fieldset>
          <legend class="spoken-only">{{ t('one', { number: $index + 1 }) }}</legend>
          <select #kind class="input" [attr.aria-label]="t('when')" (change)="choosePoint($index, kind.value)">
            @for (point of points; track point) {
              <option [value]="point" [selected]="point === warning.point.kind">{{ t('point.' + point) }}</option>
            }
          </select>
          <button
            type="button"
            class="icon-btn"
            [attr.aria-label]="t('remove', { number: $index + 1 })"
            [title]="t('remove', { number: $index + 1 })"
            (click)="remove($index)"
          >
            <mc-icon name="trash" [size]="16" />
          </button>
          @switch (warning.point.kind) {
            @case ('share') {
              <label class="share">
                <input
                  #percent
                  class="input"
                  type="number"
                  min="1"
                  max="100"
                  step="1"
                  [value]="warning.point.percent"
                  [attr.aria-label]="t('percent')"
                  (change)="setPercent($index, percent.value)"
                />
                <span>{{ t('ofLimit') }}</span>
              </label>
            }
            @case ('before') {
              <mc-limit-editor class="wide" [value]="written(warning.point.limit)" [units]="units" (changed)="setBefore($index, $event)" />
            }
          }
          <select #act class="input wide" [attr.aria-label]="t('act')" (change)="chooseAct($index, act.value)">
            @for (each of acts; track each) {
              <option [value]="each" [selected]="each === warning.act.kind">{{ actLabels[each] | inLanguage }}</option>
            }
          </select>
          @if (warning.act.kind !== 'notify') {
            <select #role class="input wide" [attr.aria-label]="t('role')" (change)="setRole($index, role.value)">
              @for (each of roles(); track each.id) {
                <option [value]="each.id" [selected]="each.id === warning.act.role">{{ each.name | inLanguage }}</option>
              }
              @if (!knows(warning.act.role)) {
                <option [value]="warning.act.role" selected>{{ warning.act.role }}</option>
              }
            </select>
          }
        </fieldset>
      }
      @if (read().kind === 'wrong') {
        <p class="message error">{{ t('unreadable', { text: value() }) }}</p>
      }
      <div class="foot">
        @if (warnings().length < most()) {
          <button type="button" class="btn small" (click)="add()"><mc-icon name="plus" [size]="16" />{{ t('add') }}</button>
        }
        @if (most() > 1) {
          <label class="check">
            <input #none type="checkbox" [checked]="isNone()" (change)="sayNone(none.checked)" />
            <span>{{ t('none') }}</span>
          </label>
        }
      </div>
    </ng-container>
  `,
  styleUrls: ['./framed-rows.css', './warnings-editor.css'],
})
export class WarningsEditor {
  /** As the diagram writes them, e.g. `80% notify; overdue raise unit_head`. */
  readonly value = input('');
  readonly roles = input.required<PanelContext['roles']>();
  readonly most = input(MAX_WARNINGS);
  readonly changed = output<string | undefined>();

  protected readonly points: readonly WarningPoint['kind'][] = ['share', 'before', 'overdue'];
  protected readonly acts: readonly WarningAct['kind'][] = ['notify', 'raise', 'reassign'];
  protected readonly actLabels = WARNING_ACT_LABELS;
  protected readonly units = units;
  protected readonly written = writeLimit;
  protected readonly read = computed(() => readWarnings(this.value()));
  protected readonly warnings = computed<readonly Warning[]>(() => {
    const read = this.read();
    return read.kind === 'warnings' ? read.warnings : [];
  });
  protected readonly isNone = computed(() => this.value().trim() === 'none');

  protected knows(role: string): boolean {
    return this.roles().some(({ id }) => id === role);
  }

  protected choosePoint(index: number, kind: string): void {
    this.set(index, { point: pointOf(kind as WarningPoint['kind']) });
  }

  protected setPercent(index: number, typed: string): void {
    const percent = Math.min(100, Math.max(1, Math.round(Number(typed) || DEFAULT_SHARE)));
    this.set(index, { point: { kind: 'share', percent } });
  }

  protected setBefore(index: number, written: string | undefined): void {
    const read = readLimit(written ?? '');
    if (read.kind === 'limit' && read.limit.unit !== 'months')
      this.set(index, { point: { kind: 'before', limit: read.limit as NoticeLimit } });
  }

  protected chooseAct(index: number, kind: string): void {
    this.set(index, { act: kind === 'notify' ? { kind } : { kind: kind as 'raise' | 'reassign', role: HEAD } });
  }

  protected setRole(index: number, role: string): void {
    const { act } = this.warnings()[index];
    if (act.kind !== 'notify') this.set(index, { act: { ...act, role } });
  }

  protected add(): void {
    this.say([...this.warnings(), { point: pointOf('share'), act: { kind: 'notify' } }]);
  }

  protected remove(index: number): void {
    const left = this.warnings().filter((_, place) => place !== index);
    if (left.length === 0) this.changed.emit(undefined);
    else this.say(left);
  }

  protected sayNone(none: boolean): void {
    this.changed.emit(none ? writeWarnings([]) : undefined);
  }

  private set(index: number, change: Partial<Warning>): void {
    this.say(this.warnings().map((warning, place) => (place === index ? { ...warning, ...change } : warning)));
  }

  private say(warnings: readonly Warning[]): void {
    this.changed.emit(writeWarnings(warnings));
  }
}

function pointOf(kind: WarningPoint['kind']): WarningPoint {
  switch (kind) {
    case 'share':
      return { kind, percent: DEFAULT_SHARE };
    case 'before':
      return { kind, limit: ONE_DAY };
    case 'overdue':
      return { kind };
  }
}
