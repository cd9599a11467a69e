import type { Role } from '@citong/matters';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { PageHeader } from '../../ui/index.ts';
import { Feeds } from './feeds.tsx';
import './monitor.css';
import { useMonitorText } from './text.ts';
import { Watches } from './watches.tsx';

/** Who keeps the feeds; others see their watches alone. The server has the last word. */
const keepers: readonly Role[] = ['ipOfficer', 'admin'];

/** What is looked for, and where listings come from. */
export function Component() {
  const text = useMonitorText();
  const [params, setParams] = useSearchParams();
  const role = useMe().data?.actor?.role;
  const tab = params.get('tab') === 'feeds' ? 'feeds' : 'watches';
  if (!role || !keepers.includes(role))
    return (
      <>
        <PageHeader title={text.title} />
        <Watches />
      </>
    );
  return (
    <>
      <PageHeader title={text.title} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'feeds' ? { tab: key } : {}, { replace: true })}
        items={[
          { key: 'watches', label: text.tabs.watches, children: <Watches /> },
          { key: 'feeds', label: text.tabs.feeds, children: <Feeds /> },
        ]}
      />
    </>
  );
}
