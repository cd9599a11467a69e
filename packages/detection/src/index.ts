export { createDetector, type Detector, type DetectorOptions } from './detector.ts';
export { DetectionError } from './error.ts';
export type { Embedder } from './image/embedder.ts';
export { HASH_BITS, hashDistance, type ImageHash, imageHash } from './image/hash.ts';
export type { Patch } from './image/pyramid.ts';
export { SAME_PICTURE } from './image/thresholds.ts';
export { type MatchTextOptions, type MatchTextReport, matchText } from './scan/match-text.ts';
export {
  type BadLine,
  formatDetection,
  type ScanOptions,
  type ScanProgress,
  type ScanReport,
  scan,
} from './scan/scan.ts';
export type { ScoredHit } from './score/identity.ts';
export { RULES } from './score/rules/index.ts';
export { DEFAULT_THRESHOLD } from './score/weights.ts';
export type { TextHit, WordRule } from './text/matcher.ts';
export { foldText } from './text/view.ts';
export type * from './types.ts';
