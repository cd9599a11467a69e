import { Tabs, Tag } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePlatformName } from '../../fields/index.ts';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { PageHeader } from '../../ui/index.ts';
import { counts, useSeller } from './api.ts';
import { SellerListings } from './seller-listings.tsx';
import { SellerMatters } from './seller-matters.tsx';
import './sellers.css';
import { useSellerText } from './text.ts';

const tabs = ['leads', 'complaints', 'listings'] as const;

/** One shop: its numbers, its leads, complaints and listings. */
export function Component() {
  const text = useSellerText();
  const locale = useLocale();
  const platformName = usePlatformName();
  const { platform = '', name = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((t) => t === params.get('tab')) ?? 'leads';
  const known = useSeller(platform, name).data;
  return (
    <>
      <PageHeader
        eyebrow={<Link to="/sellers">{text.title}</Link>}
        title={name}
        beside={<Tag variant="filled">{platformName(platform)}</Tag>}
      />
      {known && (
        <dl className="seller-numbers">
          {counts.map((c) => (
            <div key={c}>
              <dt>{text.counts[c]}</dt>
              <dd>{formatNumber(known[c] ?? 0, locale)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'leads' ? {} : { tab: key }, { replace: true })}
        items={[
          {
            key: 'leads',
            label: text.tabs.leads,
            children: (
              <SellerMatters kind="lead" platform={platform} seller={name} none={text.noRows.leads} />
            ),
          },
          {
            key: 'complaints',
            label: text.tabs.complaints,
            children: (
              <SellerMatters
                kind="complaint"
                platform={platform}
                seller={name}
                none={text.noRows.complaints}
              />
            ),
          },
          {
            key: 'listings',
            label: text.tabs.listings,
            children: <SellerListings platform={platform} seller={name} />,
          },
        ]}
      />
    </>
  );
}
