import type { MatterRecord } from '@citong/matters';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Listing, useListing } from '../../api/queries.ts';
import '../screening/evidence.css';
import { leadFacts } from '../screening/facts.ts';
import { HighlightedTitle } from '../screening/highlighted-title.tsx';
import '../screening/listing.css';
import { Pictures } from '../screening/pictures.tsx';
import { Reasons } from '../screening/reasons.tsx';
import { useScreeningText } from '../screening/text.ts';
import './listings.css';
import { MarkPicture } from './mark-picture.tsx';
import { listingPagePath } from './path.ts';
import { useListingText } from './text.ts';
import { WhyNotButton } from './why-not-button.tsx';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a lead was suspected for, to be seen: the title and the pictures with what was found in them, and each reason. */
export function LeadPanel({ matter }: { matter: MatterRecord }) {
  const text = useScreeningText();
  const own = useListingText();
  const facts = leadFacts(matter);
  const [active, setActive] = useState<number | null>(null);
  const [platform, key] = [words(matter.data.platform), words(matter.data.key)];
  const known = useListing(platform, key);
  const mark = words(matter.data.trademark) || null;
  // The listing may have changed since: what was found stands in the title of that day.
  const listing: Listing | undefined = known.data?.listing;
  const hasPictures = listing !== undefined && listing.images.length > 0;
  return (
    <section className="panel lead-evidence" aria-label={text.verdict.why}>
      <HighlightedTitle
        title={words(matter.data.title) || text.noTitle}
        signals={facts.signals}
        active={active}
        onActive={setActive}
      />
      <div className={hasPictures ? 'listing-body' : 'listing-body listing-plain'}>
        {hasPictures && (
          <Pictures
            listing={listing}
            signals={facts.signals}
            active={active}
            actions={(position) => <MarkPicture listing={listing} position={position} mark={mark} />}
          />
        )}
        <div>
          <Reasons facts={facts} active={active} onActive={setActive} />
          {listing && (
            <div className="lead-links">
              <WhyNotButton listing={listing} />
              <Link to={listingPagePath(listing, mark)}>{own.openPage}</Link>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
