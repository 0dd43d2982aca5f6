import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { readingCatalogue } from '@mot-cua/engine';
import { type DrawnElement, localType } from '../../canvas/bpmn-services';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { type Board } from '../board/board';
import { labelOf } from '../board/drawable';
import { targetOf } from '../board/executed-rules';
import { FieldRow } from './field-row';
import { FlowsOut } from './flows-out';
import { type PanelContext } from './panel-context';
import { type Declared, type PropertyValue, declare, declaredFor, readProperty, refer, writeProperty } from './property';
import { type Row, sectionsOf } from './sections';

const frames: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  participant: { vi: 'Khung quy trình', en: 'Pool' },
  lane: { vi: 'Làn', en: 'Lane' },
  sequenceFlow: { vi: 'Luồng', en: 'Flow' },
  textAnnotation: { vi: 'Ghi chú', en: 'Note' },
  process: { vi: 'Quy trình', en: 'Process' },
};

/** The properties of one element, drawn from the engine's catalogue. Every field is one step of the undo history. */
@Component({
  selector: 'mc-element-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldRow, FlowsOut, Icon, InLanguage, TranslocoDirective],
  templateUrl: './element-panel.html',
  styleUrl: './element-panel.css',
})
export class ElementPanel {
  readonly board = input.required<Board>();
  readonly element = input.required<string>();
  /** Grows with every change of the drawing: what the panel shows is read anew. */
  readonly turn = input.required<number>();
  readonly context = input.required<PanelContext>();
  readonly closed = output();
  /** Another element is to be shown instead. */
  readonly opened = output<string>();

  protected readonly drawn = computed<DrawnElement | undefined>(() => {
    this.turn();
    return this.board().find(this.element());
  }, { equal: () => false }); // prettier-ignore
  /** Whether flows lead out of it. */
  protected readonly continues = computed(() => {
    const model = this.drawn()?.businessObject;
    return model?.$instanceOf('bpmn:FlowNode') === true && !model.$instanceOf('bpmn:EndEvent') && model.get('triggeredByEvent') !== true;
  });
  protected readonly kind = computed(() => {
    const drawn = this.drawn();
    if (!drawn) return undefined;
    return frames[localType(drawn.businessObject.$type)] ?? labelOf(targetOf(drawn), readingCatalogue);
  });
  protected readonly number = computed(() => {
    this.turn();
    return this.board().numberOf(this.element());
  });
  protected readonly sections = computed(() => {
    const drawn = this.drawn();
    return drawn
      ? sectionsOf(drawn, readingCatalogue).map((section) => ({
          ...section,
          rows: section.rows.map((row) => this.shown(section.key, row)),
        }))
      : [];
  });
  protected readonly findings = computed(() => this.context().findings.filter((finding) => finding.element === this.element()));

  /** The row with what the model says now. */
  private shown(section: string, row: Row): Row & { id: string; value: PropertyValue; declared: readonly Declared[] } {
    const { field, model } = row;
    return {
      ...row,
      id: `panel-${this.element()}-${section}-${model.id ?? ''}-${field.property}`.replace(/[^\w-]/g, '-'),
      value: readProperty(model, field.property),
      declared: field.editor === 'declaration' ? declaredFor(this.board(), field.property) : [],
    };
  }

  protected write({ field, model }: Row, value: PropertyValue): void {
    const drawn = this.drawn();
    if (drawn) this.board().change(drawn, writeProperty(this.board(), model, field.property, value));
  }

  protected refer({ field, model }: Row, id: string | undefined): void {
    const drawn = this.drawn();
    if (drawn) this.board().change(drawn, refer(this.board(), model, field.property, id));
  }

  protected declare({ field, model }: Row, name: string): void {
    const drawn = this.drawn();
    if (drawn) this.board().change(drawn, declare(this.board(), model, field.property, name));
  }
}
