import { type Finding, type Node } from '@mot-cua/procedure';

/** A finding on a node. The sentences name the node themselves by `‹name›`, which is filled in here. */
export const finding = (node: Node, code: Finding['code'], vi: string, en: string, severity: Finding['severity'] = 'error'): Finding => ({
  severity,
  code,
  element: node.id,
  ...(node.line !== undefined && { line: node.line }),
  message: { vi: vi.replace('‹name›', node.name.vi || node.id), en: en.replace('‹name›', node.name.en || node.name.vi || node.id) },
});
