import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import type { CheckedNumber, CheckReport, Relation } from './check-types.ts';
import { statedValue } from './figure-values.ts';
import { usePaperText } from './text.ts';
import { verdictSigns } from './verdict-signs.ts';

interface Props {
  year: number;
  report: CheckReport;
  chosen: number | null;
  /** How many numbers are shown. */
  count: number;
  onStep: (step: 1 | -1) => void;
}

/** What is known of the chosen number: its figure, both values, and the numbers that it hangs together with. */
export function NumberPanel({ year, report, chosen, count, onStep }: Props) {
  const { check: t } = usePaperText();
  const number = chosen === null ? undefined : report.numbers[chosen];
  // That a part is less than its whole is worth no word.
  const relations = report.relations.filter(
    (r) => chosen !== null && r.numbers[0] === chosen && !(r.kind === 'part' && r.holds),
  );
  return (
    <>
      <Flex gap={8} align="center" className="check-steps">
        <Button
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={t.previous}
          onClick={() => onStep(-1)}
        />
        <Button
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={t.next}
          onClick={() => onStep(1)}
        />
        <span className="quiet">{t.shown(count)}</span>
      </Flex>
      {number ? (
        <div aria-live="polite">
          <h3 className="check-number">{number.text}</h3>
          <p className={`verdict-line verdict-${number.verdict}`}>
            <span aria-hidden>{verdictSigns[number.verdict]}</span> {t.verdicts[number.verdict]}
            {number.power !== null && <span> · {t.power(number.power)}</span>}
          </p>
          <p className="quiet">
            {(number.reason && t.reasons[number.reason]) || t.means[number.verdict]}
            {number.verdict === 'not_statistic' && t.kinds[number.kind] && ` · ${t.kinds[number.kind]}`}
          </p>
          <Tie year={year} number={number} />
          {relations.map((r) => (
            <RelationLine key={`${r.kind} ${r.numbers.join(' ')}`} relation={r} report={report} />
          ))}
          <Candidates year={year} number={number} />
        </div>
      ) : (
        <p className="quiet">{t.choose}</p>
      )}
    </>
  );
}

const figureUrl = (id: string, year: number) => `/figures/${encodeURIComponent(id)}?year=${year}`;

function Tie({ year, number }: { year: number; number: CheckedNumber }) {
  const { check: t, compare } = usePaperText();
  const locale = useLocale();
  const { figure } = number;
  if (!figure) return null;
  const of = number.year ?? year;
  const rows = [
    [t.inDraft, statedValue(number.draftValue, figure.unit, locale)],
    [compare.inSystem(of), statedValue(number.systemValue, figure.unit, locale)],
    ...(figure.office ? [[t.office, figure.office]] : []),
  ];
  return (
    <div className="check-tie">
      <Link to={figureUrl(figure.id, of)}>{figure.label}</Link>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A sum or a ratio, with the numbers of the draft that it is reckoned from. */
function RelationLine({ relation, report }: { relation: Relation; report: CheckReport }) {
  const { check: t } = usePaperText();
  const locale = useLocale();
  const parts = relation.numbers.slice(1).map((n) => report.numbers[n]?.text ?? '');
  return (
    <p className={relation.holds ? 'check-relation' : 'check-relation office-changed'}>
      {t.relations[relation.kind](parts)}
      <br />
      {t.reckoned(formatNumber(relation.stated, locale), formatNumber(relation.reckoned, locale))}
    </p>
  );
}

function Candidates({ year, number }: { year: number; number: CheckedNumber }) {
  const { check: t } = usePaperText();
  const others = number.candidates.filter((c) => c.id !== number.figure?.id);
  if (number.figure || others.length === 0) return null;
  return (
    <>
      <h4>{t.candidates}</h4>
      <ul className="paper-lines">
        {others.map((c) => (
          <li key={c.id}>
            <Link to={figureUrl(c.id, year)}>{c.label}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
