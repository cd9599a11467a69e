/** regions: one figure by county; months: one figure by month; parts: figures that make up a whole; bars: figures beside each other. */
export const chartForms = ['regions', 'months', 'parts', 'bars'] as const;
export type ChartForm = (typeof chartForms)[number];

/** One line of a pack's `….charts`: `regions patent.granted Patents granted by county`. */
export interface ChartSpec {
  readonly form: ChartForm;
  readonly figures: readonly string[];
  readonly title: string;
}

const line = new RegExp(`^(${chartForms.join('|')}) ([\\w.]+(?:,[\\w.]+)*) (.+)$`, 'u');

/** The charts of a text, and the lines that are none. */
export function parseCharts(text: string): {
  readonly charts: readonly ChartSpec[];
  readonly malformed: readonly string[];
} {
  const charts: ChartSpec[] = [];
  const malformed: string[] = [];
  for (const one of text.split('\n').filter((l) => l.trim() !== '')) {
    const [, form, figures = '', title = ''] = line.exec(one.trim()) ?? [];
    const known = chartForms.find((f) => f === form);
    if (known) charts.push({ form: known, figures: figures.split(','), title });
    else malformed.push(one);
  }
  return { charts, malformed };
}
