import { type Text } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';

const reasons = {
  intoStart: { vi: 'Không có luồng nào đi vào sự kiện bắt đầu.', en: 'No flow leads into a start event.' },
  outOfEnd: { vi: 'Không có luồng nào đi ra từ sự kiện kết thúc.', en: 'No flow leads out of an end event.' },
  intoBoundary: { vi: 'Sự kiện gắn vào bước chỉ có luồng đi ra.', en: 'An event at the border of a step only has flows out.' },
  intoFrame: { vi: 'Nối vào một bước, không nối vào làn hay khung quy trình.', en: 'Connect to a step, not to a lane or a pool.' },
  otherScope: {
    vi: 'Luồng không đi qua biên của quy trình con. Hãy nối vào chính quy trình con.',
    en: 'A flow does not cross the border of a sub-process. Connect to the sub-process itself.',
  },
  afterEventGateway: {
    vi: 'Sau cổng chờ sự kiện chỉ là sự kiện chờ hoặc bước chờ thông điệp.',
    en: 'After an event-based gateway come catching events or receive tasks only.',
  },
  eventSubProcess: {
    vi: 'Quy trình con theo sự kiện không có luồng vào hay ra.',
    en: 'A sub-process started by an event has no flows in or out.',
  },
  otherwise: { vi: 'Hai phần tử này không nối với nhau được.', en: 'These two elements cannot be connected.' },
} as const satisfies Record<string, Text>;

/** Why a flow from one element to another is refused, in words. Asked only after the rules of bpmn-js have refused it. */
export function whyNotConnected(source: DrawnElement, target: DrawnElement): Text {
  const [from, to] = [source.businessObject, target.businessObject];
  if (to.$instanceOf('bpmn:Lane') || to.$instanceOf('bpmn:Participant') || to.$instanceOf('bpmn:Process')) return reasons.intoFrame;
  if (from.$instanceOf('bpmn:EndEvent')) return reasons.outOfEnd;
  if (to.$instanceOf('bpmn:StartEvent')) return reasons.intoStart;
  if (to.$instanceOf('bpmn:BoundaryEvent')) return reasons.intoBoundary;
  if ([from, to].some((model) => model.$instanceOf('bpmn:SubProcess') && model.get('triggeredByEvent') === true))
    return reasons.eventSubProcess;
  if (from.$parent !== to.$parent) return reasons.otherScope;
  if (from.$instanceOf('bpmn:EventBasedGateway')) return reasons.afterEventGateway;
  return reasons.otherwise;
}
