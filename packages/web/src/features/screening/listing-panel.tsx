import { ExportOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { usePlatformName } from '../../fields/index.ts';
import { DateTime } from '../../ui/index.ts';
import { MarkPicture } from '../listings/mark-picture.tsx';
import { WhyNotButton } from '../listings/why-not-button.tsx';
import { floorFen, type LeadFacts } from './facts.ts';
import { HighlightedTitle } from './highlighted-title.tsx';
import { Pictures } from './pictures.tsx';
import { PriceBlock } from './price-block.tsx';
import { Reasons } from './reasons.tsx';
import { SellerBlock } from './seller-block.tsx';
import { useScreeningText } from './text.ts';
import type { ScreeningItem } from './types.ts';

interface Props {
  item: ScreeningItem;
  facts: LeadFacts;
  active: number | null;
  onActive: (index: number | null) => void;
  sameSeller: readonly string[];
  onPickSame: () => void;
}

/** What is offered: title, pictures, price, seller, and why it was found. */
export function ListingPanel({ item, facts, active, onActive, sameSeller, onPickSame }: Props) {
  const text = useScreeningText();
  const { listing } = item;
  if (!listing) return <p className="quiet">{text.noTitle}</p>;
  return (
    <article aria-label={text.listing.heading}>
      <div className="listing-line">
        <PlatformName id={listing.platform} />
        <span className="figure quiet">{listing.key}</span>
        {typeof listing.firstSeenAt === 'string' && (
          <span className="quiet">
            {text.listing.firstSeen} <DateTime value={listing.firstSeenAt} />
          </span>
        )}
        {listing.url && (
          <a href={listing.url} target="_blank" rel="noopener noreferrer" className="listing-open">
            {text.listing.open} <ExportOutlined aria-hidden />
          </a>
        )}
      </div>
      <HighlightedTitle
        title={listing.title || text.noTitle}
        signals={facts.signals}
        active={active}
        onActive={onActive}
      />
      <div className={listing.images.length > 0 ? 'listing-body' : 'listing-body listing-plain'}>
        {listing.images.length > 0 && (
          <Pictures
            key={listing.key}
            listing={listing}
            signals={facts.signals}
            active={active}
            actions={(position) => (
              <MarkPicture listing={listing} position={position} mark={item.mark?.id ?? null} />
            )}
          />
        )}
        <div className="listing-facts">
          <PriceBlock price={listing.priceFen} floor={floorFen(item)} />
          <SellerBlock listing={listing} leads={item.sellerLeads} others={sameSeller} onPick={onPickSame} />
        </div>
      </div>
      <Reasons facts={facts} active={active} onActive={onActive} />
      <WhyNotButton listing={listing} />
    </article>
  );
}

export function PlatformName({ id }: { id: string }) {
  const nameOf = usePlatformName();
  return <Tag variant="filled">{nameOf(id)}</Tag>;
}
