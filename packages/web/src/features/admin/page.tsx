import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useActor } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { PageHeader } from '../../ui/index.ts';
import './admin.css';
import { OfficesTab } from './offices-tab.tsx';
import { UsersTab } from './users-tab.tsx';

/** People, what they may act for, and offices. The server lets nobody but administrators see them. */
export function Component() {
  const text = useText();
  const actor = useActor();
  const [params, setParams] = useSearchParams();
  if (actor.role !== 'admin') return <NotFound />;
  return (
    <>
      <PageHeader title={text.admin.title} />
      <Tabs
        activeKey={params.get('tab') ?? 'users'}
        onChange={(tab) => setParams({ tab })}
        items={[
          { key: 'users', label: text.admin.users, children: <UsersTab /> },
          { key: 'offices', label: text.admin.offices, children: <OfficesTab /> },
        ]}
      />
    </>
  );
}
