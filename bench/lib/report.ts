/** One line of a result: what, how fast, and against what limit or peer measured in the same run. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: string;
  readonly limitValue: number;
  /** Times on which more is worse (ms): the ratio is turned so that 1 is as good as the limit. */
  readonly lessIsBetter?: boolean;
}

/** Prints the results as a Markdown table; ratio 1.00 equals the limit. */
export function printTable(rows: readonly Measured[]): void {
  console.log('\n| what | Citong | unit | limit or peer | its value | ratio |\n|---|---:|---|---|---:|---:|');
  for (const r of rows) {
    const ratio = r.lessIsBetter ? r.limitValue / r.value : r.value / r.limitValue;
    console.log(
      `| ${r.what} | ${shown(r.value)} | ${r.unit} | ${r.limit} | ${shown(r.limitValue)} | ${ratio.toFixed(2)} |`,
    );
  }
}

const shown = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(1));

/** Seconds that the work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
