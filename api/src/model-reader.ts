import { checkScenarios, readingCatalogue } from '@mot-cua/engine';
import { checkPackage, checkProcedure, readBpmn, translateForeign, type Translated, withPicture } from '@mot-cua/procedure';
import { rehearseDraft } from './procedures/rehearse-draft';
import { type ModelAnswer, type ModelTask } from './procedures/model-task';

/** The process in which models are read and checked; see `model-process.ts`. It ends when its parent does. */
process.on('message', (task: ModelTask) => {
  void answerTo(task).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));

async function answerTo(task: ModelTask): Promise<ModelAnswer> {
  if (task.kind === 'foreign') return { translated: await drawn(await translateForeign(task.diagram)), findings: [] };
  if (task.kind === 'rehearsal') return rehearseDraft(task);
  const read =
    task.kind === 'package'
      ? await readBpmn(task.package.diagram, readingCatalogue, task.package)
      : await readBpmn(task.diagram, readingCatalogue);
  if (!read.procedure) return read;
  const whole =
    task.kind === 'package'
      ? [...checkPackage(task.package, read.procedure), ...checkScenarios(task.package, read.procedure)]
      : checkProcedure(read.procedure);
  return { procedure: read.procedure, findings: [...read.findings, ...whole] };
}

/** A file without a picture gets one; one that cannot be read stays as it is, and reading it says why. */
async function drawn(translated: Translated): Promise<Translated> {
  return { ...translated, diagram: await withPicture(translated.diagram).catch(() => translated.diagram) };
}
