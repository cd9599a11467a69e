import type { MatterDefinition } from '../matter.ts';
import type { Report } from './mistake.ts';

/** Everything that people read is worded in both languages. */
export function checkLabels(d: MatterDefinition, report: Report): void {
  const worded = Object.entries({
    '': d,
    ...under('fields', d.fields),
    ...under('states', d.states),
    ...under('transitions', d.transitions),
    ...under('deadlines', d.deadlines),
    ...under('figures', d.figures),
  });
  for (const [path, { label }] of worded)
    if (!label?.zh?.trim() || !label.en?.trim())
      report(path || 'label', 'label_missing', 'has no label in Chinese or none in English');
}

const under = <T>(group: string, table: Readonly<Record<string, T>> | undefined): Record<string, T> =>
  Object.fromEntries(Object.entries(table ?? {}).map(([name, entry]) => [`${group}.${name}`, entry]));
