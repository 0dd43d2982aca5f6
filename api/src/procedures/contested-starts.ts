import { triggeredStarts } from '@mot-cua/engine';
import { type Finding, type Procedure } from '@mot-cua/procedure';
import { type TriggeredStarts } from '@mot-cua/store';

/**
 * A message that another procedure in force begins with too: it opens one dossier, of the procedure whose id comes first, so that one of the two never
 * begins. A signal is for all and opens one of each.
 * @param id the procedure that would be published
 */
export async function contestedStarts(procedure: Procedure, id: string, inForce: Pick<TriggeredStarts, 'by'>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const start of triggeredStarts(procedure)) {
    if (start.on !== 'message') continue;
    const others = [...new Set((await inForce.by('message', start.name)).map((one) => one.procedure))]
      .filter((other) => other !== id)
      .sort();
    const [first] = others;
    if (first === undefined) continue;
    const wins = id < first ? id : first;
    findings.push({
      severity: 'warning',
      code: 'start.contested',
      element: start.node,
      message: {
        vi: `Thông báo "${start.name}" cũng mở thủ tục ${others.join(', ')}; mỗi thông báo chỉ mở một hồ sơ, của thủ tục ${wins}.`,
        en: `The message "${start.name}" also begins ${others.join(', ')}; each opens one dossier only, of ${wins}.`,
      },
    });
  }
  return findings;
}
