import { type ModdleElement } from 'bpmn-moddle';
import { type Finding } from '../finding';
import { type Form } from '../package';
import { readLimit } from '../time-limit';
import { bpmnLanguage, writeBpmn } from '../write-bpmn';
import { inFeel, isForeignExpression } from '../reading/foreign-expression';
import { scanXml } from '../reading/scan-xml';
import {
  attributeOf,
  bodyOf,
  childrenOf,
  feelOf,
  idIn,
  idOf,
  localOf,
  parameterOf,
  partsOf,
  plain,
  resolved,
  sourceOf,
} from './foreign-parts';
import { fieldOfData, fieldOfProperty, type ForeignField, formFromFields } from './form-from-fields';
import { durationAddedToNow, limitFromDuration } from './limit-from-duration';

/** A file of another tool as this one understands it. */
export type Translated = {
  /** The diagram with our attributes beside the foreign ones, which stay. The text as it was when there was nothing to translate. */
  readonly diagram: string;
  /** Forms drawn inside the file, for the package. */
  readonly forms: readonly Form[];
  /** What was translated (notes) and what was not (warnings), each at its element. */
  readonly findings: readonly Finding[];
};

/** Namespaces with the attributes of Activiti and its heirs. */
const heirs = new Set(['http://camunda.org/schema/1.0/bpmn', 'http://flowable.org/bpmn', 'http://activiti.org/bpmn']);
const zeebe = 'http://camunda.org/schema/zeebe/1.0';

/** How a foreign tool runs, stores or shows a step: without meaning for what happens to a dossier. */
const technical = new Set([
  'asyncBefore', 'asyncAfter', 'async', 'exclusive', 'jobPriority', 'taskPriority', 'historyTimeToLive', 'versionTag', 'isStartableInTasklist',
  'priority', 'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon', 'formRefBinding', 'decisionRefBinding',
  'calledElementBinding', 'properties', 'Properties', 'property', 'UserTask', 'userTask', 'formFieldValidation',
  'sameDeployment',
]); // prettier-ignore

/**
 * Translates what other tools write in extensions of their own, where its meaning is clear: who does a task, its form, its due date, conditions in
 * `${...}`, topics and job types, mappings, called processes and decisions, loops over lists. Camunda 7 and 8, Flowable, Activiti; what Signavio and
 * Bizagi add is about pictures and documentation. Nothing is taken away, and nothing of ours that is already there is changed.
 *
 * @returns the file unchanged, without findings, when it cannot be read: reading it says why.
 */
export const translateForeign = async (xml: string): Promise<Translated> => {
  const untouched: Translated = { diagram: xml, forms: [], findings: [] };
  if (scanXml(xml).findings.length > 0) return untouched;
  try {
    const { rootElement } = await bpmnLanguage().fromXML(xml);
    const translation = new Translation();
    translation.whole(rootElement);
    const { findings, forms, changed } = translation;
    return { diagram: changed ? await writeBpmn(rootElement) : xml, forms, findings };
  } catch {
    return untouched;
  }
};

/** Says of a tree that was read what of other tools' extensions has no clear meaning here. The tree is not to be used afterwards. */
export const untranslated = (definitions: ModdleElement): readonly Finding[] => {
  const translation = new Translation();
  translation.whole(definitions);
  return translation.findings.filter(({ severity }) => severity === 'warning');
};

class Translation {
  readonly findings: Finding[] = [];
  readonly forms: Form[] = [];
  changed = false;
  #at: string | undefined;

  whole(definitions: ModdleElement): void {
    const seen = new Set<ModdleElement>();
    const open: ModdleElement[] = [definitions];
    for (let element = open.pop(); element; element = open.pop()) {
      if (seen.has(element)) continue;
      seen.add(element);
      if (typeof element.id === 'string') this.#at = element.id;
      this.#element(element);
      for (const child of childrenOf(element).reverse()) open.push(child);
    }
  }

  #element(element: ModdleElement): void {
    if (element.$type === 'bpmn:FormalExpression' || element.$type === 'bpmn:Expression') this.#expression(element);
    if (!element.$type.startsWith('bpmn:')) return;
    const extensions = element.get('extensionElements') as ModdleElement | undefined;
    const drawn: ModdleElement[] = [];
    for (const value of (extensions?.get('values') as readonly ModdleElement[] | undefined) ?? []) {
      const [uri, local] = resolved(value, value.$type);
      if (uri === zeebe) this.#zeebe(element, local, value);
      else if (uri === undefined || !heirs.has(uri)) continue;
      else if (local === 'formProperty') drawn.push(value);
      else this.#extension(element, local, value);
    }
    if (drawn.length > 0) this.#form(element, drawn.map(fieldOfProperty));
    // After what lies inside: fields drawn in the file are a form at hand, a form's key may name what was left behind.
    for (const [name, value] of Object.entries(element.$attrs)) {
      const [uri, local] = resolved(element, name);
      if (uri !== undefined && heirs.has(uri)) this.#attribute(element, name, local, value);
    }
  }

  /** An attribute of Camunda 7, Flowable or Activiti. */
  #attribute(element: ModdleElement, name: string, local: string, value: string): void {
    const untranslated = () => this.#left(element, `${name}="${value.slice(0, 60)}"`);
    switch (local) {
      case 'candidateGroups':
        return this.#role(element, value) ? undefined : untranslated();
      case 'formKey':
      case 'formRef':
        return this.#set(element, 'mc:form', idIn(value)) ? undefined : untranslated();
      case 'dueDate':
        return this.#set(element, 'mc:limit', limitFromDuration(value)) ? undefined : untranslated();
      case 'resultVariable':
      case 'resultVariableName':
        return this.#set(element, 'mc:resultVariable', value) ? undefined : untranslated();
      case 'decisionRef':
      case 'decisionTableReferenceKey':
        return this.#set(element, 'mc:decision', idIn(value)) ? undefined : untranslated();
      case 'mapDecisionResult':
        // One value, as a decision table of one result gives it here; lists and lists of records are shaped otherwise.
        return value === 'singleEntry' ? undefined : untranslated();
      case 'topic':
        return this.#set(element, 'mc:connector', value) ? undefined : untranslated();
      case 'type':
        return value === 'external' ? undefined : untranslated();
      case 'collection':
        return this.#set(element, 'mc:collection', feelOf(value)) ? undefined : untranslated();
      case 'elementVariable':
        return this.#set(element, 'mc:item', value) ? undefined : untranslated();
      default:
        if (!technical.has(local)) untranslated();
    }
  }

  /** A child of `extensionElements` of the same tools. */
  #extension(element: ModdleElement, local: string, value: ModdleElement): void {
    switch (local) {
      case 'formData':
        return this.#form(element, partsOf(value, 'formField').map(fieldOfData));
      case 'in':
      case 'out':
        return this.#mapping(element, local === 'in' ? 'mc:Input' : 'mc:Output', attributeOf(value, 'target'), sourceOf(value), local);
      case 'inputOutput':
        for (const part of partsOf(value, 'inputParameter', 'outputParameter')) {
          const isInput = localOf(part) === 'inputParameter';
          this.#mapping(element, isInput ? 'mc:Input' : 'mc:Output', attributeOf(part, 'name'), parameterOf(part), localOf(part));
        }
        return;
      case 'failedJobRetryTimeCycle': {
        const attempts = Number(/^R(\d+)\//.exec(bodyOf(value))?.[1]);
        if (!(attempts > 0 && this.#set(element, 'mc:retries', attempts))) this.#left(element, local);
        return;
      }
      default:
        if (!technical.has(local)) this.#left(element, local);
    }
  }

  /** A child of `extensionElements` of Camunda 8. */
  #zeebe(element: ModdleElement, local: string, value: ModdleElement): void {
    const attribute = (name: string) => attributeOf(value, name);
    const left = (name: string) =>
      attribute(name) === undefined ? undefined : this.#left(element, `zeebe:${local} ${name}="${attribute(name)?.slice(0, 60) ?? ''}"`);
    switch (local) {
      case 'assignmentDefinition':
        if (!this.#role(element, groupIn(attribute('candidateGroups') ?? ''))) left('candidateGroups');
        left('assignee');
        left('candidateUsers');
        return;
      case 'formDefinition':
        if (!this.#set(element, 'mc:form', idIn(attribute('formId') ?? attribute('formKey') ?? '')))
          this.#left(element, 'zeebe:formDefinition');
        return;
      case 'taskSchedule':
        if (!this.#set(element, 'mc:limit', limitFromDuration(attribute('dueDate') ?? ''))) left('dueDate');
        left('followUpDate');
        return;
      case 'taskDefinition': {
        if (!this.#set(element, 'mc:connector', plain(attribute('type') ?? ''))) left('type');
        const retries = Number(attribute('retries'));
        if (Number.isInteger(retries) && retries > 0) this.#set(element, 'mc:retries', retries);
        return;
      }
      case 'calledElement': {
        const called = plain(attribute('processId') ?? '');
        if (called === undefined) left('processId');
        else if (element.get('calledElement') === undefined) this.#set(element, 'calledElement', called);
        // A called procedure here sees what the inputs give it, and gives back what the outputs name.
        for (const name of ['propagateAllParentVariables', 'propagateAllChildVariables']) if (attribute(name) === 'true') left(name);
        return;
      }
      case 'calledDecision':
        if (!this.#set(element, 'mc:decision', plain(attribute('decisionId') ?? ''))) left('decisionId');
        this.#set(element, 'mc:resultVariable', attribute('resultVariable'));
        return;
      case 'script':
        if (!this.#set(element, 'script', feelOf(attribute('expression') ?? ''))) left('expression');
        this.#set(element, 'mc:resultVariable', attribute('resultVariable'));
        return;
      case 'subscription':
        if (!this.#set(element, 'mc:correlationKey', feelOf(attribute('correlationKey') ?? ''))) left('correlationKey');
        return;
      case 'loopCharacteristics':
        for (const [theirs, ours] of loops) if (!this.#set(element, ours, feelOf(attribute(theirs) ?? ''))) left(theirs);
        return;
      case 'ioMapping':
        for (const part of partsOf(value, 'input', 'output'))
          this.#mapping(
            element,
            localOf(part) === 'input' ? 'mc:Input' : 'mc:Output',
            attributeOf(part, 'target'),
            feelOf(attributeOf(part, 'source') ?? ''),
            `zeebe:${localOf(part)}`,
          );
        return;
      default:
        if (!technical.has(local)) this.#left(element, `zeebe:${local}`);
    }
  }

  /** One group is a role; several, or a group that is computed, are not. */
  #role(element: ModdleElement, groups: string): boolean {
    return groups === '' || this.#set(element, 'mc:role', plain(groups));
  }

  /** A form drawn inside the file. */
  #form(element: ModdleElement, fields: readonly ForeignField[]): void {
    const id = `form_${element.id ?? this.forms.length + 1}`;
    const { form, left } = formFromFields(id, String(element.get('name') ?? ''), fields);
    this.forms.push(form);
    this.#set(element, 'mc:form', id);
    for (const what of left) this.#left(element, what);
  }

  #mapping(
    element: ModdleElement,
    type: 'mc:Input' | 'mc:Output',
    to: string | undefined,
    expression: string | undefined,
    what: string,
  ): void {
    if (to === undefined || expression === undefined) return this.#left(element, what);
    const extensions = element.get('extensionElements') as ModdleElement;
    const values = extensions.get('values') as ModdleElement[];
    if (values.some((value) => value.$type === type && value.get('to') === to)) return;
    const mapping = bpmnLanguage().create(type, { to, expression });
    mapping.$parent = extensions;
    values.push(mapping);
    this.#translated(element, `${type.toLowerCase()} ${to} = ${expression}`);
  }

  /** A condition, a list, a number of passages, a time in another tool's language. */
  #expression(expression: ModdleElement): void {
    const body: unknown = expression.get('body');
    if (typeof body !== 'string' || !isForeignExpression(body)) return;
    const feel = inFeel(body);
    const timer = expression.$parent?.$type === 'bpmn:TimerEventDefinition' ? expression.$parent : undefined;
    if (feel !== undefined) {
      // A time that is computed begins with its sign: without it, it is read as written.
      expression.set('body', timer ? `= ${feel}` : feel);
      if (expression.get('language') !== undefined) expression.set('language', undefined);
      this.#expressed(body, feel);
    } else if (timer) this.#timer(timer, expression, body);
    // What else is not plain enough the reader refuses, with the place.
  }

  /** A moment so long after now is that length of time, whatever the program behind it is called. */
  #timer(timer: ModdleElement, expression: ModdleElement, body: string): void {
    const duration = timer.get('timeDate') === expression ? durationAddedToNow(body) : undefined;
    if (duration === undefined) return this.#left(timer, body.slice(0, 60));
    const written = bpmnLanguage().create('bpmn:FormalExpression', { body: duration });
    written.$parent = timer;
    timer.set('timeDate', undefined);
    timer.set('timeDuration', written);
    this.#expressed(body, duration);
  }

  #expressed(before: string, after: string): void {
    this.changed = true;
    this.#say('note', 'foreign.translated', this.#at, {
      vi: `Biểu thức ${before} được dịch thành ${after}.`,
      en: `The expression ${before} was translated to ${after}.`,
    });
  }

  /** Sets what is not set yet. False: the value is none we understand. */
  #set(element: ModdleElement, property: string, value: string | number | undefined): boolean {
    if (value === undefined || value === '') return false;
    const known = element.get(property);
    if (known !== undefined && known !== '') return true;
    if (property === 'mc:limit' && readLimit(String(value)).kind !== 'limit') return false;
    if (!element.$descriptor.propertiesByName[property] && property.startsWith('mc:')) return false;
    element.set(property, value);
    this.#translated(element, `${property} = ${value}`);
    return true;
  }

  #translated(element: ModdleElement, into: string): void {
    this.changed = true;
    this.#say('note', 'foreign.translated', idOf(element), {
      vi: `Dịch từ công cụ khác: ${into}.`,
      en: `Translated from another tool: ${into}.`,
    });
  }

  #left(element: ModdleElement, what: string): void {
    this.#say('warning', 'foreign.not-translated', idOf(element), {
      vi: `"${what}" của công cụ khác không có nghĩa rõ ràng ở đây; vẫn giữ trong tệp nhưng không được thực thi.`,
      en: `"${what}" of another tool has no clear meaning here; it stays in the file and is not executed.`,
    });
  }

  #say(severity: Finding['severity'], code: Finding['code'], element: string | undefined, message: Finding['message']): void {
    if (this.findings.length < MAX_TOLD) this.findings.push({ severity, code, ...(element !== undefined && { element }), message });
  }
}

/** Camunda 8 writes one group by its name, as a text or as a list of one: `="leader"`, `=["leader"]`. */
const groupIn = (groups: string): string => /^=\s*\[?\s*"([^"\\]*)"\s*\]?$/.exec(groups.trim())?.[1] ?? groups;

/** Findings of one file. */
const MAX_TOLD = 500;

const loops = [
  ['inputCollection', 'mc:collection'],
  ['inputElement', 'mc:item'],
  ['outputCollection', 'mc:output'],
  ['outputElement', 'mc:outputItem'],
] as const;
