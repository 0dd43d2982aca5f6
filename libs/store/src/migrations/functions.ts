import { raiseAlertsSql, readAlertsSql } from '../alerts/alert-sql';
import { issueDocumentSql, recordExportSql } from '../documents/document-sql';
import { nextSlipSql } from '../counter-slips/next-slip-sql';
import { appendSql } from '../dossiers/append-sql';
import { actingSql, takeDueTimersSql, takeOpeningsSql, takeSql } from '../dossiers/take-sql';
import { rewriteLevelsSql } from '../levels/rewrite-levels-sql';
import { openClocksSql } from '../recomputations/open-clocks-sql';
import { attachFileSql, judgeFileSql, putFileSql } from '../files/file-sql';
import { awaitingLogSql, growLogSql, takeUnloggedSql } from '../public-log/public-log-sql';
import { forgetFiguresSql, keepFiguresSql } from '../figures/figure-sql';
import { erasePersonalSql } from '../erasure/erase-personal-sql';
import { noteFindingsSql } from '../findings/note-findings-sql';
import { lookUpSql } from '../look-up/look-up-sql';
import { recordedCasesSql } from '../rehearsals/recorded-cases-sql';
import { openCasesSql } from '../version-moves/open-cases-sql';
import { issueResultSql } from '../result-documents/issue-result-sql';
import { recordReadingSql } from '../readings/record-reading-sql';
import { handledBySql } from '../inbox/handled-by-sql';
import { openDossiersSql } from '../statistics/open-dossiers-sql';

/**
 * Functions follow the code, not the numbered migrations: they are written anew at every `migrate`. They run as `ledger`, the only role
 * that may write dossiers; the application's roles may only call them.
 */
const ledgerFunctions: readonly { readonly name: string; readonly sql: string; readonly callers: string }[] = [
  { name: 'acting(uuid, uuid, uuid, date)', sql: actingSql, callers: 'ledger' },
  { name: 'take(jsonb, boolean)', sql: takeSql, callers: 'api_rw, runtime_rw' },
  { name: 'take_openings(jsonb)', sql: takeOpeningsSql, callers: 'api_rw, runtime_rw' },
  { name: 'take_due_timers(int)', sql: takeDueTimersSql, callers: 'runtime_rw' },
  { name: 'append(jsonb)', sql: appendSql, callers: 'api_rw, runtime_rw' },
  { name: 'record_reading(uuid, uuid, uuid, uuid, text, text)', sql: recordReadingSql, callers: 'api_rw' },
  { name: 'open_clocks(text[], int[], uuid, int)', sql: openClocksSql, callers: 'api_rw, runtime_rw' },
  { name: 'take_unlogged(int)', sql: takeUnloggedSql, callers: 'runtime_rw' },
  { name: 'note_findings(uuid[], jsonb, text)', sql: noteFindingsSql, callers: 'runtime_rw' },
  { name: 'erase_personal(uuid, text)', sql: erasePersonalSql, callers: 'api_rw' },
  { name: 'awaiting_log(uuid[])', sql: awaitingLogSql, callers: 'api_rw, runtime_rw' },
  { name: 'grow_log(jsonb)', sql: growLogSql, callers: 'runtime_rw' },
  { name: 'issue_document(uuid, uuid, text, jsonb, uuid, text)', sql: issueDocumentSql, callers: 'api_rw' },
  { name: 'record_export(uuid[], uuid, uuid, text)', sql: recordExportSql, callers: 'api_rw' },
  { name: 'issue_result(uuid, uuid, int, jsonb, uuid)', sql: issueResultSql, callers: 'api_rw' },
  { name: 'put_file(uuid, text, bigint, text, text, uuid, int)', sql: putFileSql, callers: 'api_rw' },
  { name: 'judge_file(uuid, text, text)', sql: judgeFileSql, callers: 'api_rw' },
  { name: 'attach_file(uuid, uuid, text, uuid)', sql: attachFileSql, callers: 'api_rw' },
  { name: 'handled_by(uuid, boolean, timestamptz, int)', sql: handledBySql, callers: 'api_rw' },
  { name: 'next_slip(int, int, text)', sql: nextSlipSql, callers: 'api_rw' },
  { name: 'rewrite_levels(jsonb)', sql: rewriteLevelsSql, callers: 'runtime_rw' },
  { name: 'raise_alerts(jsonb)', sql: raiseAlertsSql, callers: 'runtime_rw' },
  { name: 'read_alerts(uuid, bigint)', sql: readAlertsSql, callers: 'api_rw' },
  { name: 'look_up(text, text)', sql: lookUpSql, callers: 'api_rw' },
  { name: 'open_cases(text, int, uuid, int)', sql: openCasesSql, callers: 'api_rw, runtime_rw' },
  { name: 'recorded_cases(text, int)', sql: recordedCasesSql, callers: 'api_rw' },
  { name: 'keep_figures(jsonb)', sql: keepFiguresSql, callers: 'runtime_rw' },
  { name: 'forget_figures()', sql: forgetFiguresSql, callers: 'runtime_rw' },
  { name: 'open_dossiers()', sql: openDossiersSql, callers: 'api_rw, runtime_rw' },
];

/** One script; for a transaction of its own, as the owner. */
export const functionsSql = `
grant create on schema public to ledger;
set local role ledger;
${ledgerFunctions
  .map(
    // Dropped first: a function whose columns change cannot be replaced. Callers see the old one until this transaction commits.
    ({ name, sql, callers }) => `drop function if exists ${name};
${sql}
revoke all on function ${name} from public;
grant execute on function ${name} to ${callers};`,
  )
  .join('\n')}
reset role;
revoke create on schema public from ledger;
`;
