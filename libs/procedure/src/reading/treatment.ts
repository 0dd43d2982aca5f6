import { type Feature } from '../face';

/**
 * How the reader treats what the standard defines, by declaring type and property (BPMN 2.0.2 as bpmn-moddle describes it):
 * `read`: it goes into the procedure; `harmless`: it means nothing to execution and stays in the file; a feature: read, if the engine has it.
 * What stands in neither table must be claimed by the element's or the trigger's own face; else the diagram is refused.
 */
export type Treatment = 'read' | 'harmless' | Feature;

export const properties: Readonly<Record<string, Treatment>> = {
  'BaseElement.id': 'read',
  'BaseElement.documentation': 'harmless',
  'BaseElement.extensionElements': 'read',
  'BaseElement.extensionDefinitions': 'harmless',
  'FlowElement.name': 'read',
  'FlowElement.auditing': 'harmless',
  'FlowElement.monitoring': 'harmless',
  'FlowElement.categoryValueRef': 'harmless',
  // The sequence flows say the same; disagreement is a finding.
  'FlowNode.incoming': 'harmless',
  'FlowNode.outgoing': 'harmless',
  'FlowNode.lanes': 'harmless',
  'InteractionNode.incomingConversationLinks': 'harmless',
  'InteractionNode.outgoingConversationLinks': 'harmless',

  'Activity.isForCompensation': 'compensation',
  'Activity.default': 'read',
  'Activity.startQuantity': 'quantities',
  'Activity.completionQuantity': 'quantities',
  'Activity.loopCharacteristics': 'read',
  'Activity.properties': 'properties',
  'Activity.ioSpecification': 'read',
  'Activity.dataInputAssociations': 'read',
  'Activity.dataOutputAssociations': 'read',
  'Activity.boundaryEventRefs': 'harmless',
  'UserTask.renderings': 'harmless',
  'FlowElementsContainer.laneSets': 'read',
  'FlowElementsContainer.flowElements': 'read',
  'SubProcess.artifacts': 'harmless',
  'SubProcess.triggeredByEvent': 'eventSubProcess',
  'ReceiveTask.instantiate': 'instantiation',

  'Gateway.gatewayDirection': 'harmless',
  'ExclusiveGateway.default': 'read',
  'InclusiveGateway.default': 'read',
  'ComplexGateway.default': 'read',
  'EventBasedGateway.instantiate': 'instantiation',

  'Event.properties': 'properties',
  'CatchEvent.parallelMultiple': 'parallelMultiple',
  'CatchEvent.eventDefinitions': 'read',
  'CatchEvent.eventDefinitionRef': 'read',
  'CatchEvent.dataOutputs': 'read',
  'CatchEvent.dataOutputAssociations': 'read',
  'CatchEvent.outputSet': 'harmless',
  'ThrowEvent.eventDefinitions': 'read',
  'ThrowEvent.eventDefinitionRef': 'read',
  'ThrowEvent.dataInputs': 'read',
  'ThrowEvent.dataInputAssociations': 'read',
  'ThrowEvent.inputSet': 'harmless',
  'StartEvent.isInterrupting': 'read',
  'BoundaryEvent.cancelActivity': 'read',
  'BoundaryEvent.attachedToRef': 'read',
  'MessageEventDefinition.messageRef': 'read',
  'SignalEventDefinition.signalRef': 'read',
  'ErrorEventDefinition.errorRef': 'read',
  'EscalationEventDefinition.escalationRef': 'read',
  'LinkEventDefinition.name': 'read',
  'LinkEventDefinition.source': 'harmless',
  'LinkEventDefinition.target': 'harmless',

  'SequenceFlow.conditionExpression': 'read',
  'SequenceFlow.sourceRef': 'read',
  'SequenceFlow.targetRef': 'read',
  // True or absent. False is refused: nothing may happen that is not drawn (BPMN 2.0.2, Sequence Flow).
  'SequenceFlow.isImmediate': 'read',

  'Process.isExecutable': 'read',
  'Process.processType': 'harmless',
  'Process.isClosed': 'harmless',
  'Process.auditing': 'harmless',
  'Process.monitoring': 'harmless',
  'Process.artifacts': 'harmless',
  'Process.supports': 'harmless',
  'Process.definitionalCollaborationRef': 'harmless',
  'Process.properties': 'properties',
  'Process.laneSets': 'read',
  'Process.flowElements': 'read',
  'CallableElement.name': 'read',
  'CallableElement.supportedInterfaceRef': 'harmless',
};

/** Kinds of contained elements that are kept in the file and mean nothing to execution, whatever they hold. */
export const harmlessTypes: ReadonlySet<string> = new Set([
  'bpmn:Documentation',
  'bpmn:TextAnnotation',
  'bpmn:Association',
  'bpmn:Group',
  'bpmn:Category',
  'bpmn:DataStore',
  'bpmn:ItemDefinition',
  'bpmn:Resource',
  'bpmn:Interface',
  'bpmn:EndPoint',
  'bpmn:PartnerEntity',
  'bpmn:PartnerRole',
  'bpmn:CorrelationProperty',
  'bpmn:GlobalConversation',
  'bpmn:Relationship',
]);
