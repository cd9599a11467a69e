import type { MatterDefinition } from '@citong/matters';
import { Form } from 'antd';
import { componentsOf } from '../../fields/index.ts';
import { useLabel } from '../../i18n/index.ts';
import { runsOf } from '../runs.ts';
import { useRules } from './rules.ts';

interface Props {
  definition: MatterDefinition;
  names: readonly string[];
  /** Fields that must be filled here, beside those that the definition requires. */
  require?: readonly string[];
  /** Only `require` counts: a transition asks for nothing else. */
  onlyRequire?: boolean;
}

/** The form items of some fields, two beside each other where there is room, yes-or-no facts in a row. */
export function MatterFields({ definition, names, require = [], onlyRequire = false }: Props) {
  const isRequired = (name: string) =>
    require.includes(name) || (!onlyRequire && definition.fields[name]?.required === true);
  return (
    <div className="form-grid">
      {runsOf(definition, names).map((run) => {
        const items = run.names.map((name) => (
          <FieldItem
            key={name}
            definition={definition}
            name={name}
            required={isRequired(name)}
            isFact={run.areFlags}
          />
        ));
        return run.areFlags ? (
          <div key={run.names[0]} className="form-facts">
            {items}
          </div>
        ) : (
          items
        );
      })}
    </div>
  );
}

interface ItemProps {
  definition: MatterDefinition;
  name: string;
  required: boolean;
  isFact: boolean;
}

function FieldItem({ definition, name, required, isFact }: ItemProps) {
  const pick = useLabel();
  const rulesFor = useRules();
  const field = definition.fields[name];
  if (!field) return null;
  const { Input, wide } = componentsOf(field);
  return (
    <Form.Item
      name={name}
      label={pick(field.label)}
      required={required}
      rules={rulesFor(field, required)}
      validateTrigger="onBlur"
      // Below a fact help would push the next ones apart: there it opens from a mark.
      {...(field.help && { [isFact ? 'tooltip' : 'extra']: pick(field.help) })}
      className={isFact ? 'form-fact' : wide ? 'form-wide' : undefined}
    >
      <Input field={field} />
    </Form.Item>
  );
}
