import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type DiagramTongue } from '../../canvas/diagram-tongue';

const nothing = {
  vi: 'Không thấy bước, vai trò, biểu mẫu hay ghi chú nào.',
  en: 'No step, role, form or note is found.',
} as const;

/** A search that finds nothing says so: bpmn-js leaves its list empty without a word. */
export class EmptySearch {
  static readonly $inject = ['eventBus', 'canvas', 'diagramTongue'];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly tongue: DiagramTongue,
  ) {
    // The pad is made when it is first opened.
    eventBus.on('searchPad.opened', () => {
      this.watch();
    });
  }

  private watch(): void {
    const pad = this.canvas.getContainer().querySelector('.djs-search-container');
    const input = pad?.querySelector<HTMLInputElement>('.djs-search-input input');
    if (!pad || !input || pad.querySelector('.mc-search-none')) return;
    const said = document.createElement('p');
    said.className = 'mc-search-none';
    said.setAttribute('role', 'status');
    pad.append(said);
    // The pad searches on the same event, before this: its listener was there first.
    pad.addEventListener('keyup', () => {
      const isEmpty = input.value.trim() !== '' && pad.querySelector('.djs-search-result') === null;
      said.textContent = isEmpty ? nothing[this.tongue.current] : '';
    });
  }
}
