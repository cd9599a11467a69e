import { roles } from '@citong/matters';
import { Form, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';

/** Nobody signs in as the system, and the public needs no account. */
const unassignable = ['system', 'public'];

/** The two form items of a membership: for which office, in which role. */
export function OfficeRoleItems() {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const required = [{ required: true, message: text.admin.missing }];
  return (
    <>
      <Form.Item name="office" label={text.admin.office} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(city.data?.offices ?? []).map((o) => ({ value: o.id, label: pick(o.name) }))}
        />
      </Form.Item>
      <Form.Item name="role" label={text.admin.role} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(roles)
            .filter(([role]) => !unassignable.includes(role))
            .map(([role, label]) => ({ value: role, label: pick(label) }))}
        />
      </Form.Item>
    </>
  );
}
