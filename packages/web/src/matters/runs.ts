import type { Field, MatterDefinition } from '@citong/matters';

/** Fields that stand side by side in the definition and are drawn together: one alone, or several yes-or-no facts. */
export interface FieldRun {
  readonly names: readonly string[];
  readonly areFlags: boolean;
}

/** A required flag is a declaration with a place of its own; any other is a fact, short beside its like. */
const isFact = (field: Field | undefined): boolean => field?.kind === 'flag' && field.required !== true;

/** Cuts fields, in their order, into those that stand alone and runs of yes-or-no facts. */
export function runsOf({ fields }: Pick<MatterDefinition, 'fields'>, names: readonly string[]): FieldRun[] {
  const runs: FieldRun[] = [];
  for (const name of names) {
    const areFlags = isFact(fields[name]);
    const last = runs.at(-1);
    if (areFlags && last?.areFlags) runs[runs.length - 1] = { areFlags, names: [...last.names, name] };
    else runs.push({ areFlags, names: [name] });
  }
  return runs;
}

/** The same for reading: what stands alone is one block with its like, and so is a fact without another beside it. */
export function blocksOf(definition: Pick<MatterDefinition, 'fields'>, names: readonly string[]): FieldRun[] {
  const blocks: FieldRun[] = [];
  for (const run of runsOf(definition, names)) {
    const areFlags = run.areFlags && run.names.length > 1;
    const last = blocks.at(-1);
    if (last && !areFlags && !last.areFlags)
      blocks[blocks.length - 1] = { areFlags, names: [...last.names, ...run.names] };
    else blocks.push({ areFlags, names: run.names });
  }
  return blocks;
}

/** The fields that a step fills, so that a new record need not wait for them: all that the form may leave empty. */
export function laterNames(definition: MatterDefinition): ReadonlySet<string> {
  const asked = Object.values(definition.transitions).flatMap((t) => [
    ...(t.require ?? []),
    ...(t.input ?? []),
  ]);
  const mayWait = (name: string) => {
    const field = definition.fields[name];
    return field !== undefined && !field.required && field.default === undefined && name !== definition.title;
  };
  return new Set(asked.filter(mayWait));
}
