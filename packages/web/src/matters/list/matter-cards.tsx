import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { Link } from 'react-router';
import { useActor } from '../../api/queries.ts';
import { useLabel, useLocale } from '../../i18n/index.ts';
import { Deadline, StateTag } from '../../ui/index.ts';
import { FieldCell, isHeld } from '../cell.tsx';
import { isVisible } from '../definitions.ts';
import { titleOf } from '../title.ts';

/** How many columns beside the title a card shows. */
const shown = 3;

/** The same list where a table has no room. */
export function MatterCards({
  definition,
  rows,
}: {
  definition: MatterDefinition;
  rows: readonly MatterRecord[];
}) {
  const locale = useLocale();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <div className="card-head">
            <Link to={`/m/${definition.kind}/${row.id}`} className="card-title">
              {titleOf(definition, row, locale)}
            </Link>
            {Object.keys(definition.states).length > 1 && (
              <StateTag definition={definition} state={row.state} />
            )}
          </div>
          <CardFields definition={definition} row={row} />
          {row.dueAt && <Deadline dueAt={row.dueAt} />}
        </li>
      ))}
    </ul>
  );
}

function CardFields({ definition, row }: { definition: MatterDefinition; row: MatterRecord }) {
  const pick = useLabel();
  const actor = useActor();
  const names = definition.columns
    .filter((name) => {
      const field = definition.fields[name];
      return name !== definition.title && field && isVisible(field, actor) && isHeld(row.data[name]);
    })
    .slice(0, shown);
  return (
    <dl className="card-fields">
      {names.map((name) => (
        <div key={name}>
          <dt>{pick(definition.fields[name]?.label ?? { zh: name, en: name })}</dt>
          <dd>
            <FieldCell definition={definition} record={row} name={name} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
