import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Compared, type VersionChange } from '@mot-cua/procedure';
import { Diagram } from '../canvas/diagram';
import { type DiagramMarks, noMarks } from '../canvas/diagram-mark';
import { InLanguage } from '../language/in-language';
import { ToolButton } from '../look/tool-button';

/** Two diagrams beside each other, and every change between them in the terms of a decision. */
@Component({
  selector: 'mc-version-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Diagram, InLanguage, ToolButton, TranslocoDirective],
  templateUrl: './version-difference.html',
  styleUrl: './version-difference.css',
})
export class VersionDifference {
  readonly before = input.required<Compared>();
  readonly after = input.required<Compared>();
  readonly changes = input.required<readonly VersionChange[]>();
  /** What the two sides are called. */
  readonly earlier = input.required<string>();
  readonly later = input.required<string>();

  protected readonly at = linkedSignal<readonly VersionChange[], number>({ source: this.changes, computation: () => 0 });
  protected readonly counts = computed(() => {
    const count = (kind: VersionChange['kind']) => this.changes().filter((change) => change.kind === kind).length;
    return { changed: count('changed'), added: count('added'), removed: count('removed') };
  });
  protected readonly shown = computed(() => this.changes()[this.at()] as VersionChange | undefined);
  protected readonly oldMarks = computed(() => marks(this.changes().flatMap(({ old }) => old ?? [])));
  protected readonly newMarks = computed(() => marks(this.changes().flatMap(({ element }) => element ?? [])));

  protected move(by: 1 | -1): void {
    const count = this.changes().length;
    if (count > 0) this.at.update((at) => (at + by + count) % count);
  }
}

const marks = (elements: readonly string[]): DiagramMarks => ({
  ...noMarks,
  nodes: Object.fromEntries(elements.map((element) => [element, ['changed' as const]])),
});
