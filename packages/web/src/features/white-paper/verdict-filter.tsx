import { type CheckReport, type Verdict, verdicts } from './check-types.ts';
import { usePaperText } from './text.ts';
import { verdictSigns } from './verdict-signs.ts';

interface Props {
  counts: CheckReport['counts'];
  kinds: readonly Verdict[];
  onChange: (kinds: readonly Verdict[]) => void;
}

/** How many numbers of each kind there are; each count shows and hides its kind. */
export function VerdictFilter({ counts, kinds, onChange }: Props) {
  const { check: t } = usePaperText();
  const toggle = (v: Verdict) => onChange(kinds.includes(v) ? kinds.filter((k) => k !== v) : [...kinds, v]);
  return (
    <fieldset className="verdicts">
      <legend className="visually-hidden">{t.filter}</legend>
      {verdicts.map((v) => (
        <button
          key={v}
          type="button"
          className={`verdict-count verdict-${v}`}
          aria-pressed={kinds.includes(v)}
          disabled={counts[v] === 0}
          title={t.means[v]}
          onClick={() => toggle(v)}
        >
          <span aria-hidden className="verdict-sign">
            {verdictSigns[v]}
          </span>
          {t.verdicts[v]} <b className="figure">{counts[v]}</b>
        </button>
      ))}
    </fieldset>
  );
}
