export { importMode, mayBring, stateUnknown } from './brought-state.ts';
export { type BulkItem, type BulkResult, fireMany } from './bulk.ts';
export { conditionSql } from './condition-sql.ts';
export { createMatter, type NewMatter, type Outcome } from './create.ts';
export { type CreateManyOptions, createMatters, type RowOutcome } from './create-many.ts';
export { type DeadlineWork, runDeadlines } from './deadlines.ts';
export { deriveAll } from './derive.ts';
export { createEngine, definitionOf, type Engine, type EngineCity, type EngineParts } from './engine.ts';
export {
  allFigures,
  type FigureHead,
  type FoundFigure,
  headOf,
  maySeeFigure,
  published,
} from './figure-list.ts';
export { countedSql, yearPeriod } from './figure-sql.ts';
export { formulaInWords } from './figure-words.ts';
export { yearOfRecords } from './figure-year.ts';
export {
  type FigureQuery,
  type FigureValue,
  figureByMonth,
  figureByRegion,
  figureRows,
  figuresOf,
} from './figures.ts';
export { editMatter, type Firing, fireTransition } from './fire.ts';
export { getMatter, type Linked, type MatterView, readRecord } from './get.ts';
export { type Inbox, inboxOf, type Waiting } from './inbox.ts';
export { listMatters, listPage, type MatterList } from './list.ts';
export type { ListQuery } from './list-query.ts';
export { markRead, type Notice, type NoticeView, noticesFor } from './notices.ts';
export { type Found, searchMatters } from './search.ts';
export {
  ensureTallies,
  type Tallied,
  type TallyCell,
  type TallyQuery,
  tallied,
} from './tally/index.ts';
export { type TimelineAction, timelineOf } from './timeline.ts';
export { type Titled, titleOf, titlesFor } from './titles.ts';
export { createViews } from './views.ts';
export { seesField, visibleEntries, visibleOutcome, visibleRecord } from './visible.ts';
