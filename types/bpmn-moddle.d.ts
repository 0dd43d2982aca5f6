/** bpmn-moddle 10 has no types at its entry. Only what this project uses. */
declare module 'bpmn-moddle' {
  export type ModdleProperty = {
    readonly name: string;
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string };
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    readonly isBody?: boolean;
    readonly isId?: boolean;
    readonly default?: unknown;
  };
  export type ModdleTypeDescriptor = {
    readonly name: string;
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string };
    readonly properties: readonly ModdleProperty[];
    readonly propertiesByName: Readonly<Record<string, ModdleProperty>>;
    readonly allTypesByName: Readonly<Record<string, unknown>>;
    readonly isGeneric?: boolean;
  };
  export type ModdleElement = {
    $type: string;
    $parent?: ModdleElement;
    readonly $attrs: Record<string, string>;
    readonly $descriptor: ModdleTypeDescriptor;
    readonly $instanceOf: (type: string) => boolean;
    id?: string;
    get: (name: string) => unknown;
    set: (name: string, value: unknown) => void;
    [property: string]: unknown;
  };
  export type ParseResult = {
    readonly rootElement: ModdleElement;
    readonly references: readonly { readonly element: ModdleElement; readonly property: string; readonly id: string }[];
    readonly warnings: readonly (Error & { readonly element?: ModdleElement; readonly property?: string; readonly value?: string })[];
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
  };
  export type ModdlePackage = {
    readonly prefix: string;
    readonly types: readonly {
      readonly name: string;
      readonly isAbstract?: boolean;
      readonly properties?: readonly { readonly name: string }[];
    }[];
  };
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>, options?: Readonly<Record<string, unknown>>);
    fromXML(xml: string, options?: Readonly<Record<string, unknown>>): Promise<ParseResult>;
    fromXML(xml: string, typeName: string, options?: Readonly<Record<string, unknown>>): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean; readonly preamble?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    createAny(name: string, uri: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    getType(type: string): unknown;
    getPackages(): readonly ModdlePackage[];
  }
}
