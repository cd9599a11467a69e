import { checkDefinition, checkDefinitions, type Mistake } from './check/index.ts';
import type { MatterDefinition } from './matter.ts';
import type { RuleBook } from './rules.ts';

/** A definition that cannot be used; the message names every kind, place and mistake, one a line. */
export class DefinitionError extends Error {
  readonly code = 'definition_invalid';
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map((m) => `matter "${m.kind}", ${m.path}: ${m.message} (${m.code})`).join('\n'));
    this.name = 'DefinitionError';
    this.mistakes = mistakes;
  }
}

/** Takes a definition into use: checks it by itself and freezes it. Throws `DefinitionError`. */
export function defineMatter(definition: MatterDefinition): MatterDefinition {
  refuseMistakes(checkDefinition(definition));
  return frozen(definition);
}

/** What the start of a server asks of all its matters: that they fit each other and the city's rules. Throws `DefinitionError`. */
export function assertDefinitions(all: readonly MatterDefinition[], rules?: RuleBook): void {
  refuseMistakes(checkDefinitions(all, rules));
}

function refuseMistakes(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new DefinitionError(mistakes);
}

function frozen<T>(tree: T): T {
  if (typeof tree !== 'object' || tree === null || Object.isFrozen(tree)) return tree;
  for (const branch of Object.values(tree)) frozen(branch);
  return Object.freeze(tree);
}
