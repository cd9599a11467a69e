import { ExportOutlined } from '@ant-design/icons';
import { useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { type Listing, useListing, useWhyNot } from '../../api/queries.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { DateTime, ErrorAlert, Money, PageHeader, PageLoading } from '../../ui/index.ts';
import { PlatformName } from '../screening/listing-panel.tsx';
import '../screening/listing.css';
import { Link } from 'react-router';
import { Pictures } from '../screening/pictures.tsx';
import { useScreeningText } from '../screening/text.ts';
import { sellerPath } from '../sellers/api.ts';
import './listings.css';
import { MarkPicture } from './mark-picture.tsx';
import { useListingText } from './text.ts';
import { WhyNotPanel } from './why-not.tsx';

/** One listing as monitoring last saw it, and why it is no lead for a mark. */
export function Component() {
  const { platform = '', key = '' } = useParams();
  const listing = useListing(platform, key);
  if (listing.isPending) return <PageLoading />;
  if (listing.isError)
    return listing.error instanceof ApiError && listing.error.status === 404 ? (
      <NotFound />
    ) : (
      <ErrorAlert error={listing.error} onRetry={() => listing.refetch()} />
    );
  return <ListingPage listing={listing.data.listing} />;
}

function ListingPage({ listing }: { listing: Listing }) {
  const [query, setQuery] = useSearchParams();
  const mark = query.get('mark');
  // The panel asks the same: what it tells of pictures is framed in them.
  const why = useWhyNot(listing.platform, listing.key, mark);
  const text = useListingText();
  const desk = useScreeningText().listing;
  return (
    <>
      <PageHeader
        eyebrow={text.eyebrow}
        title={listing.title || text.noTitle}
        beside={<PlatformName id={listing.platform} />}
      />
      <div className="listing-page">
        <section className="panel" aria-label={desk.heading}>
          <div className="listing-line">
            <span className="figure quiet">{listing.key}</span>
            <span className="quiet">
              {text.lastSeen} <DateTime value={String(listing.lastSeenAt)} time />
            </span>
            {listing.url && (
              <a href={listing.url} target="_blank" rel="noopener noreferrer" className="listing-open">
                {desk.open} <ExportOutlined aria-hidden />
              </a>
            )}
          </div>
          <div className={listing.images.length > 0 ? 'listing-body' : 'listing-body listing-plain'}>
            {listing.images.length > 0 && (
              <Pictures
                listing={listing}
                signals={why.data?.detection?.detection?.signals ?? []}
                active={null}
                actions={(position) => <MarkPicture listing={listing} position={position} mark={mark} />}
              />
            )}
            <div className="listing-facts">
              <section aria-label={desk.price}>
                <div className="fact-label">{desk.price}</div>
                <span className="price-now">
                  {listing.priceFen === null ? (
                    <span className="quiet">{desk.noPrice}</span>
                  ) : (
                    <Money fen={listing.priceFen} />
                  )}
                </span>
              </section>
              <section aria-label={desk.seller}>
                <div className="fact-label">{desk.seller}</div>
                {listing.seller ? (
                  <Link className="seller-name" to={sellerPath(listing.platform, listing.seller)}>
                    {listing.seller}
                  </Link>
                ) : (
                  <span className="quiet">{desk.noSeller}</span>
                )}
              </section>
            </div>
          </div>
        </section>
        <section className="panel" aria-labelledby="why-not">
          <h2 id="why-not">{text.why.heading}</h2>
          <WhyNotPanel
            listing={listing}
            mark={mark}
            onMark={(next) => setQuery(next === null ? {} : { mark: next }, { replace: true })}
            numbered
          />
        </section>
      </div>
    </>
  );
}
