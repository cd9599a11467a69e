import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { fileUrl, listingImageUrl } from '../../api/queries.ts';
import { DateTime } from '../../ui/index.ts';
import { type LeadFacts, markFacts, titleOf } from './facts.ts';
import { Crop } from './pictures.tsx';
import { useScreeningText } from './text.ts';
import type { ScreeningItem } from './types.ts';

/** The right that the listing may infringe, to hold against it. */
export function MarkPanel({ item, facts }: { item: ScreeningItem; facts: LeadFacts }) {
  const text = useScreeningText();
  const { mark, watch, listing } = item;
  if (!mark) return <p className="quiet">{text.mark.missing}</p>;
  const known = markFacts(mark);
  const spellings = [
    ...new Set(facts.signals.flatMap((s) => (s.detail?.spelling ? [String(s.detail.spelling)] : []))),
  ];
  const seen = facts.signals.find((s) => s.box && listing?.images.includes(s.image ?? ''));
  return (
    <article aria-label={text.mark.heading} className="mark-panel">
      {(known.image || seen) && (
        <div className="mark-pictures">
          {known.image && (
            <div className="mark-picture">
              <img src={fileUrl(known.image)} alt={text.mark.logo} />
            </div>
          )}
          {seen && listing && (
            <div className="mark-picture" title={text.listing.resembles}>
              <Crop
                src={listingImageUrl(listing.platform, listing.key, listing.images.indexOf(seen.image ?? ''))}
                signal={seen}
              />
            </div>
          )}
        </div>
      )}
      <Link to={`/m/${mark.kind}/${mark.id}`} className="mark-text" title={text.mark.open}>
        {known.text ?? titleOf(mark)}
      </Link>
      <dl className="mark-facts">
        {known.number && (
          <Fact label={text.mark.number}>{<span className="figure">{known.number}</span>}</Fact>
        )}
        {known.classes.length > 0 && (
          <Fact label={text.mark.classes}>
            {known.classes.map((c) => (
              <span key={c} className="mark-class">
                {text.mark.class(c)}
              </span>
            ))}
          </Fact>
        )}
        {known.otherNames.length > 0 && (
          <Fact label={text.mark.otherNames}>{known.otherNames.join(text.mark.between)}</Fact>
        )}
        {known.owner && <Fact label={text.mark.owner}>{known.owner}</Fact>}
        {known.registeredOn && (
          <Fact label={text.mark.registered}>
            <DateTime value={known.registeredOn} />
          </Fact>
        )}
        {known.expiresOn && (
          <Fact label={text.mark.expires}>
            <DateTime value={known.expiresOn} />
          </Fact>
        )}
        {spellings.length > 0 && (
          <Fact label={text.mark.spelling}>
            {spellings.map((s) => (
              <mark key={s} className="hit hit-against">
                {s}
              </mark>
            ))}
          </Fact>
        )}
        {watch && (
          <Fact label={text.mark.watch}>
            <Link to={`/m/${watch.kind}/${watch.id}`}>{titleOf(watch)}</Link>
          </Fact>
        )}
      </dl>
      {item.similar > 0 && <p className="mark-similar">{text.listing.similar(item.similar)}</p>}
    </article>
  );
}

/** The mark in one line, for a phone: what it is, before what is offered. */
export function MarkLine({ item }: { item: ScreeningItem }) {
  const text = useScreeningText();
  if (!item.mark) return null;
  const known = markFacts(item.mark);
  return (
    <div className="mark-line">
      {known.image && <img src={fileUrl(known.image)} alt={text.mark.logo} />}
      <b>{known.text ?? titleOf(item.mark)}</b>
      <span className="quiet">{known.classes.map((c) => text.mark.class(c)).join(' ')}</span>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
