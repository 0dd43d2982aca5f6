import type Modeler from 'bpmn-js/lib/Modeler';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { DiagramHost, type HostServices } from '../../canvas/diagram-host';
import { isWalkKey, walk } from '../../canvas/flow-walk';
import { type BoardServices } from './board-services';
import { type Fix, type Text } from '@mot-cua/procedure';
import { PARTS_PASTED, type Parts } from './clipboard-across-tabs';
import { type NamedCodes } from './content-search';
import { JOIN_BEFORE } from './join-before';
import { whyNotConnected } from './why-not-connected';
import { type PastChanges, type Stack, pastChanges } from './past-changes';
import { READY_STEP_PLACED, type ReadyStepPlaced } from './ready-step-menu';
import { SEVERAL_CHANGES, type Change } from './several-changes';
import { TIDY, placesOf, tidyLayout } from './tidy';

/** A drawing that can be changed. Every method that changes it is one entry of the undo history. */
export class Board extends DiagramHost<Modeler<HostServices>> {
  /** The file of the drawing as it is: writing that of 1,000 steps takes a tenth of a second, and checking and saving both ask for it. */
  private written: Promise<string> | undefined;

  constructor(...made: ConstructorParameters<typeof DiagramHost<Modeler<HostServices>>>) {
    super(...made);
    this.viewer.get('eventBus').on(['commandStack.changed', 'import.render.start', 'import.done', 'diagram.clear'], 5000, () => {
      this.written = undefined;
    });
  }

  private get own(): Modeler<BoardServices> {
    return this.viewer as unknown as Modeler<BoardServices>;
  }

  /** Calls back after every change, undo and redo. */
  onChange(changed: () => void): void {
    this.viewer.get('eventBus').on('commandStack.changed', changed);
  }

  onSelection(selected: (id: string | undefined) => void): void {
    this.viewer.get('eventBus').on('selection.changed', ({ newSelection }: { newSelection: readonly DrawnElement[] }) => {
      selected(newSelection.length === 1 ? targetOf(newSelection[0]).id : undefined);
    });
  }

  /** Calls back when a connection was drawn to where none may go, with the reason. */
  onRefusedConnection(refused: (why: Text) => void): void {
    type Connecting = { hover?: DrawnElement; context: { canExecute?: unknown; start?: DrawnElement } };
    // Before bpmn-js, which stops the event when nothing may be connected.
    this.viewer.get('eventBus').on('connect.end', 1500, ({ hover, context }: Connecting) => {
      const { canExecute, start } = context;
      if (canExecute === false && hover && start && hover !== start) refused(whyNotConnected(targetOf(start), targetOf(hover)));
    });
  }

  /** Calls back when a ready step was put down: its form is not in the drawing. */
  onReadyStep(placed: (step: ReadyStepPlaced) => void): void {
    this.viewer.get('eventBus').on(READY_STEP_PLACED, placed);
  }

  /** Calls back when a step copied in another procedure was put down: its form and its decision table are not in this one. */
  onParts(pasted: (parts: Parts) => void): void {
    this.viewer.get('eventBus').on(PARTS_PASTED, ({ forms, decisions }: Parts) => {
      pasted({ forms, decisions });
    });
  }

  /** Alt and an arrow lead along the flows, Alt and Home to the start; plain arrows move what is selected. True: the key was for this. */
  walk({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (!altKey || ctrlKey || metaKey || !isWalkKey(key)) return false;
    const [now] = this.own.get('selection').get() as unknown as DrawnElement[];
    const to = walk(this.elements(), (now as DrawnElement | undefined) && targetOf(now), key);
    if (to) {
      this.select(to.id);
      this.reveal(to.id);
    }
    return true;
  }

  /** Draws a flow between two nodes, as one change; hands back why it cannot. */
  connect(source: DrawnElement, target: DrawnElement): Text | undefined {
    if (this.own.get('rules').allowed('connection.create', { source, target }) === false) return whyNotConnected(source, target);
    this.own.get('modeling').connect(source, target);
    return undefined;
  }

  /** Ends the writing of a name on the drawing, as a change of its own. */
  finishWriting(): void {
    const editing = this.own.get('directEditing');
    if (editing.isActive()) editing.complete();
  }

  /** The diagram as it is now; a name still being written on it is not part of it. Empty: nothing has been drawn yet. */
  async xml(): Promise<string> {
    if (!(this.viewer.getDefinitions() as unknown)) return '';
    this.written ??= this.viewer.saveXML({ format: true }).then(({ xml }) => xml ?? '');
    try {
      return await this.written;
    } catch (error) {
      this.written = undefined;
      throw error;
    }
  }

  undo(times = 1): void {
    for (let step = 0; step < times && this.canUndo(); step += 1) this.own.get('commandStack').undo();
  }

  redo(times = 1): void {
    for (let step = 0; step < times && this.canRedo(); step += 1) this.own.get('commandStack').redo();
  }

  /** What was done and undone, by name. */
  pastChanges(): PastChanges {
    return pastChanges(this.own.get('commandStack') as unknown as Stack);
  }

  /** Lays everything out anew, as one change; hands back why it cannot. */
  tidy(): Text | undefined {
    const layout = tidyLayout(this.elements());
    if ('refused' in layout) return layout.refused;
    this.own.get('commandStack').execute(TIDY, { places: placesOf(layout, this.elements()) });
    this.openView();
    return undefined;
  }

  /** Shows or hides the small map of the whole drawing. */
  toggleMinimap(): void {
    // It copies what is painted, at every change.
    this.own.get('onlyInSight').paintWhole(!this.isMinimapOpen());
    this.own.get('minimap').toggle();
  }

  isMinimapOpen(): boolean {
    return this.own.get('minimap').isOpen();
  }

  /** Makes a repair the check has proposed, as one change. */
  repair({ kind, element: id }: Fix): void {
    const element = this.find(id);
    if (!element) return;
    if (kind === 'joinBefore') this.own.get('commandStack').execute(JOIN_BEFORE, { element });
    else
      this.own
        .get('bpmnReplace')
        .replaceElement(element, { type: kind === 'toExclusive' ? 'bpmn:ExclusiveGateway' : 'bpmn:ParallelGateway' });
  }

  /** The drawing as bpmn-js saves it: its colours and fonts are still those of this page. */
  async svg(): Promise<string> {
    return (await this.viewer.saveSVG()).svg;
  }

  canUndo(): boolean {
    return this.own.get('commandStack').canUndo();
  }

  canRedo(): boolean {
    return this.own.get('commandStack').canRedo();
  }

  select(id: string | undefined): void {
    const selection = this.own.get('selection');
    const element = id === undefined ? undefined : this.find(id);
    const [now] = selection.get() as unknown as DrawnElement[];
    if ((now as DrawnElement | undefined)?.id === id) return;
    selection.select((element ?? null) as never);
  }

  /** Opens the search over the drawing, or closes it. Not at once: the pad closes on the very click that asks for it. */
  search(): void {
    setTimeout(() => {
      this.own.get('searchPad').toggle();
    });
  }

  /** Tells what the drawing keeps only codes of: the search what they are called, the clipboard what must come along. */
  know(codes: NamedCodes & Parts): void {
    this.own.get('bpmnSearch').codes = codes;
    this.own.get('clipboard').here = codes;
  }

  remove(id: string): void {
    const element = this.find(id);
    if (element) this.own.get('modeling').removeElements([element]);
  }

  /** One change of the person, whatever it takes in the model. */
  change(element: DrawnElement, changes: readonly Change[]): void {
    if (changes.length > 0) this.own.get('commandStack').execute(SEVERAL_CHANGES, { element, changes });
  }

  make(type: string, attributes: Readonly<Record<string, unknown>>, parent: ModdleElement): ModdleElement {
    const made = this.own.get('bpmnFactory').create(type, attributes);
    made.$parent = parent;
    return made;
  }

  /** The `bpmn:definitions` round everything. */
  definitions(): ModdleElement {
    return this.viewer.getDefinitions() as unknown as ModdleElement;
  }

  /** The element a property panel shows when nothing is selected: the pool of the process, else the process itself. */
  root(): DrawnElement {
    return this.viewer.get('canvas').getRootElement() as unknown as DrawnElement;
  }
}

/** A name drawn outside belongs to its element. */
const targetOf = (element: DrawnElement): DrawnElement => element.labelTarget ?? element;
