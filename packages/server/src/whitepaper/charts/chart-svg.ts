import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PaperChart } from './chart-data.ts';

echarts.use([BarChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

export interface Drawn {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const width = 480;
const ink = '#33302d';
const quiet = '#7a736c';
const line = '#d9d3cc';
/** Dark enough to tell apart in print without colour. */
const palette = ['#a3261c', '#c8884a', '#5f7d76', '#33566b', '#8a6d8f', '#b9b2aa'];
/** Without quotes: they would end the attribute in which ECharts writes the names. */
const font =
  'Noto Sans CJK SC, Source Han Sans SC, SimHei, PingFang SC, Microsoft YaHei, Helvetica Neue, Arial, sans-serif';

/** The chart as SVG text, without scripts, motion or anything to load. Its title stands in the caption, not in the picture. */
export function drawChart(chart: PaperChart): Drawn {
  const height = heightOf(chart);
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({ animation: false, textStyle: { fontFamily: font, color: ink }, ...optionOf(chart) });
    return { svg: drawing.renderToSVGString(), width, height };
  } finally {
    // Without it the process never ends.
    drawing.dispose();
  }
}

function heightOf({ form, items }: PaperChart): number {
  if (form === 'regions' || form === 'bars') return 20 + items.length * 24;
  return form === 'months' ? 230 : 240;
}

function optionOf(chart: PaperChart): EChartsCoreOption {
  if (chart.form === 'months') return columns(chart);
  return chart.form === 'parts' ? ring(chart) : bars(chart);
}

const number = (v: number): string =>
  v.toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping: false });
const named = (chart: PaperChart) => chart.items.map((i) => i.label);
const valued = (chart: PaperChart) => chart.items.map((i) => i.value);
const label = { show: true, fontSize: 13, color: ink };

/** Nothing answers to a pointer: the picture is printed too. */
const still = { silent: true, emphasis: { disabled: true } } as const;

/** Labels of the axes lie within the picture. */
const within = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** Horizontal bars, the greatest on top; names of counties need the width. */
const bars = (chart: PaperChart): EChartsCoreOption => ({
  grid: { left: 8, right: 72, top: 8, bottom: 8, ...within },
  xAxis: { type: 'value', show: false },
  yAxis: {
    type: 'category',
    inverse: true,
    data: named(chart),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { fontSize: 14, color: ink, width: 240, overflow: 'break' },
  },
  series: [
    {
      ...still,
      type: 'bar',
      barWidth: 14,
      data: valued(chart),
      itemStyle: { color: palette[0] },
      label: { ...label, position: 'right', formatter: numberIn },
    },
  ],
});

const columns = (chart: PaperChart): EChartsCoreOption => ({
  grid: { left: 8, right: 8, top: 32, bottom: 8, ...within },
  xAxis: {
    type: 'category',
    data: named(chart),
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { fontSize: 13, color: ink, interval: 0 },
  },
  yAxis: {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: line, type: 'dashed' } },
    axisLabel: { fontSize: 12, color: quiet, formatter: number },
  },
  series: [
    {
      ...still,
      type: 'bar',
      barWidth: '52%',
      data: valued(chart),
      itemStyle: { color: palette[0] },
      label: { ...label, fontSize: 12, position: 'top', formatter: numberIn },
    },
  ],
});

/** Parts of a whole with their numbers and shares beside them. */
const ring = (chart: PaperChart): EChartsCoreOption => {
  const items = chart.items.filter((i) => i.value > 0);
  const whole = items.reduce((sum, i) => sum + i.value, 0);
  return {
    color: palette,
    series: [
      {
        ...still,
        type: 'pie',
        radius: ['42%', '70%'],
        center: ['50%', '50%'],
        minAngle: 4,
        itemStyle: { borderColor: '#fff', borderWidth: 2 },
        labelLine: { length: 14, length2: 16, lineStyle: { color: quiet } },
        label: { ...label, fontSize: 14, lineHeight: 20 },
        data: items.map((i) => ({
          name: `${i.label}\n${number(i.value)} (${number(Math.round((i.value / whole) * 1000) / 10)}%)`,
          value: i.value,
        })),
      },
    ],
  };
};

const numberIn = ({ value }: { value: unknown }): string => (typeof value === 'number' ? number(value) : '');
