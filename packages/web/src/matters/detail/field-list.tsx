import { CheckOutlined } from '@ant-design/icons';
import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { Button } from 'antd';
import { useState } from 'react';
import { useActor, useCity } from '../../api/queries.ts';
import { componentsOf, RegionName } from '../../fields/index.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { DateTime } from '../../ui/index.ts';
import { FieldCell, isHeld } from '../cell.tsx';
import { isVisible } from '../definitions.ts';
import { blocksOf } from '../runs.ts';

/** All fields of a record. Those that hold nothing wait behind a button. */
export function FieldList({ definition, matter }: { definition: MatterDefinition; matter: MatterRecord }) {
  const text = useText();
  const actor = useActor();
  const [all, setAll] = useState(false);
  const visible = Object.entries(definition.fields).filter(([, f]) => isVisible(f, actor));
  const empty = visible.filter(([name]) => !isHeld(matter.data[name]));
  const shown = all ? visible : visible.filter(([name]) => isHeld(matter.data[name]));
  return (
    <section className="panel" aria-label={text.detail.fields}>
      {blocksOf(
        definition,
        shown.map(([name]) => name),
      ).map(({ names, areFlags }) =>
        areFlags ? (
          <Facts key={names[0]} definition={definition} matter={matter} names={names} />
        ) : (
          <dl key={names[0]} className="fields">
            {names.map((name) => (
              <FieldRow key={name} definition={definition} matter={matter} name={name} />
            ))}
          </dl>
        ),
      )}
      {empty.length > 0 && (
        <Button type="link" className="fields-more" onClick={() => setAll(!all)}>
          {all ? text.detail.hideEmpty : text.detail.showEmpty(empty.length)}
        </Button>
      )}
      <RecordFacts matter={matter} />
    </section>
  );
}

interface RowProps {
  definition: MatterDefinition;
  matter: MatterRecord;
  name: string;
}

function FieldRow({ definition, matter, name }: RowProps) {
  const text = useText();
  const pick = useLabel();
  const field = definition.fields[name];
  if (!field) return null;
  const { wide, shortValue } = componentsOf(field);
  return (
    <div className={wide && !shortValue ? 'field field-wide' : 'field'}>
      <dt>{pick(field.label)}</dt>
      <dd>
        {isHeld(matter.data[name]) ? (
          <FieldCell definition={definition} record={matter} name={name} full />
        ) : (
          <span className="quiet">{text.common.none}</span>
        )}
      </dd>
    </div>
  );
}

/** Yes-or-no facts side by side, what is so before what is not. */
function Facts({ definition, matter, names }: Omit<RowProps, 'name'> & { names: readonly string[] }) {
  const pick = useLabel();
  const weight = (name: string) => (matter.data[name] === true ? 0 : matter.data[name] === false ? 1 : 2);
  return (
    <dl className="facts">
      {names
        .toSorted((a, b) => weight(a) - weight(b))
        .map((name) => {
          const field = definition.fields[name];
          return field ? (
            <div key={name} className={weight(name) === 0 ? 'fact' : 'fact fact-no'}>
              <dt>{pick(field.label)}</dt>
              <dd>
                <FactValue value={matter.data[name]} />
              </dd>
            </div>
          ) : null;
        })}
    </dl>
  );
}

function FactValue({ value }: { value: unknown }) {
  const text = useText().common;
  if (value === true)
    return (
      <span className="flag-yes">
        <CheckOutlined aria-hidden /> {text.yes}
      </span>
    );
  return <>{value === false ? text.no : text.none}</>;
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
