import { type Actor, type Field, type MatterDefinition, matterOf, matters } from '@citong/matters';

/** The definition of a kind of matter; undefined for a kind that this version does not know. */
export const definitionOf = (kind: string): MatterDefinition | undefined => matterOf(kind) ?? undefined;

const names = (grants: MatterDefinition['access']['read'], actor: Actor): boolean =>
  grants.some((g) => g.roles.includes(actor.role));

/** The kinds of which the actor may read at least some records, in the order of the chapters' files. */
export const definitionsFor = (actor: Actor): readonly MatterDefinition[] =>
  matters.filter((d) => names(d.access.read, actor));

/** Whether a "new" button makes sense for the actor; the server has the last word on each record. */
export const mayCreate = (definition: MatterDefinition, actor: Actor): boolean =>
  !definition.noForm && names(definition.access.create, actor);

/** Fields hidden from the actor's role never reach the browser; this keeps their empty places from showing. */
export const isVisible = (field: Field, actor: Actor): boolean =>
  field.visibleTo === undefined || field.visibleTo.includes(actor.role);

/** Fields of other kinds that name records of this one, for "new ... about this" and for what is linked here. */
export function referringTo(kind: string): { definition: MatterDefinition; field: string }[] {
  return matters.flatMap((definition) =>
    Object.entries(definition.fields)
      .filter(([, f]) => f.kind === 'ref' && f.to === kind)
      .map(([field]) => ({ definition, field })),
  );
}

/** Kinds of office that answer for at least one figure. */
const answering: ReadonlySet<string> = new Set(
  matters.flatMap((d) => Object.values(d.figures ?? {}).map((f) => f.office ?? 'ipOffice')),
);

/** Whether the actor's office answers for figures, and so has a part in the white paper. */
export const answersForFigures = ({ office }: Actor): boolean =>
  office !== null && answering.has(office.kind);
