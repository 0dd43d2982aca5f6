import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { type Node } from '../procedure';
import { isName } from '../reading/source';
import { detailOf, workOf } from '../work-of';
import { say } from './say';
import { type Writers } from './writers';

/** Whose work each task is, and under which names its results are kept. Roles are the element's own check. */
export const checkPeople = (graph: Graph, writers: Writers): readonly Finding[] =>
  graph.procedure.nodes.flatMap((node) => [...checkAgency(node, graph), ...checkResult(node), ...checkTwice(node, writers)]);

/** Without an agency nobody's inbox gets the task: of the task itself, else of its lane or a lane round that. */
const checkAgency = (node: Node, graph: Graph): readonly Finding[] => {
  const work = workOf(node);
  if (!work || work.agency !== undefined) return [];
  for (
    let lane = graph.findLane(node.lane), left = graph.procedure.lanes.length;
    lane && left >= 0;
    lane = graph.findLane(lane.parent), left -= 1
  )
    if (lane.agency !== undefined) return [];
  return [
    say('error', 'task.agency-missing', node, {
      vi: 'Công việc ‹name› chưa thuộc cơ quan nào: hãy đặt vào làn của một cơ quan, hoặc ghi cơ quan cho công việc.',
      en: 'The task ‹name› belongs to no agency: put it into the lane of one, or give it one of its own.',
    }),
  ];
};

const checkResult = (node: Node): readonly Finding[] =>
  [workOf(node)?.outcomeVariable, detailOf(node, 'resultVariable')]
    .filter((name): name is string => name !== undefined && !isName(name))
    .map((name) =>
      say('error', 'name.invalid', node, {
        vi: `Kết quả của ‹name› được lưu dưới tên "${name}", không dùng được trong điều kiện.`,
        en: `The result of ‹name› is kept as "${name}", a name conditions cannot use.`,
      }),
    );

const checkTwice = (node: Node, writers: Writers): readonly Finding[] => {
  const names = writers.of(node.id).map(({ name }) => name);
  const outcome = workOf(node)?.outcomeVariable;
  return outcome !== undefined && names.filter((name) => name === outcome).length > 1
    ? [
        say('error', 'name.twice', node, {
          vi: `Biểu mẫu của ‹name› có trường "${outcome}", trùng tên lưu kết quả của bước.`,
          en: `The form of ‹name› has a field "${outcome}", the name its outcome is kept under.`,
        }),
      ]
    : [];
};
