import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { type DrawnElement } from './bpmn-services';
import { canvasWords } from './canvas-words';
import { describeElement } from './describe-element';
import { type DiagramHost } from './diagram-host';
import { type DiagramMarks, noMarks } from './diagram-mark';
import { DiagramStyles } from './diagram-styles';
import { isWalkKey, walk } from './flow-walk';
import { ZoomControls } from './zoom-controls';

/**
 * A procedure's diagram, read-only, with one layer of marks: where a dossier is, what a check says, what a version changes.
 * Fills its parent, which must have a height. Content between the tags lies at the lower left (a legend); the lower right is never covered.
 */
@Component({
  selector: 'mc-diagram',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DiagramStyles, Icon, InLanguage, ZoomControls],
  template: `
    <mc-diagram-styles />
    <div #holder class="holder" [class.drawn]="state() === 'drawn'"></div>
    @if (state() === 'failed') {
      <p class="note error" role="alert">
        <mc-icon name="alert-circle" /><span>{{ words.unreadable | inLanguage }} {{ reason() }}</span>
      </p>
    }
    @if (state() === 'empty') {
      <p class="note">
        <mc-icon name="info-circle" /><span>{{ words.empty | inLanguage }}</span>
      </p>
    }
    <div class="corner">
      @if (controls()) {
        <mc-zoom-controls [host]="host()" />
      }
      <ng-content />
    </div>
    <p class="spoken-only" aria-live="polite">{{ spoken() }}</p>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: 100%;
      height: 100%;
      min-height: 0;
      overflow: hidden;
      background: var(--mc-surface);
    }
    .holder {
      position: absolute;
      inset: 0;
      visibility: hidden;
    }
    .holder.drawn {
      visibility: visible;
    }
    .note {
      position: absolute;
      inset: 12px 12px auto;
    }
    .corner {
      position: absolute;
      left: 12px;
      bottom: 10px;
      display: flex;
      flex-wrap: wrap-reverse;
      align-items: flex-end;
      gap: 8px;
      max-width: calc(100% - 110px);
    }
  `,
})
export class Diagram {
  private readonly language = inject(Language);
  private readonly holder = viewChild.required<ElementRef<HTMLElement>>('holder');

  /** BPMN 2.0 XML. Another value draws another file. */
  readonly xml = input.required<string>();
  readonly marks = input<DiagramMarks>(noMarks);
  /** Id of the element to open at when not everything fits a readable size. */
  readonly centre = input<string>();
  /** Id of the one selected element. */
  readonly selected = model<string>();
  /** Whether the zoom buttons are shown. */
  readonly controls = input(true);
  /** What a screen reader calls the drawing. */
  readonly label = input<string>();

  protected readonly words = canvasWords;
  protected readonly host = signal<DiagramHost | undefined>(undefined);
  protected readonly state = signal<'opening' | 'drawn' | 'failed' | 'empty'>('opening');
  protected readonly reason = signal('');
  protected readonly spoken = signal('');
  private readonly title = computed(() => {
    const tongue = this.language.current();
    return { label: this.label() ?? canvasWords.diagram[tongue], help: canvasWords.help[tongue] };
  });

  constructor() {
    const destroying = inject(DestroyRef);
    let gone = false;
    destroying.onDestroy(() => {
      gone = true;
      this.host()?.destroy();
    });
    afterNextRender(async () => {
      const host = await openHost(this.holder().nativeElement);
      if (gone) host.destroy();
      else this.attach(host);
    });
    effect(() => {
      const [host, xml] = [this.host(), this.xml()];
      if (host) void untracked(() => this.draw(host, xml));
    });
    effect(() => {
      if (this.state() === 'drawn') this.host()?.show(this.marks());
    });
    effect(() => {
      this.host()?.speak(this.language.current());
    });
    effect(() => {
      if (this.state() === 'drawn') this.select(this.selected());
    });
    effect(() => {
      const centre = this.centre();
      if (this.state() === 'drawn' && centre !== undefined) untracked(() => this.host()?.reveal(centre));
      this.host()?.keepInSight(centre);
    });
    effect(() => {
      this.name(this.title());
    });
  }

  /** Brings an element into the window. */
  reveal(id: string): void {
    this.host()?.reveal(id);
  }

  private attach(host: DiagramHost): void {
    host.viewer.get('eventBus').on('selection.changed', (event: { newSelection: DrawnElement[] }) => {
      // A drawing being made has nothing selected yet: what is to be selected in it stays.
      if (this.state() !== 'drawn') return;
      const [first] = event.newSelection;
      this.selected.set((first as DrawnElement | undefined)?.id);
    });
    const drawing = this.holder().nativeElement.querySelector('svg');
    drawing?.addEventListener('keydown', (event) => {
      this.walk(event);
    });
    this.host.set(host);
  }

  private async draw(host: DiagramHost, xml: string): Promise<void> {
    if (!xml) {
      this.state.set('empty');
      return;
    }
    this.state.set('opening');
    try {
      await host.open(xml, this.centre());
      this.state.set('drawn');
    } catch (error) {
      this.reason.set(error instanceof Error ? error.message : String(error));
      this.state.set('failed');
    }
  }

  private select(id: string | undefined): void {
    const host = this.host();
    if (!host) return;
    const selection = host.viewer.get<{ get: () => { id: string }[]; select: (element: unknown) => void }>('selection');
    const [now] = selection.get();
    if ((now as { id: string } | undefined)?.id === id) return;
    selection.select(id === undefined ? null : (host.find(id) ?? null));
  }

  private walk(event: KeyboardEvent): void {
    const host = this.host();
    if (!host || event.ctrlKey || event.metaKey || event.altKey || !isWalkKey(event.key)) return;
    event.preventDefault();
    const from = this.selected();
    const to = walk(host.elements(), from === undefined ? undefined : host.find(from), event.key);
    if (!to) return;
    this.selected.set(to.id);
    host.reveal(to.id);
    this.spoken.set(describeElement(to, host.numberOf(to.id), this.marks().nodes[to.id] ?? [], this.language.current()));
  }

  private name({ label, help }: { label: string; help: string }): void {
    this.host();
    const drawing = this.holder().nativeElement.querySelector('svg');
    drawing?.setAttribute('role', 'application');
    drawing?.setAttribute('aria-label', `${label}. ${help}`);
  }
}

async function openHost(container: HTMLElement): Promise<DiagramHost> {
  const [{ createViewer }, { DiagramHost: Host }] = await Promise.all([import('./viewer'), import('./diagram-host')]);
  return new Host(createViewer(container) as never, container);
}
