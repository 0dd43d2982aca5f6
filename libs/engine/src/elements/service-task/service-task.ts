import { type Automatic, type Json, type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { connectorFields, mappingFields } from '../panel-fields';

/** Attempts a connector gets before a person must look. */
const ATTEMPTS = 3;

const automaticOf = (node: Node): Automatic => node.details as unknown as Automatic;

/** Work of a machine: a job for a connector of the installation's list. */
export const serviceTask: Element = {
  face: {
    type: 'serviceTask',
    label: { vi: 'Việc tự động', en: 'Service task' },
    family: 'activity',
    read: (element): Json => {
      const connector = element.get('mc:connector');
      const retries = element.get('mc:retries');
      return { connector: typeof connector === 'string' ? connector : '', retries: typeof retries === 'number' ? retries : ATTEMPTS };
    },
    check: (node) => {
      const { connector, retries } = automaticOf(node);
      return [
        ...(connector === ''
          ? [finding(node, 'job.connector-missing', 'Việc tự động ‹name› chưa có kết nối.', 'The service task ‹name› has no connector.')]
          : []),
        ...(retries < 1 || retries > 20
          ? [finding(node, 'job.attempts', 'Số lần thử của ‹name› phải từ 1 đến 20.', 'Attempts of ‹name› must be from 1 to 20.')]
          : []),
      ];
    },
    fields: [...connectorFields, ...mappingFields],
  },
  behaviour: {
    enter: (step, visit, at) => {
      const { connector, retries } = automaticOf(at.node);
      step.wait(visit, { kind: 'job', name: connector, left: retries });
    },
    met: (step, visit, _at, { payload }) => step.leave(visit, payload && { result: payload }),
  },
};
