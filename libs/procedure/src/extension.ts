/**
 * The project's own BPMN vocabulary, as a moddle descriptor: plain JSON, handed to bpmn-moddle on the server and to bpmn-js in the browser.
 * Published diagrams carry this namespace for ever: properties may be added, never renamed, never given another meaning.
 */
export const extensionUri = 'urn:mot-cua:bpmn:1';
export const extensionPrefix = 'mc';

type Property = { readonly name: string; readonly type: string; readonly isAttr?: true; readonly isMany?: true };
type Type = {
  readonly name: string;
  readonly extends?: readonly string[];
  readonly superClass?: readonly string[];
  readonly properties: readonly Property[];
};
export type ModdleDescriptor = {
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  readonly xml: { readonly tagAlias: 'lowerCase' };
  readonly associations: readonly never[];
  readonly types: readonly Type[];
};

const text = (name: string): Property => ({ name, type: 'String', isAttr: true });
const flag = (name: string): Property => ({ name, type: 'Boolean', isAttr: true });
const whole = (name: string): Property => ({ name, type: 'Integer', isAttr: true });

export const extension: ModdleDescriptor = {
  name: 'Một Cửa',
  prefix: extensionPrefix,
  uri: extensionUri,
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    // The English name of whatever has a name, a label or a condition to read out.
    { name: 'NamedTwice', extends: ['bpmn:BaseElement'], properties: [text('nameEn')] },
    { name: 'Annotated', extends: ['bpmn:TextAnnotation'], properties: [text('textEn')] },

    // `stages`: limits of parts of the way, written like "commune 10 working-days; province 15 working-days".
    {
      name: 'LimitedProcess',
      extends: ['bpmn:Process'],
      properties: [text('statutoryLimit'), text('committedLimit'), text('warnings'), text('stages')],
    },
    { name: 'StaffedLane', extends: ['bpmn:Lane'], properties: [text('agency'), text('role'), text('limit')] },

    // Time: `limit` is written like "0.5 working-days"; `counted` false lies outside the statutory time;
    // `pausable`: the officer may pause the clock here; `pauses`: waiting here pauses it, for the reason given by its code.
    {
      name: 'Timed',
      extends: ['bpmn:Activity', 'bpmn:CatchEvent'],
      properties: [text('limit'), flag('counted'), flag('pausable'), text('pauses'), text('stage')],
    },
    // What is done as the limit runs out, written like "80% notify; overdue reassign unit_head"; on the process: for every step that says nothing.
    { name: 'Warned', extends: ['bpmn:Activity'], properties: [text('warnings')] },
    { name: 'LimitTimer', extends: ['bpmn:TimerEventDefinition'], properties: [text('limit'), text('warning')] },

    // Who: a role of the organisation, and the key of one of the dossier's agencies (absent: the lane's).
    { name: 'Staffed', extends: ['bpmn:Activity'], properties: [text('role'), text('agency')] },
    // What the officer fills in; on a start event what the counter or the portal asks for.
    { name: 'Answering', extends: ['bpmn:UserTask', 'bpmn:StartEvent'], properties: [text('form')] },
    { name: 'Deciding', extends: ['bpmn:UserTask'], properties: [text('outcomeVariable')] },
    {
      name: 'Connected',
      extends: ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'],
      properties: [text('connector'), whole('retries')],
    },
    // The name the value of a script or a decision is stored under.
    { name: 'Resulting', extends: ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask'], properties: [text('resultVariable')] },
    { name: 'Ruled', extends: ['bpmn:BusinessRuleTask'], properties: [text('decision')] },
    { name: 'Ending', extends: ['bpmn:EndEvent'], properties: [text('outcome')] },

    // `own`: the called procedure gets a dossier of its own; absent: it runs inside the calling one.
    { name: 'Calling', extends: ['bpmn:CallActivity'], properties: [text('dossier')] },

    // FEEL for the key that finds the dossier; how long an early message is kept.
    {
      name: 'Correlated',
      extends: ['bpmn:Message', 'bpmn:MessageEventDefinition', 'bpmn:ReceiveTask', 'bpmn:SendTask'],
      properties: [text('correlationKey')],
    },
    { name: 'KeptMessage', extends: ['bpmn:Message'], properties: [text('keepFor')] },

    // A list to go through, the name of one item, the list of results and FEEL for one result.
    {
      name: 'Collecting',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: [text('collection'), text('item'), text('output'), text('outputItem')],
    },
    // The first value of a declared name, as FEEL.
    { name: 'Valued', extends: ['bpmn:Property', 'bpmn:DataObject'], properties: [text('value')] },

    // Children of `bpmn:extensionElements`. `decides`: this outcome signs the decision.
    { name: 'Outcomes', superClass: ['Element'], properties: [{ name: 'outcomes', type: 'Outcome', isMany: true }] },
    { name: 'Outcome', superClass: ['Element'], properties: [text('id'), text('name'), text('nameEn'), flag('decides')] },
    { name: 'Input', superClass: ['Element'], properties: [text('to'), text('expression')] },
    { name: 'Output', superClass: ['Element'], properties: [text('to'), text('expression')] },
  ],
};
