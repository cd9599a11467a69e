export { conditionSql } from './condition-sql.ts';
export { createMatter, type NewMatter, type Outcome } from './create.ts';
export { createEngine, definitionOf, type Engine, type EngineCity, type EngineParts } from './engine.ts';
export { editMatter, type Firing, fireTransition } from './fire.ts';
export { getMatter, type Linked, type MatterView, readRecord } from './get.ts';
export { type ListQuery, listMatters, listPage, type MatterList } from './list.ts';
export { type Titled, titleOf, titlesFor } from './titles.ts';
export { seesField, visibleEntries, visibleRecord } from './visible.ts';
