import type { Clock, MatterDefinition, MatterRecord } from '@citong/matters';
import { useRules } from '../../api/queries.ts';
import type { CityRule } from '../../api/types.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { DateTime, Deadline } from '../../ui/index.ts';
import { EvidenceTag, RuleNote } from './rule-note.tsx';

/** The clocks of a record, each with the dated rule that sets it and the law behind the rule. */
export function DeadlinePanel({
  definition,
  matter,
}: {
  definition: MatterDefinition;
  matter: MatterRecord;
}) {
  const text = useText();
  const rules = useRules();
  if (matter.clocks.length === 0) return null;
  const final = definition.states[matter.state]?.final ?? false;
  return (
    <section className="panel" aria-labelledby="deadlines">
      <h2 id="deadlines">{text.detail.deadlines}</h2>
      <ul className="clocks">
        {matter.clocks.map((clock) => (
          <ClockRow
            key={clock.deadline}
            definition={definition}
            clock={clock}
            stopped={final && clock.metAt === null}
            rule={rules.data?.find(
              (r) => r.id === clock.rule.id && r.effectiveFrom === clock.rule.effectiveFrom,
            )}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  definition: MatterDefinition;
  clock: Clock;
  stopped: boolean;
  rule: CityRule | undefined;
}

function ClockRow({ definition, clock, stopped, rule }: RowProps) {
  const text = useText();
  const pick = useLabel();
  const deadline = definition.deadlines?.[clock.deadline];
  return (
    <li className="clock">
      <div className="clock-head">
        <span className="clock-name">{deadline ? pick(deadline.label) : clock.deadline}</span>
        {stopped ? (
          <span className="quiet">{text.detail.stopped}</span>
        ) : (
          <Deadline dueAt={clock.dueAt} metAt={clock.metAt} />
        )}
      </div>
      <div className="quiet">
        <DateTime value={clock.startedAt} time /> → <DateTime value={clock.dueAt} time />
      </div>
      {rule && (
        <div className="clock-basis">
          {pick(rule.label)} · {text.detail.ruleValue(rule.value, rule.unit)}
          <br />
          {rule.basis} {rule.evidence && <EvidenceTag evidence={rule.evidence} />}
          {rule.note && <RuleNote note={rule.note} />}
        </div>
      )}
    </li>
  );
}
