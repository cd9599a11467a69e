export { createDetector, type Detector, type DetectorOptions } from './detector.ts';
export { type Duplicate, DuplicateIndex, type DuplicateOptions } from './duplicate/duplicate-index.ts';
export { type Fingerprint, fingerprintOf } from './duplicate/fingerprint.ts';
export {
  type Negative,
  NegativeBank,
  type NegativeHit,
  type NegativeKind,
} from './duplicate/negative-bank.ts';
export { loadDuplicates, saveDuplicates } from './duplicate/store.ts';
export { DetectionError } from './error.ts';
export { HASH_BITS, hashDistance, type ImageHash, imageHash } from './image/hash.ts';
export { SAME_PICTURE } from './image/thresholds.ts';
export { type BeforeReading, worthReading } from './ocr/gate.ts';
export {
  Reader,
  type ReaderOptions,
  type ReadOptions,
  readText,
  type TextInPicture,
} from './ocr/reader.ts';
export { type BuildMatcherOptions, buildMatcher } from './scan/build-matcher.ts';
export { type MatchImageOptions, type MatchImageReport, matchImage } from './scan/match-image.ts';
export { type MatchTextOptions, type MatchTextReport, matchText } from './scan/match-text.ts';
export {
  type BadLine,
  formatDetection,
  type ScanOptions,
  type ScanProgress,
  type ScanReport,
  scan,
} from './scan/scan.ts';
export { RELIABILITY, type ReliabilityStep, thresholdFor } from './score/calibration/threshold.ts';
export type { ScoredHit } from './score/identity.ts';
export { RULES } from './score/rules/index.ts';
export { DEFAULT_THRESHOLD } from './score/weights.ts';
export { explainWhyNot, type WhyNot, type WhyNotCode } from './score/why-not/explain.ts';
export type { Change, Nearest } from './score/why-not/nearest.ts';
export type { TextHit, WordRule } from './text/matcher.ts';
export { foldText } from './text/view.ts';
export type * from './types.ts';
