import { PlusOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { useActor } from '../../api/queries.ts';
import type { MatterDetail } from '../../api/types.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { DateTime, Deadline, StateTag } from '../../ui/index.ts';
import { definitionOf, mayCreate, referringTo } from '../definitions.ts';
import { titleOf } from '../title.ts';

/** Records of other kinds that refer to this one, and buttons to make one more where the actor may. */
export function LinkedPanel({ definition, detail }: { definition: MatterDefinition; detail: MatterDetail }) {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const linked = detail.linked.filter((l) => l.rows.length > 0 && definitionOf(l.kind));
  const makeable = referringTo(definition.kind).filter(
    ({ definition: d, field }) => mayCreate(d, actor) && !d.fields[field]?.automatic,
  );
  if (linked.length === 0 && makeable.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="linked">
      <Flex justify="space-between" align="center" wrap gap={8}>
        <h2 id="linked">{text.detail.linked}</h2>
        <Flex gap={8} wrap className="no-print">
          {makeable.map(({ definition: d, field }) => (
            <Link key={`${d.kind} ${field}`} to={`/m/${d.kind}/new?${field}=${detail.matter.id}`}>
              <Button size="small" icon={<PlusOutlined aria-hidden />}>
                {text.list.create(pick(d.label))}
              </Button>
            </Link>
          ))}
        </Flex>
      </Flex>
      {linked.length === 0 && <p className="quiet">{text.detail.nothingLinked}</p>}
      {linked.map((group) => (
        <LinkedGroup key={`${group.kind} ${group.field}`} id={detail.matter.id} group={group} />
      ))}
    </section>
  );
}

function LinkedGroup({ id, group }: { id: string; group: MatterDetail['linked'][number] }) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const definition = definitionOf(group.kind);
  if (!definition) return null;
  const field = definition.fields[group.field];
  return (
    <div className="linked-group">
      <h3>
        {pick(definition.label)}
        {field && <span className="quiet"> {pick(field.label)}</span>}
      </h3>
      <ul className="linked">
        {group.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/m/${group.kind}/${row.id}`} className="linked-title">
              {titleOf(definition, row, locale)}
            </Link>
            <span className="linked-facts">
              {row.dueAt && <Deadline dueAt={row.dueAt} />}
              <StateTag definition={definition} state={row.state} />
              <span className="quiet">
                <DateTime value={row.createdAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {group.total > group.rows.length && (
        <Link to={`/m/${group.kind}?f.${group.field}=${id}`}>{text.detail.allLinked(group.total)}</Link>
      )}
    </div>
  );
}
