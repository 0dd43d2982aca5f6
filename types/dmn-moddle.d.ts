/** dmn-moddle has no types at its entry. Only what this project uses; its trees are those of bpmn-moddle. */
declare module 'dmn-moddle' {
  import { type ModdleElement, type ParseResult } from 'bpmn-moddle';

  export class DmnModdle {
    fromXML(xml: string): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  }
}
