import type EventBus from 'diagram-js/lib/core/EventBus';
import { type Decision, type Form } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';

/** Where copied elements lie for the other tabs of this browser. */
const KEY = 'mot-cua.clipboard';
/** More than this is not laid there: it stays in the tab it was copied in. Characters. */
const MAX_LENGTH = 2_000_000;

/** A pasted step lies on the board, and the procedure lacks the form or the decision table it names. */
export const PARTS_PASTED = 'mc.parts.pasted';

/** What a diagram names and the package holds. */
export type Parts = { readonly forms: readonly Form[]; readonly decisions: readonly Decision[] };

type Tree = Readonly<Record<string, unknown>>;
type Laid = { readonly tree: Tree; readonly parts: Parts };
type Factory = { create: (type: string, attributes?: Readonly<Record<string, unknown>>) => unknown };

/** The properties of the model that name a part. */
const naming = { form: 'mc:form', decision: 'mc:decision' } as const;
const namingProperties: ReadonlySet<string> = new Set(Object.values(naming));
const none: Parts = { forms: [], decisions: [] };

/** The clipboard of the board, shared by all tabs: what was copied in one procedure is pasted into another, with its forms and decision tables. */
export class ClipboardAcrossTabs {
  static readonly $inject = ['bpmnFactory', 'eventBus'];
  /** Forms and tables of the procedure on this board; the page tells. */
  here: Parts = none;
  private own: Tree | undefined;
  private laid: string | null = null;
  /** What came along with elements copied elsewhere. */
  private brought: Parts = none;

  constructor(
    private readonly factory: Factory,
    eventBus: EventBus,
  ) {
    eventBus.on('shape.added', ({ element: { businessObject: model } }: { element: DrawnElement }) => {
      const forms = missing(model.get(naming.form), this.here.forms, this.brought.forms);
      const decisions = missing(model.get(naming.decision), this.here.decisions, this.brought.decisions);
      if (forms.length + decisions.length > 0) eventBus.fire(PARTS_PASTED, { forms, decisions });
    });
  }

  get(): Tree | undefined {
    const there = read();
    if (there !== null && there !== this.laid) {
      this.laid = there;
      this.own = this.take(there) ?? this.own;
    }
    return this.own;
  }

  set(tree: Tree): void {
    this.own = tree;
    this.brought = none;
    try {
      const plain = JSON.parse(JSON.stringify(tree)) as Tree;
      const names = namesIn(plain);
      const parts: Parts = {
        forms: this.here.forms.filter(({ id }) => names.has(id)),
        decisions: this.here.decisions.filter(({ id }) => names.has(id)),
      };
      const text = JSON.stringify({ tree: plain, parts } satisfies Laid);
      if (text.length > MAX_LENGTH) return;
      localStorage.setItem(KEY, text);
      this.laid = text;
    } catch {
      // A browser that keeps nothing still has the clipboard of this tab.
    }
  }

  clear(): Tree | undefined {
    const tree = this.get();
    this.own = undefined;
    return tree;
  }

  isEmpty(): boolean {
    return this.get() === undefined;
  }

  /** What another tab laid there. A part whose id here means something else gets a free one, in the elements that name it as well. */
  private take(text: string): Tree | undefined {
    try {
      const { parts } = JSON.parse(text) as Laid;
      const ids = new Map<string, string>();
      const renamed = <Part extends Form | Decision>(list: readonly Part[], here: readonly Part[]): readonly Part[] =>
        list.map((part) => {
          const id = freeId(part, here);
          ids.set(part.id, id);
          return { ...part, id };
        });
      this.brought = { forms: renamed(parts.forms, this.here.forms), decisions: renamed(parts.decisions, this.here.decisions) };
      return (revived(text, this.factory, ids) as { tree?: Tree } | undefined)?.tree;
    } catch {
      return undefined;
    }
  }
}

/** What came along under this id, unless the procedure here has it. */
const missing = <Part extends Form | Decision>(id: unknown, here: readonly Part[], brought: readonly Part[]): readonly Part[] =>
  here.some((part) => part.id === id) ? [] : brought.filter((part) => part.id === id);

/** The id itself where it is free or means the same here. */
function freeId(part: Form | Decision, here: readonly (Form | Decision)[]): string {
  const means = (id: string) => here.find((each) => each.id === id);
  const same = (other: Form | Decision) => JSON.stringify({ ...other, id: '' }) === JSON.stringify({ ...part, id: '' });
  let id = part.id;
  for (let number = 2, other = means(id); other && !same(other); number += 1, other = means(id)) id = `${part.id}_${String(number)}`;
  return id;
}

const isNaming = (key: string): boolean => namingProperties.has(key) || namingProperties.has(`mc:${key}`);

function namesIn(tree: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  JSON.stringify(tree, (key, value: unknown) => {
    if (isNaming(key) && typeof value === 'string') names.add(value);
    return value;
  });
  return names;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The model's objects again: each by its type, one that is named twice only once. What is no tree of elements is left out. */
function revived(text: string, factory: Factory, ids: ReadonlyMap<string, string>): unknown {
  const known = new Map<string, unknown>();
  return JSON.parse(text, (key, value: unknown) => {
    if (isNaming(key) && typeof value === 'string') return ids.get(value) ?? value;
    if (typeof value !== 'object' || value === null || typeof (value as { $type?: unknown }).$type !== 'string') return value;
    const { $type, ...attributes } = value as Tree & { $type: string };
    const id = typeof attributes['id'] === 'string' ? attributes['id'] : undefined;
    if (id !== undefined && known.has(id)) return known.get(id);
    const made = factory.create($type, attributes);
    if (id !== undefined) known.set(id, made);
    return made;
  });
}
