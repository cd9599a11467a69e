import { ArrowDownOutlined } from '@ant-design/icons';
import { Money } from '../../ui/index.ts';
import { priceGap } from './price.ts';
import { useScreeningText } from './text.ts';

/** The price large, and how far it lies below the floor. */
export function PriceBlock({ price, floor }: { price: number | null; floor: number | null }) {
  const text = useScreeningText();
  const gap = priceGap(price, floor);
  const low = gap?.side === 'below';
  return (
    <section className="fact price" aria-label={text.listing.price}>
      <div className="fact-label">{text.listing.price}</div>
      <div className="price-line">
        <span className={`price-now ${low ? 'price-low' : ''}`}>
          {price === null ? <span className="quiet">{text.listing.noPrice}</span> : <Money fen={price} />}
        </span>
        {gap && (
          <span className={`price-gap ${low ? 'price-low' : ''}`}>
            {low && <ArrowDownOutlined aria-hidden />}
            {gap.side === 'at' ? text.listing.atFloor : text.listing[gap.side](gap.percent)}
          </span>
        )}
      </div>
      {floor === null ? (
        <div className="fact-note">{text.listing.noFloor}</div>
      ) : (
        <>
          {gap && (
            <div className="price-bar" aria-hidden="true">
              <div className={low ? 'price-bar-low' : ''} style={{ width: `${gap.share * 100}%` }} />
            </div>
          )}
          <div className="fact-note">
            {text.listing.floor} <Money fen={floor} />
          </div>
        </>
      )}
    </section>
  );
}
