import { Link } from 'react-router';
import { usePlatformName } from '../../fields/index.ts';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { sellerPath } from '../sellers/api.ts';
import { useDashboardText } from './text.ts';
import { measures, type Summary } from './types.ts';

/** Who has most leads; each opens the seller's own page. */
export function TopSellers({ summary }: { summary: Summary }) {
  const text = useDashboardText();
  const locale = useLocale();
  const nameOf = usePlatformName();
  if (summary.topSellers.length === 0) return null;
  return (
    <section className="chart-card">
      <h2>{text.charts.topSellers}</h2>
      <div className="counts-scroll">
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">{text.charts.seller}</th>
              {measures.map((m) => (
                <th scope="col" key={m}>
                  {text.measures[m]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {summary.topSellers.map((s) => (
              <tr key={`${s.platform}/${s.seller}`}>
                <th scope="row">
                  <Link to={sellerPath(s.platform, s.seller)}>{s.seller}</Link>{' '}
                  <span className="quiet">{nameOf(s.platform)}</span>
                </th>
                {measures.map((m) => (
                  <td key={m}>{formatNumber(s[m], locale)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
