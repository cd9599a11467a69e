import type { MatterDefinition } from '@citong/matters';

/** The kinds whose name in either language, description or technical name holds every word; those named so first. */
export function matching(definitions: readonly MatterDefinition[], typed: string): MatterDefinition[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...definitions];
  const holds = (text: string) => words.every((w) => text.toLowerCase().includes(w));
  const named = definitions.filter(({ label, kind }) => holds(`${label.zh} ${label.en} ${kind}`));
  const told = definitions.filter(
    (d) => !named.includes(d) && holds(`${d.label.zh} ${d.description?.zh ?? ''} ${d.description?.en ?? ''}`),
  );
  return [...named, ...told];
}
