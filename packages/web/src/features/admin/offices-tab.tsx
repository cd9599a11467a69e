import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { officeKinds } from '@citong/matters';
import { Button, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { type AdminOffice, useOffices } from '../../api/queries.ts';
import { RegionName } from '../../fields/index.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { OfficeDialog } from './office-dialog.tsx';

export function OfficesTab() {
  const text = useText();
  const pick = useLabel();
  const [q, setQ] = useState('');
  const [editing, setEditing] = useState<AdminOffice | 'new' | null>(null);
  const offices = useOffices(q);
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
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
          {text.admin.addOffice}
        </Button>
      </Flex>
      <ErrorAlert error={offices.error} onRetry={() => offices.refetch()} />
      <Table<AdminOffice>
        rowKey="id"
        loading={offices.isPending}
        dataSource={[...(offices.data?.offices ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'name', title: text.admin.office, render: (_, o) => pick(o.name) },
          { key: 'kind', title: text.admin.officeKind, render: (_, o) => pick(officeKinds[o.kind]) },
          {
            key: 'region',
            title: text.admin.region,
            render: (_, o) => o.region && <RegionName code={o.region} />,
          },
          {
            key: 'uscc',
            title: text.admin.uscc,
            render: (_, o) => <span className="identifier">{o.uscc}</span>,
          },
          {
            key: 'status',
            title: text.admin.status,
            render: (_, o) => (
              <Tag variant="filled" color={o.active ? 'success' : 'default'}>
                {o.active ? text.admin.active : text.admin.disabled}
              </Tag>
            ),
          },
          {
            key: 'actions',
            align: 'right',
            render: (_, o) => (
              <Button
                type="text"
                icon={<EditOutlined aria-hidden />}
                aria-label={`${text.common.edit} ${pick(o.name)}`}
                onClick={() => setEditing(o)}
              />
            ),
          },
        ]}
      />
      {editing && (
        <OfficeDialog office={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
