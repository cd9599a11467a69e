import { chapters, type MatterDefinition } from '../matter.ts';
import type { RuleBook } from '../rules.ts';
import { checkGrants } from './condition.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkEffects } from './effects.ts';
import { checkFields } from './fields.ts';
import { checkFigures } from './figures.ts';
import { checkLabels } from './labels.ts';
import { collect, type Mistake, type Report } from './mistake.ts';
import { checkRules } from './rules.ts';
import { checkStates } from './states.ts';
import { checkGuards, checkSets, checkSource, checkTransitions } from './transitions.ts';

export { isMoneyFigure } from './figures.ts';
export type { Mistake } from './mistake.ts';
export { ruleIdsUsed } from './rules.ts';
export { reachable } from './states.ts';

/** What a definition is checked against beside itself; what is left out is not checked. */
export interface CheckContext {
  readonly rules?: RuleBook;
  /** Every kind of matter by name, for references and effects. */
  readonly kinds?: ReadonlyMap<string, MatterDefinition>;
}

/** Every mistake of one definition; empty when it may be used. */
export function checkDefinition(d: MatterDefinition, context: CheckContext = {}): Mistake[] {
  return collect(d.kind, (report) => {
    checkNames(d, report);
    checkFields(d, report);
    checkStates(d, report);
    checkTransitions(d, report);
    for (const access of ['read', 'create', 'edit'] as const)
      checkGrants(d, d.access[access], `access.${access}`, report);
    if (d.access.read.length === 0)
      report('access.read', 'unreadable', 'nobody may read records of this kind');
    checkSets(d, d.sets, 'sets', report);
    checkGuards(d, d.guards, 'guards', report);
    for (const from of ['owner', 'region'] as const) if (d[from]) checkSource(d, d[from], from, report);
    checkDeadlines(d, report);
    checkFigures(d, report);
    checkLabels(d, report);
    if (context.kinds) checkEffects(d, context.kinds, report);
    if (context.rules) checkRules(d, context.rules, report);
  });
}

/** Every mistake of a set of definitions, among themselves and against the city's rules. */
export function checkDefinitions(all: readonly MatterDefinition[], rules?: RuleBook): Mistake[] {
  const kinds = new Map(all.map((d) => [d.kind, d]));
  return [
    ...all.flatMap((d) => checkDefinition(d, { kinds, ...(rules && { rules }) })),
    ...repeated(
      all.map((d) => ({ kind: d.kind, path: 'kind', name: d.kind })),
      'duplicate_kind',
    ),
    ...repeated(
      all.flatMap((d) =>
        Object.keys(d.figures ?? {}).map((name) => ({ kind: d.kind, path: `figures.${name}`, name })),
      ),
      'duplicate_figure',
    ),
    ...dividedByNone(all),
  ];
}

/** Figures that are divided by one that no definition has. */
function dividedByNone(all: readonly MatterDefinition[]): Mistake[] {
  const known = new Set(all.flatMap((d) => Object.keys(d.figures ?? {})));
  return all.flatMap((d) =>
    Object.entries(d.figures ?? {}).flatMap(([id, { per }]) =>
      per && !known.has(per.figure)
        ? [
            {
              kind: d.kind,
              path: `figures.${id}.per`,
              code: 'unknown_figure',
              message: `there is no figure "${per.figure}"`,
            },
          ]
        : [],
    ),
  );
}

function checkNames(d: MatterDefinition, report: Report): void {
  if (!/^[a-z][a-z0-9_]*$/u.test(d.kind))
    report('kind', 'kind_name', `"${d.kind}" is not written in snake_case`);
  if (!chapters.includes(d.chapter))
    report('chapter', 'unknown_chapter', `there is no chapter "${d.chapter}"`);
}

function repeated(uses: readonly { kind: string; path: string; name: string }[], code: string): Mistake[] {
  return uses
    .filter((use, i) => uses.findIndex((other) => other.name === use.name) < i)
    .map(({ kind, path, name }) => ({ kind, path, code, message: `"${name}" is defined twice` }));
}
