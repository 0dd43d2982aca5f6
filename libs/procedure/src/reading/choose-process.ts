import { type ModdleElement } from 'bpmn-moddle';
import { elementOf, elementsOf, idNear, isHarmless, localType, type Source, textOf } from './source';

export type Chosen = { readonly process: ModdleElement; readonly id: string; readonly pool?: ModdleElement };

/** Root elements that are read, or are declarations nobody needs to execute. */
const passive = new Set(['message', 'signal', 'error', 'escalation', 'process', 'collaboration', 'participant']);

/**
 * The one process that is executed. Of several pools the others are black boxes: kept in the file, not executed (BPMN 2.0.2,
 * Collaboration). It is the process marked executable, or the only one with anything in it.
 */
export const chooseProcess = (definitions: ModdleElement, source: Source): Chosen | undefined => {
  const roots = elementsOf(definitions, 'rootElements');
  for (const root of roots) checkRoot(root, source);
  checkImports(definitions, source);
  const processes = roots.filter((root) => localType(root) === 'process');
  const executable = processes.filter((process) => process.get('isExecutable') === true);
  const filled = processes.filter((process) => elementsOf(process, 'flowElements').length > 0);
  const [process, ...others] = executable.length > 0 ? executable : filled;
  if (!process) {
    source.report.error('process.missing', undefined, { vi: 'Tệp không có quy trình nào.', en: 'The file holds no process.' });
    return undefined;
  }
  if (others.length > 0) {
    source.report.error('process.several', others[0]?.id, {
      vi: 'Tệp có nhiều quy trình thực thi; chỉ được có một, các hồ bơi khác để trống hoặc isExecutable="false".',
      en: 'The file holds several executable processes; there may be one, the other pools empty or isExecutable="false".',
    });
    return undefined;
  }
  if (process.id === undefined) {
    source.report.error('id.missing', undefined, { vi: 'Quy trình không có mã.', en: 'The process has no id.' });
    return undefined;
  }
  if (executable.length === 0)
    source.report.say('note', 'process.not-marked', process.id, {
      vi: 'Quy trình chưa đánh dấu isExecutable="true"; vì là quy trình duy nhất nên vẫn được dùng.',
      en: 'The process is not marked isExecutable="true"; being the only one, it is used.',
    });
  const pool = poolOf(process, roots, source);
  for (const other of processes)
    if (other !== process && elementsOf(other, 'flowElements').length > 0)
      source.report.say('note', 'process.black-box', other.id, {
        vi: 'Hồ bơi này chỉ để minh họa, không được thực thi.',
        en: 'This pool is a picture only: it is not executed.',
      });
  return { process, id: process.id, ...(pool && { pool }) };
};

const BPMN_IMPORT = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Types of data may come from elsewhere, they are not checked; processes may not. An extension that must be understood is not. */
const checkImports = (definitions: ModdleElement, source: Source): void => {
  for (const imported of elementsOf(definitions, 'imports'))
    if (textOf(imported, 'importType') === BPMN_IMPORT)
      source.report.error('import.not-resolved', definitions.id, {
        vi: `Tệp nhập "${textOf(imported, 'location') ?? ''}" không được đọc; mọi quy trình phải nằm trong một tệp.`,
        en: `The imported file "${textOf(imported, 'location') ?? ''}" is not read; everything must be in one file.`,
      });
  for (const extension of elementsOf(definitions, 'extensions'))
    if (extension.get('mustUnderstand') === true)
      source.report.error('extension.not-understood', definitions.id, {
        vi: 'Tệp đòi hỏi một phần mở rộng mà hệ thống không hiểu (mustUnderstand).',
        en: 'The file demands an extension that is not understood here (mustUnderstand).',
      });
};

const poolOf = (process: ModdleElement, roots: readonly ModdleElement[], source: Source): ModdleElement | undefined => {
  const pools = roots
    .filter((root) => localType(root) === 'collaboration')
    .flatMap((collaboration) => elementsOf(collaboration, 'participants'));
  const [pool] = pools.filter((participant) => elementOf(participant, 'processRef') === process);
  const multiplicity = pool && elementOf(pool, 'participantMultiplicity');
  if (multiplicity)
    source.report.error('element.not-executed', pool.id, {
      vi: 'Phần tử "participantMultiplicity" trong "participant" không được thực thi.',
      en: 'The element "participantMultiplicity" in "participant" is not executed.',
    });
  return pool;
};

const checkRoot = (root: ModdleElement, source: Source): void => {
  const type = localType(root);
  if (passive.has(type) || isHarmless(root) || root.$instanceOf('bpmn:EventDefinition')) return;
  source.report.error('element.not-executed', idNear(root), {
    vi: `Phần tử "${type}" không được thực thi.`,
    en: `The element "${type}" is not executed.`,
  });
};
