import { type Json, type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { mappingFields } from '../panel-fields';

type Script = { readonly expression: string; readonly resultVariable?: string };
const scriptOf = (node: Node): Script => node.details as unknown as Script;

/** Computes one value by FEEL; no other language is executed, here or anywhere. */
export const scriptTask: Element = {
  face: {
    type: 'scriptTask',
    label: { vi: 'Tính giá trị', en: 'Script task (FEEL)' },
    family: 'activity',
    executes: { attributes: ['scriptFormat'], children: ['script'] },
    read: (element, reading): Json => {
      const format = element.get('scriptFormat');
      if (typeof format === 'string' && !/feel/i.test(format))
        reading.report({
          severity: 'error',
          code: 'script.language',
          message: {
            vi: `Ngôn ngữ "${format}" không được thực thi; chỉ dùng FEEL.`,
            en: `The language "${format}" is not executed; only FEEL is.`,
          },
        });
      const expression = reading.expression(element.get('script') as string | undefined, 'script');
      const resultVariable = element.get('mc:resultVariable');
      return { expression: expression ?? '', ...(typeof resultVariable === 'string' && { resultVariable }) };
    },
    check: (node) => {
      const { expression, resultVariable } = scriptOf(node);
      return [
        ...(expression === ''
          ? [finding(node, 'script.missing', 'Bước ‹name› chưa có biểu thức.', 'The step ‹name› has no expression.')]
          : []),
        ...(resultVariable === undefined && node.outputs.length === 0
          ? [
              finding(
                node,
                'script.result-missing',
                'Giá trị tính ở ‹name› không được lưu dưới tên nào.',
                'The value of ‹name› is stored under no name.',
              ),
            ]
          : []),
      ];
    },
    fields: [
      { property: 'bpmn:script', label: { vi: 'Biểu thức', en: 'Expression' }, editor: 'expression', required: true },
      { property: 'mc:resultVariable', label: { vi: 'Tên lưu giá trị', en: 'Name of the value' }, editor: 'text' },
      ...mappingFields,
    ],
  },
  behaviour: {
    enter: (step, visit, at) => {
      const { expression, resultVariable } = scriptOf(at.node);
      const value = step.evaluate(expression, visit);
      step.leave(visit, { result: { [resultVariable ?? 'result']: value } });
    },
  },
};
