import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type Finding } from '@mot-cua/procedure';
import { type DiagramMarks, type NodeMark, noMarks } from '../canvas/diagram-mark';

/** One step of a counter-example per beat. Milliseconds. */
const BEAT = 800;

/** The shortest way to what a check found, played step by step on the diagram. */
@Injectable()
export class CounterExample {
  private readonly finding = signal<Finding | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** How many steps of the way have been gone. */
  readonly step = signal(0);
  readonly of = this.finding.asReadonly();
  readonly length = computed(() => this.finding()?.way?.length ?? 0);
  /** Where it stands now. */
  readonly at = computed(() => this.finding()?.way?.[this.step() - 1]);
  readonly marks = computed<DiagramMarks>(() => {
    const found = this.finding();
    if (!found) return noMarks;
    const nodes: Record<string, readonly NodeMark[]> = {};
    for (const node of (found.way ?? []).slice(0, this.step())) nodes[node] = ['passed'];
    const [at, ended] = [this.at(), this.step() >= this.length()];
    if (at !== undefined) nodes[at] = ['here'];
    if (ended && found.element !== undefined) nodes[found.element] = ['error'];
    return { ...noMarks, nodes };
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  play(finding: Finding): void {
    clearTimeout(this.timer);
    this.finding.set(finding);
    this.step.set(1);
    this.beat();
  }

  /** @param by steps on (1) or back (-1), by hand */
  move(by: 1 | -1): void {
    clearTimeout(this.timer);
    this.step.update((step) => Math.min(this.length(), Math.max(1, step + by)));
  }

  close(): void {
    clearTimeout(this.timer);
    this.finding.set(undefined);
  }

  private beat(): void {
    this.timer = setTimeout(() => {
      if (this.step() >= this.length()) return;
      this.step.update((step) => step + 1);
      this.beat();
    }, BEAT);
  }
}
