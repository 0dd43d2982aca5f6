import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FileRow, type ReceiveDossier } from '@mot-cua/contract';
import { type RequiredPaper } from '@mot-cua/procedure';
import { PaperIntake } from '../files/paper-intake';
import { InLanguage } from '../language/in-language';

export type PaperState = ReceiveDossier['papers'][number]['state'];
/** What the clerk has said about each paper, by id; a paper not there is not dealt with yet. */
export type Papers = ReadonlyMap<string, { readonly state: PaperState; readonly copies: number }>;

export const paperStates: readonly PaperState[] = ['paper', 'electronic', 'store', 'lookedUp', 'presented', 'none'];

/** Required papers nobody has dealt with: neither received nor said not to apply. */
export const missingPapers = (required: readonly RequiredPaper[], papers: Papers): readonly RequiredPaper[] =>
  required.filter((paper) => paper.required && !papers.has(paper.id));

/** The papers of the procedure, one row each: received or not, how, how many. */
@Component({
  selector: 'mc-paper-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, PaperIntake, TranslocoDirective],
  templateUrl: './paper-list.html',
  styleUrl: './paper-list.css',
})
export class PaperList {
  readonly required = input.required<readonly RequiredPaper[]>();
  readonly papers = model.required<Papers>();
  /** Scans handed in so far, by paper. */
  readonly scans = model<ReadonlyMap<string, readonly FileRow[]>>(new Map());
  /** A failed attempt to receive marks what is missing. */
  readonly marked = input(false);

  protected readonly states = paperStates;
  protected readonly missing = computed(() => new Set(missingPapers(this.required(), this.papers())));

  protected tick(paper: RequiredPaper, received: boolean): void {
    if (received) this.say(paper, 'paper');
    else this.papers.update((papers) => new Map([...papers].filter(([id]) => id !== paper.id)));
  }

  protected say(paper: RequiredPaper, state: string): void {
    const known = paperStates.find((each) => each === state);
    if (!known) {
      this.tick(paper, false);
      return;
    }
    const copies = known === 'none' ? 0 : this.papers().get(paper.id)?.copies || paper.copies;
    this.papers.update((papers) => new Map([...papers, [paper.id, { state: known, copies }]]));
  }

  protected scansOf(paper: RequiredPaper): readonly FileRow[] {
    return this.scans().get(paper.id) ?? [];
  }

  /** A scan of a paper nobody has dealt with says that the paper is here. */
  protected scan(paper: RequiredPaper, files: readonly FileRow[]): void {
    this.scans.update((scans) => new Map([...scans, [paper.id, files]]));
    if (files.length > 0 && !this.papers().has(paper.id)) this.tick(paper, true);
  }

  protected count(paper: RequiredPaper, copies: number): void {
    const said = this.papers().get(paper.id);
    if (said && Number.isInteger(copies) && copies >= 0 && copies <= 99) {
      this.papers.update((papers) => new Map([...papers, [paper.id, { ...said, copies }]]));
    }
  }
}
