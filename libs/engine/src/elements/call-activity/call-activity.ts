import { detailOf, type Json, type Node } from '@mot-cua/procedure';
import { type Element, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';
import { finding } from '../finding';
import { agencyField, mappingFields } from '../panel-fields';
import { enterContent } from '../sub-process/enter-content';

/** What `mc:dossier` says of a call that opens a dossier of its own. */
const OWN = 'own';
/** How the dossier of a call ends when nothing went wrong in it. */
const COMPLETED = 'completed';

const calledOf = (node: Node): string => detailOf(node, 'called') ?? '';
const opensDossier = (node: Node): boolean => detailOf(node, 'dossier') === OWN;

/**
 * Another procedure, which sees only what the inputs give it and gives back only what the outputs name (BPMN 2.0.2, Call Activity). Either inside
 * this dossier: one history, one lock, errors and escalations cross it like any sub-process, its version pinned when the caller is published. Or as a
 * dossier of its own, with code, clock and agency of its own, in the version in force when it is opened; the caller waits for its end.
 */
export const callActivity: Element = {
  face: {
    type: 'callActivity',
    label: { vi: 'Gọi thủ tục khác', en: 'Call activity' },
    family: 'activity',
    executes: { attributes: ['calledElement', 'mc:dossier', 'mc:agency'] },
    read: (element): Json => {
      const [called, dossier, agency] = [element.get('calledElement'), element.get('mc:dossier'), element.get('mc:agency')];
      return {
        ...(typeof called === 'string' && { called }),
        ...(dossier === OWN && { dossier }),
        ...(typeof agency === 'string' && agency !== '' && { agency }),
      };
    },
    // Whether there is such a procedure is known where versions are kept: it is asked when the caller is published.
    check: (node) =>
      calledOf(node) === ''
        ? [finding(node, 'call.missing', 'Bước ‹name› chưa chọn thủ tục được gọi.', 'The step ‹name› names no procedure to call.')]
        : [],
    fields: [
      { property: 'bpmn:calledElement', label: { vi: 'Thủ tục được gọi', en: 'Called procedure' }, editor: 'text', required: true },
      {
        property: 'mc:dossier',
        label: { vi: 'Hồ sơ', en: 'Dossier' },
        editor: 'choice',
        empty: { vi: 'Trong cùng hồ sơ', en: 'Inside this dossier' },
        choices: [{ value: OWN, label: { vi: 'Hồ sơ liên thông riêng', en: 'A linked dossier of its own' } }],
        hint: {
          vi: 'Hồ sơ liên thông có mã số, thời hạn và cơ quan riêng; bước này chờ nó kết thúc.',
          en: 'A linked dossier has its own code, limit and agency; this step waits for its end.',
        },
      },
      {
        ...agencyField,
        label: { vi: 'Cơ quan tiếp nhận hồ sơ liên thông', en: 'Agency that receives the linked dossier' },
        empty: { vi: 'Cơ quan tiếp nhận hồ sơ này', en: 'The agency that received this dossier' },
        hint: {
          vi: 'Chỉ dùng khi mở hồ sơ liên thông riêng.',
          en: 'Only when a linked dossier of its own is opened.',
        },
      },
      ...mappingFields,
    ],
  },
  behaviour: {
    scope: true,
    home: true,
    calls: (node) => (opensDossier(node) ? undefined : calledOf(node)),
    enter: (step, visit, at) => {
      if (opensDossier(at.node)) awaitDossier(step, visit, at);
      else if (at.call) enterContent(step, visit, at);
      else step.fail('call.unknown', calledOf(at.node));
    },
    met: (step, visit, at, { payload = {} }) => {
      const { outcome } = payload;
      // Any end but the ordinary one is an error of that name where the diagram catches it, else an end like any other.
      if (typeof outcome === 'string' && outcome !== COMPLETED && step.catches(visit, outcome)) {
        step.raise(visit, { kind: 'error', name: outcome, payload });
        return;
      }
      step.leave(visit, keepsResult(at) ? { result: payload } : {});
    },
    emptied: (step, visit, at) => {
      if (!opensDossier(at.node)) step.leave(visit);
    },
  },
};

const awaitDossier = (step: Step, visit: Visit, { node }: PlanNode): void => {
  if (step.callsDeep >= step.maxCallsDeep) step.fail('call.too-deep', String(step.maxCallsDeep));
  const key = detailOf(node, 'agency');
  const agency = key === undefined ? undefined : (step.agency(key) ?? step.fail('agency.missing', key));
  step.wait(visit, { kind: 'child', name: calledOf(node), ...(agency !== undefined && { agency }) });
};

/** Only what is named comes back: by the outputs, or as the result of one passage of a loop. */
const keepsResult = ({ node: { outputs, loop } }: PlanNode): boolean =>
  outputs.length > 0 || (loop?.kind === 'multi' && loop.output !== undefined);
