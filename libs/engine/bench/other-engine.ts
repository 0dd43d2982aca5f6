import { BpmnModdle } from 'bpmn-moddle';
import * as elements from 'bpmn-elements';
import * as serializer from 'moddle-context-serializer';

/** What bpmn-elements makes of a file once, and runs many times: its best case. */
export type Parsed = { readonly parsed: never };

/** The parts of both packages used here; their own types do not name all of them. */
type Message = unknown;
type Definition = {
  readonly broker: {
    readonly subscribeTmp: (exchange: string, pattern: string, on: (key: string, message: Message) => void, options: object) => void;
  };
  readonly counters: { readonly completed: number };
  readonly getApi: (message: Message) => { readonly signal: () => void };
  readonly run: () => void;
};
const { Context, Definition } = elements as unknown as {
  readonly Context: new (parsed: never) => object;
  readonly Definition: new (context: object) => Definition;
};
const { Serializer, TypeResolver } = serializer as unknown as {
  readonly Serializer: (tree: object, types: object) => never;
  readonly TypeResolver: (types: object) => object;
};

export const readTheirs = async (xml: string): Promise<Parsed> => ({
  parsed: Serializer(await new BpmnModdle().fromXML(xml), TypeResolver(elements)),
});

/** One run from start to end; every task that waits is signalled at once. Hands back the number of completed tasks. */
export const runTheirs = ({ parsed }: Parsed): number => {
  const definition = new Definition(new Context(parsed));
  const waiting: { readonly signal: () => void }[] = [];
  const note = (_key: string, message: Message): void => void waiting.push(definition.getApi(message));
  definition.broker.subscribeTmp('event', 'activity.wait', note, { noAck: true });
  definition.run();
  let completed = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next.signal();
    completed++;
  }
  if (definition.counters.completed !== 1) throw new Error('it did not come to its end');
  return completed;
};
