import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCity } from '../../api/queries.ts';
import { usePlatformName } from '../../fields/index.ts';
import { formatNumber } from '../../format/number.ts';
import { useLabel, useLocale } from '../../i18n/index.ts';
import { usePhone } from '../../ui/index.ts';
import { Chart } from './chart.tsx';
import { ChartCard, type TableRow } from './chart-card.tsx';
import { rowsPath } from './links.ts';
import { overTime, ranking, rankingHeight, type Wording } from './options.ts';
import { fillSeries, rangeOf } from './period.ts';
import { useDashboardText } from './text.ts';
import { type Counts, measures, type Period, type Summary } from './types.ts';
import { overTimeText, periodLabel, rankText } from './words.ts';

interface Props {
  summary: Summary;
  period: Period;
}

function useWording(): Wording {
  const text = useDashboardText();
  const locale = useLocale();
  const narrow = usePhone();
  return useMemo(
    () => ({ names: text.measures, number: (n) => formatNumber(n, locale), narrow }),
    [text, locale, narrow],
  );
}

export function OverTime({ summary, period }: Props) {
  const text = useDashboardText();
  const locale = useLocale();
  const go = useNavigate();
  const words = useWording();
  const { from, to, interval } = period;
  const series = useMemo(
    () => fillSeries(summary.series, { from, to, interval }),
    [summary, from, to, interval],
  );
  const rows = series.map(
    (s): TableRow => ({
      ...s,
      key: s.period,
      label: periodLabel(s.period, locale),
      to: (m) => rowsPath(m, rangeOf(s.period, period)),
    }),
  );
  const option = useMemo(
    () =>
      overTime(
        series.map((s) => ({ ...s, label: periodLabel(s.period, locale) })),
        words,
      ),
    [series, words, locale],
  );
  const said = overTimeText(series, text, locale);
  return (
    <ChartCard
      title={text.charts.overTime}
      summary={said}
      head={text.charts.period}
      rows={rows}
      className="chart-wide"
    >
      <Chart
        option={option}
        height={words.narrow ? 240 : 300}
        label={said}
        onChoose={(index, k) => {
          const measure = measures[k];
          const row = rows[index];
          if (row && measure) go(row.to(measure));
        }}
      />
    </ChartCard>
  );
}

interface Named extends Counts {
  readonly key: string;
  readonly label: string;
  readonly narrow: Parameters<typeof rowsPath>[1];
}

/** Most leads first; groups in which nothing happened are left out. */
const ranked = (rows: readonly Named[]): Named[] =>
  rows.filter((r) => measures.some((m) => r[m] > 0)).toSorted((a, b) => b.leads - a.leads);

function Ranking({
  title,
  head,
  rows,
  period,
}: {
  title: string;
  head: string;
  rows: Named[];
  period: Period;
}) {
  const text = useDashboardText();
  const locale = useLocale();
  const go = useNavigate();
  const words = useWording();
  const { from, to } = period;
  const option = useMemo(() => ranking(rows, words), [rows, words]);
  const said = rankText(rows, text, locale);
  return (
    <ChartCard
      title={title}
      summary={said}
      head={head}
      rows={rows.map((r) => ({ ...r, to: (m) => rowsPath(m, { from, to, ...r.narrow }) }))}
    >
      {rows.length > 0 && (
        <Chart
          key={rows.length}
          option={option}
          height={rankingHeight(rows.length)}
          label={said}
          onChoose={(index, k) => {
            const row = rows[index];
            if (row) go(rowsPath(k === 0 ? 'leads' : 'removals', { from, to, ...row.narrow }));
          }}
        />
      )}
    </ChartCard>
  );
}

export function ByPlatform({ summary, period }: Props) {
  const text = useDashboardText();
  const nameOf = usePlatformName();
  const named = summary.byPlatform.map((row) => {
    return {
      ...row,
      key: row.platform,
      label: row.platform === '' ? text.charts.noPlatform : nameOf(row.platform),
      narrow: { platform: row.platform },
    };
  });
  return (
    <Ranking
      title={text.charts.byPlatform}
      head={text.charts.platform}
      rows={ranked(named)}
      period={period}
    />
  );
}

export function ByRegion({ summary, period }: Props) {
  const text = useDashboardText();
  const pick = useLabel();
  const regions = useCity().data?.regions;
  const named = summary.byRegion.map((row) => {
    const name = regions?.find((r) => r.code === row.region)?.name;
    const label = name ? pick(name) : (row.region ?? text.charts.noRegion);
    return { ...row, key: row.region ?? '', label, narrow: { region: row.region } };
  });
  return (
    <Ranking title={text.charts.byRegion} head={text.charts.region} rows={ranked(named)} period={period} />
  );
}
