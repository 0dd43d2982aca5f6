import { type Json } from '@mot-cua/procedure';

/** Deepest nesting of objects and arrays a request may have. */
export const MAX_DEPTH = 32;
/** Names that reach an object's prototype in JavaScript; refused at any depth. */
export const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a text is not taken as JSON, and where: `path` is a JSON Pointer (RFC 6901), `offset` counts UTF-16 units. */
export type JsonRefusal = {
  readonly code:
    | 'json.syntax'
    | 'json.too-deep'
    | 'json.duplicate-key'
    | 'json.forbidden-key'
    | 'json.nul'
    | 'json.lone-surrogate'
    | 'json.number-too-large';
  readonly path: string;
  readonly offset: number;
};

/**
 * Reads a request body as JSON (RFC 8259) more strictly than `JSON.parse`: two equal names in one object, names reaching the prototype,
 * NUL, half surrogate pairs, numbers beyond the double range and nesting over `MAX_DEPTH` are refused with their place.
 * All texts and names come back in Unicode NFC.
 */
export function readJson(text: string): { readonly value: Json } | { readonly refused: JsonRefusal } {
  try {
    const reader = new Reader(text);
    return { value: reader.document() };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly refusal: JsonRefusal) {
    super(refusal.code);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// What ends a run of plain characters: the closing quote, an escape, or a control character, which must be escaped (RFC 8259, section 7).
const END_OF_RUN = /["\\\u0000-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

class Reader {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.value();
    this.space();
    if (this.at !== this.text.length) this.refuse('json.syntax');
    return value;
  }

  private value(): Json {
    this.space();
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(): Json {
    const object: Record<string, Json> = {};
    const names = new Set<string>();
    this.at++;
    this.space();
    if (this.take('}')) return object;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.refuse('json.syntax');
      const start = this.at;
      const name = this.string();
      if (this.path.length >= MAX_DEPTH) this.refuse('json.too-deep', start);
      this.path.push(name);
      if (PROTOTYPE_KEYS.has(name)) this.refuse('json.forbidden-key', start);
      if (names.has(name)) this.refuse('json.duplicate-key', start);
      names.add(name);
      this.space();
      if (!this.take(':')) this.refuse('json.syntax');
      object[name] = this.value();
      this.path.pop();
      this.space();
    } while (this.take(','));
    if (!this.take('}')) this.refuse('json.syntax');
    return object;
  }

  private array(): Json {
    const array: Json[] = [];
    this.at++;
    this.space();
    if (this.take(']')) return array;
    do {
      if (this.path.length >= MAX_DEPTH) this.refuse('json.too-deep');
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
      this.space();
    } while (this.take(','));
    if (!this.take(']')) this.refuse('json.syntax');
    return array;
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    let end = start + 1;
    for (;;) {
      END_OF_RUN.lastIndex = end;
      const stop = END_OF_RUN.exec(this.text);
      if (!stop) return this.refuse('json.syntax');
      end = stop.index;
      if (stop[0] === '"') break;
      ESCAPE.lastIndex = end;
      if (!ESCAPE.test(this.text)) return this.refuse('json.syntax', end);
      end = ESCAPE.lastIndex;
      escaped = true;
    }
    this.at = end + 1;
    const text = escaped ? (JSON.parse(this.text.slice(start, this.at)) as string) : this.text.slice(start + 1, end);
    if (text.includes('\u0000')) this.refuse('json.nul', start);
    if (!text.isWellFormed()) this.refuse('json.lone-surrogate', start);
    return text.normalize('NFC');
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (!match) return this.refuse('json.syntax');
    const value = Number(match[0]);
    if (!Number.isFinite(value)) this.refuse('json.number-too-large');
    this.at = NUMBER.lastIndex;
    return value;
  }

  private word<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) this.refuse('json.syntax');
    this.at += word.length;
    return value;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private refuse(code: JsonRefusal['code'], offset = this.at): never {
    throw new Refused({
      code,
      offset,
      path: this.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    });
  }
}
