export { checkDraft, type Draft } from './check-draft.ts';
export { figuresToCheck } from './figures.ts';
export { relationKinds } from './judge/relations.ts';
export { readDraft } from './read/read-draft.ts';
export { type CheckedNumber, type CheckReport, isWrong, reasons, type Verdict, verdicts } from './report.ts';
export { reportText } from './report-text.ts';
export { type CheckFigure, type DraftParagraph, hedges, numberKinds } from './types.ts';
