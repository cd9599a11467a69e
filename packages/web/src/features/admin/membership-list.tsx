import { type Role, roles } from '@citong/matters';
import { App, Button, Form, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import {
  addMembership,
  removeMembership,
  useAdminAction,
  useCity,
  useMembershipsOf,
} from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert, useErrorMessage } from '../../ui/index.ts';
import { OfficeRoleItems } from './office-role-items.tsx';

/** The offices and roles of one person. */
export function MembershipList({ userId }: { userId: string }) {
  const text = useText();
  const pick = useLabel();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const city = useCity();
  const found = useMembershipsOf(userId);
  const remove = useAdminAction(removeMembership);
  const [adding, setAdding] = useState(false);
  const memberships = found.data?.memberships ?? [];
  const officeName = (id: string) => {
    const office = city.data?.offices.find((o) => o.id === id);
    return office ? pick(office.name) : id;
  };
  return (
    <div className="memberships">
      <ErrorAlert error={found.error} onRetry={() => found.refetch()} />
      {found.isSuccess && memberships.length === 0 && <p className="quiet">{text.admin.noMemberships}</p>}
      <ul>
        {memberships.map((m) => (
          <li key={m.id}>
            {officeName(m.officeId)} · {pick(roles[m.role])}
            <Popconfirm
              title={text.admin.removeMembershipAsk(officeName(m.officeId))}
              onConfirm={() => remove.mutate(m.id, { onError: (error) => message.error(messageOf(error)) })}
            >
              <Button type="link" size="small" danger>
                {text.admin.removeMembership}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => setAdding(true)}>
        {text.admin.addMembership}
      </Button>
      {adding && <NewMembership userId={userId} onClose={() => setAdding(false)} />}
    </div>
  );
}

function NewMembership({ userId, onClose }: { userId: string; onClose: () => void }) {
  const text = useText();
  const [form] = Form.useForm<{ office: string; role: Role }>();
  const add = useAdminAction(addMembership);
  return (
    <Modal
      open
      title={text.admin.addMembership}
      okText={text.common.add}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ErrorAlert error={add.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ office, role }) =>
          add.mutate({ userId, officeId: office, role }, { onSuccess: onClose })
        }
      >
        <OfficeRoleItems />
      </Form>
    </Modal>
  );
}
