import { Button } from 'antd';
import { Link } from 'react-router';
import { sellerPath } from '../sellers/api.ts';
import { useScreeningText } from './text.ts';
import type { Listing, ScreeningItem } from './types.ts';

interface Props {
  listing: Listing;
  leads: ScreeningItem['sellerLeads'];
  /** Other leads of this seller on the list; they may be chosen together. */
  others: readonly string[];
  onPick: () => void;
}

/** Who sells, and what became of the seller's other leads. */
export function SellerBlock({ listing, leads, others, onPick }: Props) {
  const text = useScreeningText();
  const open = Math.max(0, leads.total - leads.confirmed - leads.rejected);
  const parts = [
    { key: 'confirmed', n: leads.confirmed, label: text.listing.confirmed },
    { key: 'rejected', n: leads.rejected, label: text.listing.rejected },
    { key: 'open', n: open, label: text.listing.open_ },
  ];
  return (
    <section className="fact" aria-label={text.listing.seller}>
      <div className="fact-label">{text.listing.seller}</div>
      {listing.seller ? (
        <Link className="seller-name" to={sellerPath(listing.platform, listing.seller)}>
          {listing.seller}
        </Link>
      ) : (
        <span className="quiet">{text.listing.noSeller}</span>
      )}
      {leads.total > 0 && (
        <>
          <div className="seller-bar" aria-hidden="true">
            {parts.map(
              (p) => p.n > 0 && <span key={p.key} className={`seller-${p.key}`} style={{ flexGrow: p.n }} />,
            )}
          </div>
          <div className="seller-counts">
            {parts.map((p) => (
              <span key={p.key}>
                <i className={`dot seller-${p.key}`} aria-hidden="true" />
                {p.label} <b className="figure">{p.n}</b>
              </span>
            ))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <Button size="small" type="link" className="flush" onClick={onPick}>
          {text.listing.pickSame(others.length)}
        </Button>
      )}
    </section>
  );
}
