import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { foundations } from './0001-foundations';
import { organisation } from './0002-organisation';
import { procedures } from './0003-procedures';
import { dossiers } from './0004-dossiers';
import { walls } from './0005-walls';
import { answers } from './0006-answers';
import { lists } from './0007-lists';
import { recomputations } from './0011-recomputations';
import { oversight } from './0012-oversight';
import { publicLog } from './0013-public-log';
import { audit } from './0014-audit';
import { desk } from './0018-desk';
import { papers } from './0020-papers';
import { alerts } from './0021-alerts';
import { warnings } from './0022-warnings';
import { levels } from './0023-levels';
import { versions } from './0025-versions';
import { versionMoves } from './0026-version-moves';
import { charges } from './0029-charges';
import { oneSeries } from './0030-one-series';
import { inboxIndexes } from './0031-inbox-indexes';
import { alertWatches } from './0032-alert-watches';
import { silence } from './0033-silence';
import { figures } from './0034-figures';
import { retention } from './0035-retention';
import { keptMessages } from './0038-kept-messages';
import { registerOrder } from './0040-register-order';
import { submissions } from './0044-submissions';
import { handOvers } from './0050-hand-overs';
import { moreAlerts } from './0051-more-alerts';
import { verifications } from './0052-verifications';
import { findingsOfTheLog } from './0056-findings-of-the-log';
import { againInOrder } from './0057-again-in-order';
import { triggeredStarts } from './0060-triggered-starts';
import { resolved } from './0064-resolved';
import { opinionLimits } from './0065-opinion-limits';
import { figuresOfLongSpans } from './0068-figures-of-long-spans';
import { inboxCovers } from './0072-inbox-covers';
import { resultDocuments } from './0073-result-documents';
import { returnAt } from './0074-return-at';

/** A released migration is never edited: what comes later is a further one. There is no way down; a backup is. */
const migration = (name: string, sql: string): new () => MigrationInterface =>
  class implements MigrationInterface {
    readonly name = name;
    up(runner: QueryRunner): Promise<void> {
      return runner.query(sql) as Promise<void>;
    }
    down(): Promise<void> {
      return Promise.reject(new Error(`${name} cannot be undone; restore a backup`));
    }
  };

/** In order; TypeORM reads the order from the number at the end of the name. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  migration('Foundations1763700000001', foundations),
  migration('Organisation1763700000002', organisation),
  migration('Procedures1763700000003', procedures),
  migration('Dossiers1763700000004', dossiers),
  migration('Walls1763700000005', walls),
  migration('Answers1763700000006', answers),
  migration('Lists1763700000007', lists),
  migration('Recomputations1763700000011', recomputations),
  migration('Oversight1763700000012', oversight),
  migration('PublicLog1763700000013', publicLog),
  migration('Audit1763700000014', audit),
  migration('Desk1763700000018', desk),
  migration('Papers1763700000020', papers),
  migration('Alerts1763700000021', alerts),
  migration('Warnings1763700000022', warnings),
  migration('Levels1763700000023', levels),
  migration('Versions1763700000025', versions),
  migration('VersionMoves1763700000026', versionMoves),
  migration('Charges1763700000029', charges),
  migration('OneSeries1763700000030', oneSeries),
  migration('InboxIndexes1763700000031', inboxIndexes),
  migration('AlertWatches1763700000032', alertWatches),
  migration('Silence1763700000033', silence),
  migration('Figures1763700000034', figures),
  migration('Retention1763700000035', retention),
  migration('KeptMessages1763700000038', keptMessages),
  migration('RegisterOrder1763700000040', registerOrder),
  migration('Submissions1763700000044', submissions),
  migration('HandOvers1763700000050', handOvers),
  migration('MoreAlerts1763700000051', moreAlerts),
  migration('Verifications1763700000052', verifications),
  migration('FindingsOfTheLog1763700000056', findingsOfTheLog),
  migration('AgainInOrder1763700000057', againInOrder),
  migration('TriggeredStarts1763700000060', triggeredStarts),
  migration('Resolved1763700000064', resolved),
  migration('OpinionLimits1763700000065', opinionLimits),
  migration('FiguresOfLongSpans1763700000068', figuresOfLongSpans),
  migration('InboxCovers1763700000072', inboxCovers),
  migration('ResultDocuments1763700000073', resultDocuments),
  migration('ReturnAt1763700000074', returnAt),
];
