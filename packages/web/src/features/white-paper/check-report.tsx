import { Checkbox, Drawer, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { usePhone } from '../../ui/index.ts';
import type { CheckedDraft } from './check-api.ts';
import { type CheckReport, type Verdict, verdicts } from './check-types.ts';
import { DraftText } from './draft-text.tsx';
import { NumberPanel } from './number-panel.tsx';
import { nextOf } from './segments.ts';
import { usePaperText } from './text.ts';
import { Unmentioned } from './unmentioned.tsx';
import { VerdictFilter } from './verdict-filter.tsx';

/** What makes a draft wrong, and what a person must look into, is shown first. */
const atFirst: readonly Verdict[] = verdicts.filter((v) => v !== 'not_statistic');

const shownOf = ({ numbers }: CheckReport, kinds: readonly Verdict[]): number[] =>
  numbers.flatMap((n, i) => (kinds.includes(n.verdict) ? [i] : []));

/** The draft with each number marked, the counts above it, and the number chosen beside it. */
export function CheckReportView({ year, draft }: { year: number; draft: CheckedDraft }) {
  const { check: t } = usePaperText();
  const { report } = draft;
  const phone = usePhone();
  const [kinds, setKinds] = useState<readonly Verdict[]>(atFirst);
  const [chosen, setChosen] = useState<number | null>(null);
  const [onlyMarked, setOnlyMarked] = useState(false);
  const shown = useMemo(() => shownOf(report, kinds), [report, kinds]);
  const go = (step: 1 | -1) => {
    const next = nextOf(shown, chosen, step);
    setChosen(next);
    if (next !== null)
      document.getElementById(`number-${next}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const panel = <NumberPanel year={year} report={report} chosen={chosen} count={shown.length} onStep={go} />;
  return (
    <>
      <p className="quiet">{t.about(draft.name, report.counts.statistics, report.counts.tied)}</p>
      <VerdictFilter counts={report.counts} kinds={kinds} onChange={setKinds} />
      <Flex className="paper-bar">
        <Checkbox checked={onlyMarked} onChange={(e) => setOnlyMarked(e.target.checked)}>
          {t.onlyMarked}
        </Checkbox>
      </Flex>
      <div className="check">
        <DraftText
          report={report}
          kinds={kinds}
          chosen={chosen}
          onlyMarked={onlyMarked}
          onChoose={setChosen}
        />
        {phone ? (
          <Drawer
            open={chosen !== null}
            placement="bottom"
            size={360}
            mask={false}
            title={t.panel}
            onClose={() => setChosen(null)}
          >
            {panel}
          </Drawer>
        ) : (
          <aside className="panel check-panel" aria-label={t.panel}>
            {panel}
          </aside>
        )}
      </div>
      <Unmentioned year={year} figures={report.unmentioned} />
    </>
  );
}
