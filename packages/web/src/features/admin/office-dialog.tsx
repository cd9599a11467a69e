import { type OfficeKind, officeKinds } from '@citong/matters';
import { Form, Input, Modal, Select, Switch } from 'antd';
import { type AdminOffice, addOffice, changeOffice, useAdminAction, useCity } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

interface Values {
  zh: string;
  en: string;
  kind: OfficeKind;
  region?: string;
  uscc?: string;
  active: boolean;
}

/** A new office (`null`) or one to change. */
export function OfficeDialog({ office, onClose }: { office: AdminOffice | null; onClose: () => void }) {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const [form] = Form.useForm<Values>();
  const save = useAdminAction(({ zh, en, kind, region, uscc, active }: Values) => {
    const facts = { name: { zh, en }, kind, region: region ?? null, uscc: uscc || null };
    return office ? changeOffice({ id: office.id, ...facts, active }) : addOffice(facts);
  });
  const required = [{ required: true, message: text.admin.missing }];
  return (
    <Modal
      open
      title={office ? pick(office.name) : text.admin.addOffice}
      okText={office ? text.common.save : text.common.add}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ErrorAlert error={save.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={
          office
            ? {
                ...office.name,
                ...office,
                region: office.region ?? undefined,
                uscc: office.uscc ?? undefined,
              }
            : { active: true }
        }
        onFinish={(values) => save.mutate(values, { onSuccess: onClose })}
      >
        <Form.Item name="zh" label={text.admin.officeName} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="en" label={text.admin.officeNameEn} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={text.admin.officeKind} rules={required}>
          <Select
            options={Object.entries(officeKinds).map(([kind, label]) => ({
              value: kind,
              label: pick(label),
            }))}
          />
        </Form.Item>
        <Form.Item name="region" label={text.admin.region}>
          <Select
            allowClear
            options={(city.data?.regions ?? []).map((r) => ({ value: r.code, label: pick(r.name) }))}
          />
        </Form.Item>
        <Form.Item name="uscc" label={text.admin.uscc} normalize={(v: string) => v.trim().toUpperCase()}>
          <Input className="identifier" maxLength={18} />
        </Form.Item>
        {office && (
          <Form.Item name="active" label={text.admin.active} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
