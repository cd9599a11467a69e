import { chapters } from '@citong/matters';
import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCity, useFigures, useMe } from '../../api/queries.ts';
import type { FigureValue } from '../../api/types.ts';
import { yearOf } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { Empty, ErrorAlert, PageHeader, PageLoading } from '../../ui/index.ts';
import { figureText, yearOnYear } from './format-figure.ts';
import './figures.css';

/** How many years back a person may look. */
const yearsShown = 10;

/** The year and region in the address; the present year of the city and the whole city otherwise. */
export function useFigureQuery() {
  const [params, setParams] = useSearchParams();
  const thisYear = yearOf(new Date().toISOString());
  const year = Number(params.get('year')) || thisYear;
  const region = params.get('region') ?? undefined;
  const set = (next: { year?: number; region?: string }) => {
    const merged = { year, region, ...next };
    setParams({ year: String(merged.year), ...(merged.region ? { region: merged.region } : {}) });
  };
  return { year, region, thisYear, set };
}

/** All figures of a year by chapter, each with the year before, each a door to the rows behind it. */
export function Component() {
  const text = useText();
  const locale = useLocale();
  const role = useMe().data?.actor?.role;
  const mayReadPaper = role === 'ipOfficer' || role === 'admin';
  const { year, region, thisYear, set } = useFigureQuery();
  const figures = useFigures({ year, region });
  const byChapter = Map.groupBy(figures.data?.figures ?? [], (f) => f.chapter);
  return (
    <>
      <PageHeader
        title={text.figures.title}
        description={text.figures.description}
        actions={
          <>
            {mayReadPaper && (
              <Button href={`/white-paper/${year}?lang=${locale}`} target="_blank">
                {text.figures.whitePaper}
              </Button>
            )}
            <YearAndRegion year={year} region={region} thisYear={thisYear} onChange={set} />
          </>
        }
      />
      <ErrorAlert error={figures.error} onRetry={() => figures.refetch()} />
      {figures.isPending && <PageLoading />}
      {figures.data?.figures.length === 0 && <Empty>{text.figures.none}</Empty>}
      {chapters.map((chapter) => {
        const found = byChapter.get(chapter) ?? [];
        return found.length === 0 ? null : (
          <section key={chapter} className="figure-chapter" aria-labelledby={chapter}>
            <h2 id={chapter}>{text.chapters[chapter]}</h2>
            <ul className="figure-list">
              {found.map((f) => (
                <FigureTile key={f.id} figure={f} year={year} region={region} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface PickerProps {
  year: number;
  region: string | undefined;
  thisYear: number;
  onChange: (next: { year?: number; region?: string }) => void;
}

export function YearAndRegion({ year, region, thisYear, onChange }: PickerProps) {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const years = Array.from({ length: yearsShown }, (_, i) => thisYear - i);
  return (
    <>
      <Select
        value={year}
        aria-label={text.figures.year}
        options={[...new Set([...years, year])].map((y) => ({ value: y, label: text.figures.yearOf(y) }))}
        onChange={(y: number) => onChange({ year: y })}
      />
      <Select
        className="region-picker"
        value={region ?? ''}
        aria-label={text.figures.region}
        options={[
          { value: '', label: text.common.wholeCity },
          ...(city.data?.regions ?? [])
            .filter((r) => r.parent !== null)
            .map((r) => ({ value: r.code, label: pick(r.name) })),
        ]}
        onChange={(code: string) => onChange({ region: code })}
      />
    </>
  );
}

function FigureTile({ figure, year, region }: { figure: FigureValue; year: number; region?: string }) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const now = figureText(figure, locale);
  const before = figureText({ ...figure, value: figure.previous }, locale);
  const query = new URLSearchParams({ year: String(year), ...(region ? { region } : {}) });
  const scopes = {
    year: text.figures.scopeYear,
    cumulative: text.figures.scopeCumulative,
    snapshot: text.figures.scopeSnapshot,
  };
  return (
    <li>
      <Link to={`/figures/${encodeURIComponent(figure.id)}?${query}`} className="figure-tile">
        <span className="figure-label">
          {pick(figure.label)} <span className="quiet">{scopes[figure.scope]}</span>
        </span>
        <span className="figure figure-value">
          {now.number}
          {now.unit && <span className="figure-unit"> {now.unit}</span>}
        </span>
        <span className="quiet figure-before">
          {figure.previous !== null && text.figures.previous(`${before.number} ${before.unit}`.trim())}
          <Change figure={figure} />
        </span>
      </Link>
    </li>
  );
}

/** Counts change by a share of the year before, shares by percentage points. */
function Change({ figure }: { figure: FigureValue }) {
  const text = useText();
  const locale = useLocale();
  const { value, previous } = figure;
  const sign = (n: number) => (n > 0 ? '+' : '');
  if (figure.isShare) {
    if (value === null || previous === null) return null;
    const points = Math.round((value - previous) * 1000) / 10;
    return (
      <span className="figure">
        {' '}
        {text.figures.points(`${sign(points)}${formatNumber(points, locale, 1)}`)}
      </span>
    );
  }
  const change = yearOnYear(value, previous);
  if (change === null) return null;
  return (
    <span className="figure"> {text.figures.change(`${sign(change)}${formatShare(change, locale)}`)}</span>
  );
}
