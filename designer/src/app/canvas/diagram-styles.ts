import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** The style sheets of bpmn-js and of our marks: they come with the first diagram, not with the first page. */
@Component({
  selector: 'mc-diagram-styles',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: '',
  styleUrl: './diagram.css',
})
export class DiagramStyles {}
