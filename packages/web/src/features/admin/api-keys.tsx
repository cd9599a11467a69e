import { App, Button, Form, Input, Popconfirm, Select, Table, Typography } from 'antd';
import { type ApiKey, createApiKey, deleteApiKey, useAdminAction, useApiKeys } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { DateTime, ErrorAlert, useErrorMessage } from '../../ui/index.ts';

/** How long a key may live, in days; 0: until it is deleted. */
const lifetimes = [30, 90, 365, 0];

export function ApiKeys() {
  const text = useText();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const keys = useApiKeys();
  const remove = useAdminAction(deleteApiKey);
  return (
    <>
      <p className="quiet">{text.account.keysText}</p>
      <ErrorAlert error={keys.error} onRetry={() => keys.refetch()} />
      <NewKey />
      <Table<ApiKey>
        rowKey="id"
        size="small"
        loading={keys.isPending}
        dataSource={[...(keys.data?.keys ?? [])]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: text.account.noKeys }}
        columns={[
          { key: 'name', title: text.account.keyName, render: (_, k) => k.name },
          {
            key: 'start',
            title: text.account.keyStart,
            render: (_, k) => <span className="identifier">{k.start}…</span>,
          },
          {
            key: 'createdAt',
            title: text.account.keyCreated,
            render: (_, k) => <DateTime value={k.createdAt} />,
          },
          {
            key: 'expiresAt',
            title: text.account.keyUntil,
            render: (_, k) => (k.expiresAt ? <DateTime value={k.expiresAt} /> : text.account.keyNoExpiry),
          },
          {
            key: 'lastUsedAt',
            title: text.account.keyLastUsed,
            render: (_, k) =>
              k.lastUsedAt ? (
                <DateTime value={k.lastUsedAt} time />
              ) : (
                <span className="quiet">{text.account.keyNever}</span>
              ),
          },
          {
            key: 'actions',
            align: 'right',
            render: (_, k) => (
              <Popconfirm
                title={text.account.deleteKeyAsk(k.name)}
                onConfirm={() => remove.mutate(k.id, { onError: (e) => message.error(messageOf(e)) })}
              >
                <Button type="link" size="small" danger>
                  {text.account.deleteKey}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </>
  );
}

function NewKey() {
  const text = useText();
  const { modal } = App.useApp();
  const [form] = Form.useForm<{ name: string; days: number }>();
  const create = useAdminAction(createApiKey);
  return (
    <>
      <ErrorAlert error={create.error} />
      <Form
        form={form}
        layout="inline"
        className="new-key"
        initialValues={{ days: lifetimes[2] }}
        onFinish={({ name, days }) =>
          create.mutate(
            { name, ...(days > 0 && { expiresInDays: days }) },
            {
              onSuccess: (made) => {
                form.resetFields();
                modal.success({
                  title: text.account.keyOnce,
                  width: 560,
                  content: (
                    <Typography.Text code copyable className="secret">
                      {made.key}
                    </Typography.Text>
                  ),
                });
              },
            },
          )
        }
      >
        <Form.Item name="name" rules={[{ required: true, message: text.admin.missing }]}>
          <Input
            aria-label={text.account.keyName}
            placeholder={text.account.keyNamePlaceholder}
            maxLength={100}
          />
        </Form.Item>
        <Form.Item name="days">
          <Select
            aria-label={text.account.keyExpires}
            options={lifetimes.map((days) => ({
              value: days,
              label: days > 0 ? text.account.keyDays(days) : text.account.keyNoExpiry,
            }))}
          />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {text.account.createKey}
        </Button>
      </Form>
    </>
  );
}
