import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type DossierView, type History } from '@mot-cua/contract';
import { Diagram } from '../canvas/diagram';
import { type DiagramMarks } from '../canvas/diagram-mark';
import { dossierPath, marksAt } from '../history/dossier-path';

/** The procedure's diagram with the way the dossier has come and the step it is at. */
@Component({
  selector: 'mc-where-it-is',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Diagram],
  template: `<mc-diagram [xml]="xml()" [marks]="marks()" [centre]="node()" [label]="label()" />`,
  styles: `
    :host {
      display: block;
      height: 100%;
    }
  `,
})
export class WhereItIs {
  readonly xml = input.required<string>();
  readonly dossier = input.required<DossierView>();
  /** The step the officer is at. */
  readonly node = input.required<string>();
  readonly label = input.required<string>();

  private readonly history = httpResource<History>(() => `api/dossiers/${encodeURIComponent(this.dossier().id)}/history`);

  /** Until the history is here, or when it is refused, only the waiting steps are marked. */
  protected readonly marks = computed<DiagramMarks>(() => {
    const facts = this.history.hasValue() ? this.history.value().facts.map((recorded) => recorded.fact) : [];
    return marksAt(dossierPath(facts), this.dossier().state);
  });
}
