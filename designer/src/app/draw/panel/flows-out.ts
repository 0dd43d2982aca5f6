import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { readingCatalogue } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type DrawnElement, isOuterLabel } from '../../canvas/bpmn-services';
import { nameOf } from '../../canvas/describe-element';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { Icon } from '../../look/icon';
import { ToolButton } from '../../look/tool-button';
import { type Board } from '../board/board';
import { labelOf } from '../board/drawable';
import { targetOf } from '../board/executed-rules';

type Named = { readonly id: string; readonly name: string };

/** Where a node leads: its flows out, each a click away, and a new one to any other node. What the mouse draws on the board, in words. */
@Component({
  selector: 'mc-flows-out',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, ToolButton, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'draw.flows'">
      <h3>{{ t('title') }}</h3>
      <ul>
        @for (flow of flows(); track flow.id) {
          <li>
            <button type="button" class="link grow" [attr.aria-label]="t('open', { name: flow.name })" (click)="chosen.emit(flow.id)">
              <mc-icon name="arrow-right" [size]="14" />{{ flow.name }}
            </button>
            <mc-tool-button icon="x" [size]="16" [label]="t('remove', { name: flow.name })" (used)="board().remove(flow.id)" />
          </li>
        } @empty {
          <li class="third dense">{{ t('none') }}</li>
        }
      </ul>
      <div class="row">
        <select #to class="input grow" [attr.aria-label]="t('to')">
          <option value="">{{ t('to') }}</option>
          @for (node of others(); track node.id) {
            <option [value]="node.id">{{ node.name }}</option>
          }
        </select>
        <button type="button" class="btn small" (click)="connect(to.value); to.value = ''">{{ t('connect') }}</button>
      </div>
      @if (refused(); as why) {
        <p class="message error" role="alert">{{ why | inLanguage }}</p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 6px;
      padding-top: 12px;
      border-top: 1px solid var(--mc-hairline);
    }
    li {
      display: flex;
      align-items: center;
      min-height: 28px;
    }
    .link {
      display: flex;
      gap: 6px;
      align-items: center;
      min-width: 0;
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--mc-accent);
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    .row {
      flex-wrap: nowrap;
    }
    select {
      min-width: 0;
    }
  `,
})
export class FlowsOut {
  private readonly language = inject(Language);

  readonly board = input.required<Board>();
  readonly element = input.required<DrawnElement>();
  /** Grows with every change of the drawing: what is shown is read anew. */
  readonly turn = input.required<number>();
  /** Id of the flow to be opened. */
  readonly chosen = output<string>();

  /** Why the last connection was refused. */
  protected readonly refused = signal<Text | undefined>(undefined);
  protected readonly flows = computed<readonly Named[]>(() => {
    this.turn();
    return (this.element().outgoing ?? [])
      .filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'))
      .map((flow) => {
        const [own, target] = [this.said(flow), flow.target ? this.named(flow.target) : ''];
        return { id: flow.id, name: own ? `${own}: ${target}` : target };
      });
  });
  protected readonly others = computed<readonly Named[]>(() => {
    this.turn();
    return this.board()
      .elements()
      .filter((one) => one !== this.element() && !isOuterLabel(one) && one.businessObject.$instanceOf('bpmn:FlowNode'))
      .filter((one) => !one.businessObject.$instanceOf('bpmn:StartEvent') && !one.businessObject.$instanceOf('bpmn:BoundaryEvent'))
      .map((one) => ({ id: one.id, name: this.named(one) }));
  });

  protected connect(id: string): void {
    const target = id ? this.board().find(id) : undefined;
    this.refused.set(target && this.board().connect(this.element(), target));
  }

  private said(element: DrawnElement): string {
    return nameOf(element, this.language.current());
  }

  /** "3. Thẩm định hồ sơ"; what has no name is called by its kind. */
  private named(element: DrawnElement): string {
    const number = this.board().numberOf(element.id);
    const name = this.said(element) || `${labelOf(targetOf(element), readingCatalogue)[this.language.current()]} (${element.id})`;
    return number === undefined ? name : `${String(number)}. ${name}`;
  }
}
