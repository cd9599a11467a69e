import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../ui/index.ts';
import { Feeds } from './feeds.tsx';
import './monitor.css';
import { useMonitorText } from './text.ts';
import { Watches } from './watches.tsx';

/** What is looked for, and where listings come from. */
export function Component() {
  const text = useMonitorText();
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'feeds' ? 'feeds' : 'watches';
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
