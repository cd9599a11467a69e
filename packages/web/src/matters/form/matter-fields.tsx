import type { MatterDefinition } from '@citong/matters';
import { Form } from 'antd';
import { componentsOf } from '../../fields/index.ts';
import { useLabel } from '../../i18n/index.ts';
import { useRules } from './rules.ts';

interface Props {
  definition: MatterDefinition;
  names: readonly string[];
  /** Fields that must be filled here, beside those that the definition requires. */
  require?: readonly string[];
  /** Only `require` counts: a transition asks for nothing else. */
  onlyRequire?: boolean;
}

/** The form items of some fields, two beside each other where there is room. */
export function MatterFields({ definition, names, require = [], onlyRequire = false }: Props) {
  const pick = useLabel();
  const rulesFor = useRules();
  return (
    <div className="form-grid">
      {names.map((name) => {
        const field = definition.fields[name];
        if (!field) return null;
        const { Input, wide } = componentsOf(field);
        const required = require.includes(name) || (!onlyRequire && field.required === true);
        return (
          <Form.Item
            key={name}
            name={name}
            label={pick(field.label)}
            required={required}
            rules={rulesFor(field, required)}
            validateTrigger="onBlur"
            extra={field.help && pick(field.help)}
            className={wide ? 'form-wide' : undefined}
          >
            <Input field={field} />
          </Form.Item>
        );
      })}
    </div>
  );
}
