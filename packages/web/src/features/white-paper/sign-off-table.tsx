import { Link } from 'react-router';
import { useFigures } from '../../api/queries.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { changeText, exactText, plainValue, previousText } from './figure-values.ts';
import { usePaperText } from './text.ts';
import type { OfficeSignOff, PaperFigure } from './types.ts';

interface Props {
  year: number;
  office: OfficeSignOff;
  figures: readonly PaperFigure[];
}

/** Figures for a reviewer: as printed, the year before, the change, how each is reckoned and the way to its rows. */
export function SignOffTable({ year, office, figures }: Props) {
  const text = usePaperText().signOff;
  const figureText = useText().figures;
  const pick = useLabel();
  const known = useFigures({ year, ids: office.figures.map((f) => f.id).join(',') });
  const formulas = new Map(known.data?.figures.map((f) => [f.id, f.formula]));
  return (
    <table className="paper-table">
      <caption className="visually-hidden">{text.description}</caption>
      <thead>
        <tr>
          <th scope="col">{figureText.figure}</th>
          <th scope="col" className="num">
            {figureText.yearOf(year)}
          </th>
          <th scope="col" className="num paper-before">
            {figureText.yearOf(year - 1)}
          </th>
          <th scope="col" className="num">
            {figureText.onTheYear}
          </th>
          <th scope="col" className="paper-formula">
            {text.formula}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((f) => {
          const formula = formulas.get(f.id);
          const change = office.changed.find((c) => c.id === f.id);
          return (
            <Row key={f.id} year={year} figure={f} formula={formula ? pick(formula) : ''} change={change} />
          );
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  year: number;
  figure: PaperFigure;
  formula: string;
  change: OfficeSignOff['changed'][number] | undefined;
}

function Row({ year, figure, formula, change }: RowProps) {
  const text = usePaperText().signOff;
  const locale = useLocale();
  const exact = exactText(figure, locale);
  return (
    <tr className={change ? 'paper-changed' : undefined}>
      <th scope="row">
        <Link to={`/figures/${encodeURIComponent(figure.id)}?year=${year}`}>{figure.label}</Link>
        <div className="quiet">{text.rows(figure.rows)}</div>
      </th>
      <td className="num">
        <strong className="figure">{figure.text}</strong>
        {exact && <div className="quiet figure">{text.exact(exact)}</div>}
        {change && (
          <div className="office-changed figure">
            {text.was(change.signed === null ? null : plainValue(change.signed, figure.unit, locale))}
          </div>
        )}
      </td>
      <td className="num figure quiet paper-before">{previousText(figure, locale)}</td>
      <td className="num figure">{changeText(figure, locale)}</td>
      <td className="paper-formula quiet">{formula}</td>
    </tr>
  );
}
