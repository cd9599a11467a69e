import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  option: EChartsCoreOption;
  height: number;
  /** What the chart says, in one or two sentences, for those who do not see it. */
  label: string;
  /** A bar or point was chosen: its place on the category axis, and the number of its series. */
  onChoose?: (index: number, series: number) => void;
}

/** An ECharts chart that follows its container's width. Drawn as SVG: sharp on every screen and in print. */
export function Chart({ option, height, label, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current, undefined, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (event) => {
      if (event.componentType === 'series') choose.current?.(event.dataIndex, event.seriesIndex ?? 0);
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, true), [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
