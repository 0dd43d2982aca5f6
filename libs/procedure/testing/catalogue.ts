import { type Catalogue, type ElementFace, type TriggerFace } from '../src/face';
import { type TriggerKind } from '../src/procedure';

const face = (type: string, family: ElementFace['family'], more: Partial<ElementFace> = {}): ElementFace => ({
  type,
  family,
  label: { vi: type, en: type },
  fields: [],
  ...more,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const trigger = (kind: TriggerKind, more: Partial<TriggerFace> = {}): TriggerFace => ({
  kind,
  label: { vi: kind, en: kind },
  fields: [],
  ...more,
});

const body = (value: unknown): string | undefined => text((value as { readonly body?: unknown } | undefined)?.body);

/** Enough faces to test the reader by itself; the real ones are the engine's. */
export const catalogue: Catalogue = {
  elements: Object.fromEntries(
    [
      face('startEvent', 'event', {
        triggers: ['none', 'message', 'timer', 'signal'],
        triggersInEventSubProcess: ['message', 'timer', 'error'],
        read: (element) => ({ ...(text(element.get('mc:form')) !== undefined && { form: text(element.get('mc:form')) ?? '' }) }),
      }),
      face('endEvent', 'event', { triggers: ['none', 'terminate', 'message', 'error', 'compensate'] }),
      face('intermediateCatchEvent', 'event', { triggers: ['timer', 'message', 'signal', 'conditional', 'link'] }),
      face('intermediateThrowEvent', 'event', { triggers: ['none', 'message', 'signal', 'link', 'compensate'] }),
      face('boundaryEvent', 'event', { triggers: ['timer', 'message', 'error', 'compensate'] }),
      face('userTask', 'activity', {
        read: (element) => {
          const extensions = element.get('extensionElements') as
            { readonly values: readonly { $type: string; outcomes: readonly { id: string; name: string }[] }[] } | undefined;
          const list = extensions?.values.find(({ $type }) => $type === 'mc:Outcomes');
          const [agency, form] = [text(element.get('mc:agency')), text(element.get('mc:form'))];
          return {
            role: text(element.get('mc:role')) ?? '',
            ...(agency !== undefined && { agency }),
            ...(form !== undefined && { form }),
            outcomes: (list?.outcomes ?? []).map(({ id, name }) => ({ id, name: { vi: name, en: name } })),
            outcomeVariable: text(element.get('mc:outcomeVariable')) ?? 'outcome',
          };
        },
      }),
      face('task', 'activity'),
      face('serviceTask', 'activity', {
        read: (element) => ({ connector: text(element.get('mc:connector')) ?? '', retries: Number(element.get('mc:retries') ?? 3) }),
      }),
      face('scriptTask', 'activity', {
        executes: { attributes: ['scriptFormat'], children: ['script'] },
        read: (element, reading) => ({
          expression: reading.expression(text(element.get('script')), 'script') ?? '',
          resultVariable: text(element.get('mc:resultVariable')) ?? null,
        }),
      }),
      face('exclusiveGateway', 'gateway'),
      face('parallelGateway', 'gateway'),
      face('inclusiveGateway', 'gateway'),
      face('eventBasedGateway', 'gateway', { executes: { attributes: ['eventGatewayType'] } }),
      face('subProcess', 'activity'),
    ].map((one) => [one.type, one]),
  ),
  triggers: {
    timer: trigger('timer', {
      executes: { children: ['timeDate', 'timeDuration', 'timeCycle'] },
      read: (definition, reading) => ({
        details: {
          duration: body(definition.get('timeDuration')) ?? null,
          limit: reading.limit(text(definition.get('mc:limit')), 'mc:limit') ?? null,
        },
      }),
    }),
    message: trigger('message'),
    signal: trigger('signal'),
    error: trigger('error'),
    link: trigger('link'),
    terminate: trigger('terminate'),
    compensate: trigger('compensate', { executes: { attributes: ['waitForCompletion', 'activityRef'] } }),
    conditional: trigger('conditional', {
      executes: { children: ['condition'] },
      read: (definition, reading) => ({
        details: { condition: reading.expression(body(definition.get('condition')), 'condition') ?? null },
      }),
    }),
  },
  features: [
    'standardLoop',
    'multiInstance',
    'compensation',
    'eventSubProcess',
    'mappings',
    'properties',
    'multipleTriggers',
    'conditionalActivityFlow',
  ],
};
