/** Where copied elements lie for the other tabs of this browser. */
const KEY = 'mot-cua.clipboard';
/** More than this is not laid there: it stays in the tab it was copied in. Characters. */
const MAX_LENGTH = 2_000_000;

type Tree = Readonly<Record<string, unknown>>;
type Factory = { create: (type: string, attributes?: Readonly<Record<string, unknown>>) => unknown };

/** The clipboard of the board, shared by all tabs: what was copied in one procedure can be pasted into another. */
export class ClipboardAcrossTabs {
  static readonly $inject = ['bpmnFactory'];
  private own: Tree | undefined;
  private laid: string | null = null;

  constructor(private readonly factory: Factory) {}

  get(): Tree | undefined {
    const there = read();
    if (there !== null && there !== this.laid) {
      this.laid = there;
      this.own = revived(there, this.factory) ?? this.own;
    }
    return this.own;
  }

  set(tree: Tree): void {
    this.own = tree;
    try {
      const text = JSON.stringify(tree);
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
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The model's objects again: each by its type, one that is named twice only once. What is no tree of elements is left out. */
function revived(text: string, factory: Factory): Tree | undefined {
  const known = new Map<string, unknown>();
  try {
    return JSON.parse(text, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || typeof (value as { $type?: unknown }).$type !== 'string') return value;
      const { $type, ...attributes } = value as Tree & { $type: string };
      const id = typeof attributes['id'] === 'string' ? attributes['id'] : undefined;
      if (id !== undefined && known.has(id)) return known.get(id);
      const made = factory.create($type, attributes);
      if (id !== undefined) known.set(id, made);
      return made;
    }) as Tree;
  } catch {
    return undefined;
  }
}
