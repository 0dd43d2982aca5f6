import { type Catalogue, type ElementFace, type TriggerFace } from '@mot-cua/procedure';
import { type Element } from './behaviour';
import { type EngineCatalogue } from './catalogue-shape';
import { adHocSubProcess } from './elements/ad-hoc-sub-process/ad-hoc-sub-process';
import { boundaryEvent } from './elements/boundary-event/boundary-event';
import { businessRuleTask } from './elements/business-rule-task/business-rule-task';
import { callActivity } from './elements/call-activity/call-activity';
import { complexGateway } from './elements/complex-gateway/complex-gateway';
import { endEvent } from './elements/end-event/end-event';
import { eventBasedGateway } from './elements/event-based-gateway/event-based-gateway';
import { exclusiveGateway } from './elements/exclusive-gateway/exclusive-gateway';
import { inclusiveGateway } from './elements/inclusive-gateway/inclusive-gateway';
import { intermediateCatchEvent } from './elements/intermediate-catch-event/intermediate-catch-event';
import { intermediateThrowEvent } from './elements/intermediate-throw-event/intermediate-throw-event';
import { loop } from './elements/loop/loop';
import { parallelGateway } from './elements/parallel-gateway/parallel-gateway';
import { process } from './elements/process/process';
import { receiveTask } from './elements/receive-task/receive-task';
import { scriptTask } from './elements/script-task/script-task';
import { sendTask } from './elements/send-task/send-task';
import { serviceTask } from './elements/service-task/service-task';
import { startEvent } from './elements/start-event/start-event';
import { subProcess } from './elements/sub-process/sub-process';
import { manualTask, task } from './elements/task/task';
import { transaction } from './elements/transaction/transaction';
import { userTask } from './elements/user-task/user-task';
import { cancel } from './triggers/cancel/cancel';
import { compensate } from './triggers/compensate/compensate';
import { conditional } from './triggers/conditional/conditional';
import { error } from './triggers/error/error';
import { escalation } from './triggers/escalation/escalation';
import { link } from './triggers/link/link';
import { message } from './triggers/message/message';
import { signal } from './triggers/signal/signal';
import { terminate } from './triggers/terminate/terminate';
import { timer } from './triggers/timer/timer';

/** What the engine executes. An element or trigger is a folder and a line here; what has no line is refused at publishing, with its name. */
export const engineCatalogue: EngineCatalogue = {
  elements: {
    startEvent,
    endEvent,
    intermediateCatchEvent,
    intermediateThrowEvent,
    boundaryEvent,
    task,
    manualTask,
    userTask,
    serviceTask,
    scriptTask,
    businessRuleTask,
    sendTask,
    receiveTask,
    exclusiveGateway,
    parallelGateway,
    inclusiveGateway,
    complexGateway,
    eventBasedGateway,
    subProcess,
    transaction,
    adHocSubProcess,
    callActivity,
  },
  triggers: { timer, message, signal, conditional, error, escalation, compensate, cancel, terminate, link },
  process,
  loop,
};

/** The reading faces of the same elements, for `readBpmn`, the checks and the designer. */
export const readingCatalogue: Catalogue = {
  elements: Object.fromEntries(Object.entries(engineCatalogue.elements).map(([type, element]) => [type, faceOf(element)])),
  triggers: Object.fromEntries(Object.entries(engineCatalogue.triggers).map(([kind, trigger]) => [kind, trigger.face])) as Record<
    string,
    TriggerFace
  >,
  features: [
    'standardLoop',
    'multiInstance',
    'compensation',
    'quantities',
    'eventSubProcess',
    'conditionalActivityFlow',
    'mappings',
    'properties',
    'multipleTriggers',
    'parallelMultiple',
    'instantiation',
  ],
};

function faceOf(element: Element | undefined): ElementFace {
  if (!element) throw new Error('A line of the catalogue is empty');
  return element.face;
}
