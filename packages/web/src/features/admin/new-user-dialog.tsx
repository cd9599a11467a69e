import type { Role } from '@citong/matters';
import { Form, Input, Modal } from 'antd';
import { addUser, useAdminAction } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { OfficeRoleItems } from './office-role-items.tsx';
import { useShowOneTimePassword } from './one-time-password.tsx';

interface Values {
  name: string;
  email: string;
  office: string;
  role: Role;
}

export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [form] = Form.useForm<Values>();
  const add = useAdminAction(addUser);
  const showPassword = useShowOneTimePassword();
  const required = { required: true, message: text.admin.missing };
  return (
    <Modal
      open
      title={text.admin.addUser}
      okText={text.common.add}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ErrorAlert error={add.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={({ name, email, office, role }) =>
          add.mutate(
            { name, email, memberships: [{ office, role }] },
            {
              onSuccess: (made) => {
                onClose();
                if (made.oneTimePassword) showPassword(made.name, made.oneTimePassword);
              },
            },
          )
        }
      >
        <Form.Item name="name" label={text.admin.name} rules={[required]}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="email" label={text.admin.email} rules={[{ ...required, type: 'email' }]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <OfficeRoleItems />
      </Form>
    </Modal>
  );
}
