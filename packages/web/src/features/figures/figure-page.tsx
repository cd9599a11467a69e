import { Button, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import {
  useCity,
  useFigureByMonth,
  useFigureByRegion,
  useFigureRows,
  useFigures,
} from '../../api/queries.ts';
import type { FigureValue } from '../../api/types.ts';
import { RefsContext } from '../../fields/index.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { definitionOf } from '../../matters/definitions.ts';
import { MatterCards } from '../../matters/list/matter-cards.tsx';
import { MatterTable } from '../../matters/list/matter-table.tsx';
import '../../matters/matters.css';
import { Empty, ErrorAlert, PageHeader, PageLoading, usePhone } from '../../ui/index.ts';
import { Bars } from './bars.tsx';
import { useFigureQuery, YearAndRegion } from './figure-query.tsx';
import { figureText } from './format-figure.ts';
import './figures.css';

/** One figure: by region, by month, and the records that it counts. */
export function Component() {
  const { id = '' } = useParams();
  const query = useFigureQuery();
  const figures = useFigures({ year: query.year, region: query.region, ids: id }, query.isKnown);
  if (figures.isPending) return <PageLoading />;
  if (figures.isError) return <ErrorAlert error={figures.error} onRetry={() => figures.refetch()} />;
  const figure = figures.data.figures.find((f) => f.id === id);
  return figure ? <FigurePage figure={figure} query={query} /> : <NotFound />;
}

function FigurePage({ figure, query }: { figure: FigureValue; query: ReturnType<typeof useFigureQuery> }) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const { number, unit } = figureText(figure, locale);
  return (
    <>
      <PageHeader
        title={pick(figure.label)}
        description={pick(figure.formula)}
        eyebrow={<Link to={`/figures?year=${query.year}`}>{text.figures.title}</Link>}
        beside={
          <span className="figure figure-big">
            {number} <span className="figure-unit">{unit}</span>
          </span>
        }
        actions={
          <YearAndRegion
            year={query.year}
            region={query.region}
            thisYear={query.thisYear}
            onChange={query.set}
          />
        }
      />
      <div className="figure-breakdowns">
        <ByRegion figure={figure} year={query.year} />
        <ByMonth figure={figure} year={query.year} region={query.region} />
      </div>
      <Rows figure={figure} year={query.year} region={query.region} />
    </>
  );
}

function ByRegion({ figure, year }: { figure: FigureValue; year: number }) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const city = useCity();
  const found = useFigureByRegion(figure.id, year);
  const name = (code: string | null) => {
    const region = city.data?.regions.find((r) => r.code === code);
    return region ? pick(region.name) : (code ?? text.figures.noRegion);
  };
  return (
    <section className="panel" aria-labelledby="by-region">
      <h2 id="by-region">{text.figures.byRegion}</h2>
      <ErrorAlert error={found.error} />
      <Bars
        rows={(found.data?.regions ?? []).map((r) => ({
          key: r.region ?? '',
          label: name(r.region),
          value: r.value,
          text: figureText({ ...figure, value: r.value }, locale).number,
        }))}
      />
    </section>
  );
}

function ByMonth({ figure, year, region }: { figure: FigureValue; year: number; region?: string }) {
  const text = useText();
  const locale = useLocale();
  const found = useFigureByMonth(figure.id, { year, region });
  return (
    <section className="panel" aria-labelledby="by-month">
      <h2 id="by-month">{text.figures.byMonth}</h2>
      <ErrorAlert error={found.error} />
      <Bars
        rows={(found.data?.months ?? []).map((m) => ({
          key: String(m.month),
          label: text.figures.month(m.month),
          value: m.value,
          text: figureText({ ...figure, value: m.value }, locale).number,
        }))}
      />
    </section>
  );
}

function Rows({ figure, year, region }: { figure: FigureValue; year: number; region?: string }) {
  const text = useText();
  const phone = usePhone();
  const list = useFigureRows(figure.id, { year, region });
  const definition = definitionOf(figure.kind);
  if (!definition) return null;
  const rows = list.data?.pages.flatMap((p) => p.rows) ?? [];
  const refs = Object.assign({}, ...(list.data?.pages.map((p) => p.refs ?? {}) ?? []));
  return (
    <RefsContext value={refs}>
      <h2 className="rows-title">{text.figures.rows}</h2>
      <ErrorAlert error={list.error} onRetry={() => list.refetch()} />
      {list.isPending && <PageLoading />}
      {list.isSuccess && rows.length === 0 && <Empty>{text.list.nothingFound}</Empty>}
      {rows.length > 0 &&
        (phone ? (
          <MatterCards definition={definition} rows={rows} />
        ) : (
          <MatterTable definition={definition} rows={rows} />
        ))}
      {list.hasNextPage && (
        <Flex justify="center" className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {text.common.more}
          </Button>
        </Flex>
      )}
    </RefsContext>
  );
}
