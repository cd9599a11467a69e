import type { Json, MatterDefinition, MatterRecord } from '@citong/matters';
import { Timeline } from 'antd';
import { useActions } from '../../api/queries.ts';
import type { MatterAction } from '../../api/types.ts';
import { componentsOf } from '../../fields/index.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { DateTime, ErrorAlert, PageLoading, StateTag } from '../../ui/index.ts';
import { isHeld } from '../cell.tsx';

/** All that was ever done to the record, newest first. */
export function TimelinePanel({
  definition,
  matter,
}: {
  definition: MatterDefinition;
  matter: MatterRecord;
}) {
  const text = useText();
  const found = useActions(definition.kind, matter.id);
  const actions = (found.data?.actions ?? []).toSorted((a, b) => b.seq - a.seq);
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{text.detail.timeline}</h2>
      {found.isPending && <PageLoading />}
      <ErrorAlert error={found.error} onRetry={() => found.refetch()} />
      <Timeline
        items={actions.map((action) => ({
          key: String(action.seq),
          color: action.verb === 'create' ? 'green' : action.from === action.to ? 'gray' : 'blue',
          content: <Action definition={definition} action={action} />,
        }))}
      />
    </section>
  );
}

function Action({ definition, action }: { definition: MatterDefinition; action: MatterAction }) {
  const text = useText();
  const pick = useLabel();
  const transition = definition.transitions[action.verb];
  const verb =
    action.verb === 'create'
      ? text.detail.verbCreate
      : action.verb === 'edit'
        ? text.detail.verbEdit
        : transition
          ? pick(transition.label)
          : action.verb;
  const { office } = action.actor;
  const who = action.actor.role === 'system' ? text.detail.system : action.actor.name;
  const changes = Object.entries(action.changes).filter(([name]) => name in definition.fields);
  return (
    <div className="action">
      <div className="action-head">
        <strong>{verb}</strong>
        {action.to && action.to !== action.from && <StateTag definition={definition} state={action.to} />}
      </div>
      <div className="quiet">
        {who}
        {/* An office that brings a table signs with its own name. */}
        {office && pick(office.name) !== who && ` · ${pick(office.name)}`}
        <br />
        <DateTime value={action.at} time />
      </div>
      {action.note && <p className="action-note">{action.note}</p>}
      {changes.length > 0 && (
        <details className="action-changes">
          <summary>{text.detail.changes(changes.length)}</summary>
          <dl>
            {changes.map(([name, change]) => (
              <div key={name}>
                <dt>{pick(definition.fields[name]?.label ?? { zh: name, en: name })}</dt>
                <dd>
                  {isHeld(change.from) && (
                    <>
                      <del>
                        <Value definition={definition} name={name} value={change.from as Json} />
                      </del>{' '}
                      →{' '}
                    </>
                  )}
                  <Value definition={definition} name={name} value={change.to as Json} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function Value({ definition, name, value }: { definition: MatterDefinition; name: string; value: Json }) {
  const text = useText();
  const field = definition.fields[name];
  if (!field || value === null || !isHeld(value)) return <>{text.common.none}</>;
  const { Cell } = componentsOf(field);
  return <Cell field={field} value={value} />;
}
