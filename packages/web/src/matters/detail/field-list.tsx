import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { Button } from 'antd';
import { useState } from 'react';
import { useActor, useCity } from '../../api/queries.ts';
import { componentsOf, RegionName } from '../../fields/index.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { DateTime } from '../../ui/index.ts';
import { FieldCell, isHeld } from '../cell.tsx';
import { isVisible } from '../definitions.ts';

/** All fields of a record. Those that hold nothing wait behind a button. */
export function FieldList({ definition, matter }: { definition: MatterDefinition; matter: MatterRecord }) {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const [all, setAll] = useState(false);
  const visible = Object.entries(definition.fields).filter(([, f]) => isVisible(f, actor));
  const empty = visible.filter(([name]) => !isHeld(matter.data[name]));
  const shown = all ? visible : visible.filter(([name]) => isHeld(matter.data[name]));
  return (
    <section className="panel" aria-label={text.detail.fields}>
      <dl className="fields">
        {shown.map(([name, field]) => (
          <div key={name} className={componentsOf(field).wide ? 'field field-wide' : 'field'}>
            <dt>{pick(field.label)}</dt>
            <dd>
              {isHeld(matter.data[name]) ? (
                <FieldCell definition={definition} record={matter} name={name} full />
              ) : (
                <span className="quiet">{text.common.none}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {empty.length > 0 && (
        <Button type="link" className="fields-more" onClick={() => setAll(!all)}>
          {all ? text.detail.hideEmpty : text.detail.showEmpty(empty.length)}
        </Button>
      )}
      <RecordFacts matter={matter} />
    </section>
  );
}

/** Who answers for the record and since when. */
function RecordFacts({ matter }: { matter: MatterRecord }) {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const office = city.data?.offices.find((o) => o.id === matter.office);
  return (
    <p className="record-facts">
      {matter.office && (
        <span>
          {text.detail.office} {office ? pick(office.name) : matter.office}
        </span>
      )}
      {matter.region && (
        <span>
          {text.detail.region} <RegionName code={matter.region} />
        </span>
      )}
      <span>
        {text.detail.created} <DateTime value={matter.createdAt} time />
      </span>
      <span>
        {text.detail.updated} <DateTime value={matter.updatedAt} time />
      </span>
    </p>
  );
}
