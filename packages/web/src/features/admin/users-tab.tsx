import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown, Flex, Input, Table, Tag } from 'antd';
import { useRef, useState } from 'react';
import { type AdminUser, changeUser, useAdminAction, useUsers } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { DateTime, ErrorAlert, useErrorMessage } from '../../ui/index.ts';
import { MembershipList } from './membership-list.tsx';
import { NewUserDialog } from './new-user-dialog.tsx';
import { useShowOneTimePassword } from './one-time-password.tsx';

export function UsersTab() {
  const text = useText();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const users = useUsers(q);
  return (
    <>
      <Flex gap={8} justify="space-between" wrap className="admin-bar">
        <Input.Search
          className="list-search"
          allowClear
          placeholder={text.admin.search}
          aria-label={text.admin.search}
          onSearch={setQ}
        />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {text.admin.addUser}
        </Button>
      </Flex>
      <ErrorAlert error={users.error} onRetry={() => users.refetch()} />
      <Table<AdminUser>
        rowKey="id"
        loading={users.isPending}
        dataSource={[...(users.data?.users ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        expandable={{ expandedRowRender: (user) => <MembershipList userId={user.id} /> }}
        columns={[
          { key: 'name', title: text.admin.name, render: (_, u) => u.name },
          { key: 'email', title: text.admin.email, render: (_, u) => u.email },
          { key: 'status', title: text.admin.status, render: (_, u) => <Status user={u} /> },
          {
            key: 'twoFactor',
            title: text.admin.twoFactor,
            render: (_, u) =>
              u.twoFactorEnabled ? (
                text.admin.twoFactorOn
              ) : (
                <span className="quiet">{text.admin.twoFactorOff}</span>
              ),
          },
          {
            key: 'createdAt',
            title: text.list.createdAt,
            render: (_, u) => <DateTime value={u.createdAt} />,
          },
          { key: 'actions', align: 'right', render: (_, u) => <UserMenu user={u} /> },
        ]}
      />
      {adding && <NewUserDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Status({ user }: { user: AdminUser }) {
  const text = useText();
  if (user.disabled) return <Tag variant="filled">{text.admin.disabled}</Tag>;
  if (user.mustChangePassword)
    return (
      <Tag variant="filled" color="warning">
        {text.admin.waitingFirst}
      </Tag>
    );
  return (
    <Tag variant="filled" color="success">
      {text.admin.active}
    </Tag>
  );
}

function UserMenu({ user }: { user: AdminUser }) {
  const text = useText();
  const { message, modal } = App.useApp();
  const messageOf = useErrorMessage();
  const showPassword = useShowOneTimePassword();
  const change = useAdminAction(changeUser);
  const removeTwoFactor = useRef(false);
  const send = (what: Omit<Parameters<typeof changeUser>[0], 'id'>) =>
    change.mutate(
      { id: user.id, ...what },
      {
        onSuccess: (saved) => {
          if (saved.oneTimePassword) showPassword(saved.name, saved.oneTimePassword);
          else message.success(text.admin.saved);
        },
        onError: (error) => message.error(messageOf(error)),
      },
    );
  const askReset = () => {
    removeTwoFactor.current = false;
    modal.confirm({
      title: text.admin.resetPassword,
      content: (
        <>
          <p>{text.admin.resetPasswordAsk(user.name)}</p>
          {user.twoFactorEnabled && (
            <Checkbox
              onChange={(e) => {
                removeTwoFactor.current = e.target.checked;
              }}
            >
              {text.admin.removeTwoFactor}
            </Checkbox>
          )}
        </>
      ),
      onOk: () => send({ resetPassword: true, ...(removeTwoFactor.current && { removeTwoFactor: true }) }),
    });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'reset', label: text.admin.resetPassword, onClick: askReset },
          {
            key: 'disable',
            label: user.disabled ? text.admin.enable : text.admin.disable,
            danger: !user.disabled,
            onClick: () => send({ disabled: !user.disabled }),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden />}
        loading={change.isPending}
        aria-label={`${text.detail.more} ${user.name}`}
      />
    </Dropdown>
  );
}
