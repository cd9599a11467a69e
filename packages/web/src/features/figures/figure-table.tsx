import { officeKinds } from '@citong/matters';
import { Link } from 'react-router';
import type { FigureValue } from '../../api/types.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { figureText, yearOnYear } from './format-figure.ts';

interface Props {
  figures: readonly FigureValue[];
  year: number;
  region: string | undefined;
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** Figures as a paper's appendix has them: value, the year before, the change; each row a door to what it counts. */
export function FigureTable({ figures, year, region, labelledBy }: Props) {
  const text = useText().figures;
  return (
    <table className="figure-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          <th scope="col" className="num">
            {text.yearOf(year)}
          </th>
          <th scope="col" className="num">
            {text.yearOf(year - 1)}
          </th>
          <th scope="col" className="num">
            {text.onTheYear}
          </th>
          <th scope="col" className="figure-answers">
            {text.answers}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((f) => (
          <FigureRow key={f.id} figure={f} year={year} region={region} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure, year, region }: { figure: FigureValue; year: number; region?: string }) {
  const text = useText().figures;
  const pick = useLabel();
  const locale = useLocale();
  const now = figureText(figure, locale);
  const before = figureText({ ...figure, value: figure.previous }, locale);
  const query = new URLSearchParams({ year: String(year), ...(region ? { region } : {}) });
  const scopes = {
    year: text.scopeYear,
    cumulative: text.scopeCumulative,
    snapshot: text.scopeSnapshot,
  };
  const office = officeKinds[(figure.office ?? 'ipOffice') as keyof typeof officeKinds];
  return (
    <tr>
      <th scope="row">
        <Link to={`/figures/${encodeURIComponent(figure.id)}?${query}`}>{pick(figure.label)}</Link>{' '}
        <span className="quiet nowrap">{scopes[figure.scope]}</span>
      </th>
      <td className={`num figure ${now.unit.length > longUnit ? 'figure-long' : ''}`}>
        <strong>{now.number}</strong>
        {now.unit && <span className="figure-unit"> {now.unit}</span>}
      </td>
      <td className="num figure quiet">{before.number}</td>
      <td className="num figure">
        <Change figure={figure} />
      </td>
      <td className="figure-answers quiet">{pick(figure.officeName ?? office)}</td>
    </tr>
  );
}

/** A unit of more characters (English words) may take a second line on a phone. */
const longUnit = 6;

/** Counts change by a share of the year before, shares by percentage points. */
function Change({ figure }: { figure: FigureValue }) {
  const text = useText().figures;
  const locale = useLocale();
  const { value, previous } = figure;
  const sign = (n: number) => (n > 0 ? '+' : '');
  if (figure.isShare) {
    if (value === null || previous === null) return null;
    const points = Math.round((value - previous) * 1000) / 10;
    return text.points(`${sign(points)}${formatNumber(points, locale, 1)}`);
  }
  const change = yearOnYear(value, previous);
  return change === null ? null : `${sign(change)}${formatShare(change, locale)}`;
}
