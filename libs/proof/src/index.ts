/** Proof that a history is unaltered, complete and lawful: pure computation, the same in browser, server and offline verifier. */
export { canonicalJson, inNfc, NotRecordable } from './canonical-json';
export { bytesOf, type Digest, type Hex, hexOf, isHash, plainDigest } from './digest';
export { CHAIN_START, chainHash, type ChainVerdict, checkChain, type HashedFact } from './fact-chain';
export { GrowingTree } from './growing-tree';
export {
  consistencyRanges,
  emptyRoot,
  type Growth,
  growsFrom,
  includes,
  inclusionRanges,
  joinPlaces,
  leafHash,
  nodeHash,
  type Place,
  placesOf,
  type Range,
} from './merkle';
export * from './tree-head';
export { type CalendarRevision, calendarsAt } from './lawful/calendar-at';
export { type Deviation, deviationsOf } from './lawful/deviations';
export { type LawfulVerdict, redecideHistory, type SentCommand, type Surroundings } from './lawful/redecide-history';
export * from './package/lines';
export { readPackage, type ReadPackage } from './package/read-package';
export * from './package/verdict';
export { deviationLabels, verdictLabels, verdictText } from './package/verdict-labels';
export { type Instruments, verifyPackage } from './package/verify-package';
export { type Seal, writePackage } from './package/write-package';
export * from './procedure-file/procedure-file';
export { factKindLabels, firstUnknownKind } from './package/fact-kind-labels';
export { NO_DEVIATION, type Report, type Reported, reportHtml, type ReportMade, reportOf, type ReportTable } from './package/report';
export {
  followTrail,
  type StepEnd,
  type StepVisit,
  timesAt,
  type Trail,
  trailBegins,
  type TrailStep,
  type WorkingTime,
} from './trail/step-visits';
