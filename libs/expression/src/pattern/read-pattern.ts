import { Stop } from '../run';

/** Instructions a pattern may become: `{n,m}` is written out. */
const MAX_PROGRAM = 2_000;
/** Brackets inside brackets. */
const MAX_PATTERN_DEPTH = 30;

/** One step of a pattern made ready (Pike's machine): every character of a text is looked at once, whatever the pattern. */
export type Instruction =
  | { readonly op: 'character'; readonly fits: (character: string) => boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'start' | 'end'; readonly lines: boolean }
  | { readonly op: 'match' };
export type Pattern = { readonly program: readonly Instruction[]; readonly groups: number };

type Piece =
  | { readonly kind: 'character'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'either'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'repeat'; readonly piece: Piece; readonly least: number; readonly most: number; readonly greedy: boolean }
  | { readonly kind: 'group'; readonly piece: Piece; readonly number: number };

type Flags = { readonly dotAll: boolean; readonly lines: boolean; readonly anyCase: boolean };

/**
 * Reads a regular expression as DMN means it (XPath and XQuery Functions, regular expression syntax): classes, groups, alternatives, repetitions,
 * anchors, `\d \w \s \p{L}`. What needs looking back or ahead is refused: it cannot be matched in linear time.
 *
 * @param flags `i` any case, `s` the dot is every character, `m` anchors at lines, `x` blanks in the pattern mean nothing.
 * @throws Stop `expression.refused` with the pattern.
 */
export const readPattern = (text: string, flags: string): Pattern => {
  if (/[^ismx]/.test(flags)) throw new Stop('expression.refused', `flags "${flags.slice(0, 10)}"`);
  const reader = new Reader(flags.includes('x') ? text.replace(/\s+/g, '') : text, {
    dotAll: flags.includes('s'),
    lines: flags.includes('m'),
    anyCase: flags.includes('i'),
  });
  const piece = reader.whole();
  const writer = new Writer(flags.includes('m'));
  writer.write({ kind: 'group', piece, number: 0 });
  return { program: [...writer.program, { op: 'match' }], groups: reader.groups };
};

class Reader {
  groups = 0;
  #at = 0;
  #depth = 0;
  readonly #characters: readonly string[];

  constructor(
    readonly text: string,
    readonly flags: Flags,
  ) {
    this.#characters = Array.from(text);
  }

  whole(): Piece {
    const piece = this.#either();
    if (this.#at < this.#characters.length) this.#refuse();
    return piece;
  }

  #refuse(): never {
    throw new Stop('expression.refused', `pattern "${this.text.slice(0, 40)}"`);
  }
  get #next(): string | undefined {
    return this.#characters[this.#at];
  }
  #take(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) this.#refuse();
    this.#at += 1;
    return character;
  }
  #accept(wanted: string): boolean {
    if (this.#next !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #either(): Piece {
    if (++this.#depth > MAX_PATTERN_DEPTH) this.#refuse();
    const pieces = [this.#sequence()];
    while (this.#accept('|')) pieces.push(this.#sequence());
    this.#depth -= 1;
    const [only] = pieces;
    return pieces.length === 1 && only ? only : { kind: 'either', pieces };
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')') pieces.push(this.#repeated());
    return { kind: 'sequence', pieces };
  }

  #repeated(): Piece {
    const piece = this.#single();
    const bounds = this.#bounds();
    if (!bounds) return piece;
    const [least, most] = bounds;
    return { kind: 'repeat', piece, least, most, greedy: !this.#accept('?') };
  }

  #bounds(): readonly [number, number] | undefined {
    if (this.#accept('*')) return [0, Infinity];
    if (this.#accept('+')) return [1, Infinity];
    if (this.#accept('?')) return [0, 1];
    if (!this.#accept('{')) return undefined;
    let inside = '';
    while (!this.#accept('}')) inside += this.#take();
    const [, low, comma, high] = /^(\d{1,4})(,?)(\d{0,4})$/.exec(inside) ?? this.#refuse();
    const least = Number(low);
    const most = comma === '' ? least : high === '' ? Infinity : Number(high);
    return most < least ? this.#refuse() : [least, most];
  }

  #single(): Piece {
    const character = this.#take();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return { kind: 'character', fits: this.#class() };
      case '.':
        return { kind: 'character', fits: this.flags.dotAll ? () => true : (one) => one !== '\n' && one !== '\r' };
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '\\':
        return { kind: 'character', fits: this.#escaped() };
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return this.#refuse();
      default:
        return { kind: 'character', fits: this.#literal(character) };
    }
  }

  #group(): Piece {
    let number: number | undefined;
    if (this.#accept('?')) {
      if (!this.#accept(':')) this.#refuse();
    } else number = ++this.groups;
    const piece = this.#either();
    if (!this.#accept(')')) this.#refuse();
    return number === undefined ? piece : { kind: 'group', piece, number };
  }

  #literal(character: string): (one: string) => boolean {
    if (!this.flags.anyCase) return (one) => one === character;
    const lower = character.toLowerCase();
    return (one) => one.toLowerCase() === lower;
  }

  #escaped(): (one: string) => boolean {
    const character = this.#take();
    const known = classes[character];
    if (known) return known;
    if (character === 'p' || character === 'P') return this.#property(character === 'P');
    const plain = escapes[character];
    if (plain !== undefined) return this.#literal(plain);
    return /[\p{L}\p{N}]/u.test(character) ? this.#refuse() : this.#literal(character);
  }

  /** `\p{L}`: a category of Unicode, asked of one character at a time. */
  #property(negated: boolean): (one: string) => boolean {
    if (!this.#accept('{')) this.#refuse();
    let name = '';
    while (!this.#accept('}')) name += this.#take();
    if (!/^[A-Z][a-z]?$/.test(name)) this.#refuse();
    try {
      const category = new RegExp(`^\\p{${name}}$`, 'u');
      return (one) => category.test(one) !== negated;
    } catch {
      return this.#refuse();
    }
  }

  #class(): (one: string) => boolean {
    const negated = this.#accept('^');
    const fitting: ((one: string) => boolean)[] = [];
    while (!this.#accept(']')) {
      const character = this.#take();
      if (character === '\\') {
        fitting.push(this.#escaped());
        continue;
      }
      if (character === '[') this.#refuse();
      const after = this.#characters[this.#at + 1];
      if (this.#next !== '-' || after === undefined || after === ']') {
        fitting.push(this.#literal(character));
        continue;
      }
      this.#take();
      fitting.push(this.#range(character, this.#take()));
    }
    return fitting.length === 0 ? this.#refuse() : (one) => fitting.some((fits) => fits(one)) !== negated;
  }

  #range(from: string, to: string): (one: string) => boolean {
    const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
    if (high < low || to === '\\' || to === '[') this.#refuse();
    const within = (one: string): boolean => {
      const point = one.codePointAt(0) ?? 0;
      return point >= low && point <= high;
    };
    return this.flags.anyCase ? (one) => within(one.toLowerCase()) || within(one.toUpperCase()) : within;
  }
}

const fitsClass = (known: RegExp) => (one: string) => known.test(one);
const classes: Readonly<Record<string, (one: string) => boolean>> = {
  d: fitsClass(/^\p{Nd}$/u),
  D: fitsClass(/^\P{Nd}$/u),
  w: fitsClass(/^[^\p{P}\p{Z}\p{C}]$/u),
  W: fitsClass(/^[\p{P}\p{Z}\p{C}]$/u),
  s: fitsClass(/^[ \t\n\r]$/),
  S: fitsClass(/^[^ \t\n\r]$/u),
};
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Writes pieces as instructions. */
class Writer {
  readonly program: Instruction[] = [];

  constructor(readonly lines: boolean) {}

  write(piece: Piece): void {
    if (this.program.length > MAX_PROGRAM) throw new Stop('expression.refused', 'pattern too large');
    switch (piece.kind) {
      case 'character':
        this.program.push({ op: 'character', fits: piece.fits });
        return;
      case 'start':
      case 'end':
        this.program.push({ op: piece.kind, lines: this.lines });
        return;
      case 'sequence':
        for (const inner of piece.pieces) this.write(inner);
        return;
      case 'either':
        this.#either(piece.pieces);
        return;
      case 'repeat':
        this.#repeat(piece.piece, piece.least, piece.most, piece.greedy);
        return;
      case 'group':
        this.program.push({ op: 'save', slot: piece.number * 2 });
        this.write(piece.piece);
        this.program.push({ op: 'save', slot: piece.number * 2 + 1 });
    }
  }

  #either(pieces: readonly Piece[]): void {
    const ends: number[] = [];
    for (const [index, piece] of pieces.entries()) {
      if (index === pieces.length - 1) {
        this.write(piece);
        break;
      }
      const fork = this.#reserve();
      this.write(piece);
      ends.push(this.#reserve());
      this.program[fork] = { op: 'split', first: fork + 1, second: this.program.length };
    }
    for (const end of ends) this.program[end] = { op: 'jump', to: this.program.length };
  }

  #repeat(piece: Piece, least: number, most: number, greedy: boolean): void {
    for (let index = 0; index < least; index += 1) this.write(piece);
    const split = (at: number, inside: number, beyond: number): void => {
      this.program[at] = { op: 'split', first: greedy ? inside : beyond, second: greedy ? beyond : inside };
    };
    if (most === Infinity) {
      const fork = this.#reserve();
      this.write(piece);
      this.program.push({ op: 'jump', to: fork });
      split(fork, fork + 1, this.program.length);
      return;
    }
    const forks: number[] = [];
    for (let index = least; index < most; index += 1) {
      forks.push(this.#reserve());
      this.write(piece);
    }
    for (const fork of forks) split(fork, fork + 1, this.program.length);
  }

  #reserve(): number {
    return this.program.push({ op: 'match' }) - 1;
  }
}
