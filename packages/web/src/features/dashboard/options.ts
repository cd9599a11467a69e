import type { EChartsCoreOption } from 'echarts/core';
import { palette, theme } from '../../layout/theme.ts';
import { type Counts, type Measure, measures } from './types.ts';

/** One colour for each thing counted, the same in every chart. */
export const colours: Readonly<Record<Measure, string>> = {
  leads: '#9dbcc4',
  confirmed: palette.coral,
  complaints: palette.amber,
  removals: palette.leaf,
};

const quiet = '#79736a';
const line = '#ebe6de';
const fontFamily = theme.token?.fontFamily;

export interface Wording {
  readonly names: Readonly<Record<Measure, string>>;
  readonly number: (n: number) => string;
  /** As narrow as a phone. */
  readonly narrow: boolean;
}

const base = { textStyle: { fontFamily }, animationDuration: 300 };
const legend = {
  top: 0,
  left: 0,
  itemWidth: 14,
  itemHeight: 8,
  itemGap: 18,
  textStyle: { color: '#5e5a54', fontSize: 13 },
};
const tooltip = (number: Wording['number']) => ({
  confine: true,
  borderColor: line,
  textStyle: { color: palette.ink, fontSize: 13 },
  valueFormatter: (value: unknown) => (typeof value === 'number' ? number(value) : ''),
});

/** Leads as bars in the back, what became of them as lines. */
export function overTime(rows: readonly (Counts & { label: string })[], words: Wording): EChartsCoreOption {
  const few = rows.length <= 45;
  return {
    ...base,
    legend,
    tooltip: { ...tooltip(words.number), trigger: 'axis' },
    grid: {
      left: 4,
      right: 12,
      top: 40,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: rows.map((r) => r.label),
      axisLine: { lineStyle: { color: '#d9d3ca' } },
      axisTick: { show: false },
      axisLabel: { color: quiet, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: quiet, formatter: (value: number) => words.number(value) },
      splitLine: { lineStyle: { color: line } },
    },
    series: measures.map((m) => ({
      name: words.names[m],
      type: m === 'leads' ? 'bar' : 'line',
      data: rows.map((r) => r[m]),
      color: colours[m],
      cursor: 'pointer',
      ...(m === 'leads'
        ? { barMaxWidth: 28, barCategoryGap: '30%', itemStyle: { borderRadius: [2, 2, 0, 0] } }
        : {
            smooth: 0.25,
            smoothMonotone: 'x',
            symbol: 'circle',
            symbolSize: few ? 5 : 3,
            showSymbol: few && !words.narrow,
            lineStyle: { width: 2 },
          }),
    })),
  };
}

/** Most leads at the top. */
export function ranking(rows: readonly (Counts & { label: string })[], words: Wording): EChartsCoreOption {
  const shown: readonly Measure[] = ['leads', 'removals'];
  return {
    ...base,
    legend,
    tooltip: {
      ...tooltip(words.number),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: '#f6f1eb66' } },
    },
    grid: {
      left: 4,
      right: 40,
      top: 36,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((r) => r.label),
      axisLine: { lineStyle: { color: '#d9d3ca' } },
      axisTick: { show: false },
      axisLabel: { color: '#3d3a36', fontSize: 13, width: words.narrow ? 84 : 120, overflow: 'truncate' },
    },
    series: shown.map((m) => ({
      name: words.names[m],
      type: 'bar',
      data: rows.map((r) => r[m]),
      color: colours[m],
      cursor: 'pointer',
      barMaxWidth: 12,
      barGap: '15%',
      itemStyle: { borderRadius: [0, 2, 2, 0] },
      label:
        m === 'leads'
          ? {
              show: true,
              position: 'right',
              color: quiet,
              fontSize: 12,
              formatter: ({ value }: { value: number }) => words.number(value),
            }
          : { show: false },
    })),
  };
}

/** Height in pixels of a ranking of so many rows. */
export const rankingHeight = (rows: number): number => 56 + Math.max(rows, 2) * 34;
