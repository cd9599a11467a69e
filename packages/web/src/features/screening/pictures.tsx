import { PictureOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { listingImageUrl } from '../../api/queries.ts';
import { useLocale } from '../../i18n/index.ts';
import { boxInFrame, type Size } from './box.ts';
import { explain } from './explain.ts';
import { useScreeningText } from './text.ts';
import type { Listing, Signal } from './types.ts';

const unknown: Size = { width: 0, height: 0 };
const square: Size = { width: 100, height: 100 };

interface Props {
  listing: Listing;
  signals: readonly Signal[];
  active: number | null;
  /** What may be done with the picture shown, below it. */
  actions?: (position: number) => ReactNode;
}

/** Signals that point at a part of the listing's picture number `n`. */
export const signalsOfPicture = (listing: Listing, signals: readonly Signal[], n: number) =>
  signals.flatMap((signal, index) =>
    signal.image !== undefined && signal.image === listing.images[n] ? [{ signal, index }] : [],
  );

/** The pictures of a listing, one large, with the parts that resemble the mark in frames. */
export function Pictures({ listing, signals, active, actions }: Props) {
  const text = useScreeningText();
  const found = listing.images.findIndex((_, n) => signalsOfPicture(listing, signals, n).length > 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen ?? Math.max(found, 0);
  const count = listing.images.length;
  return (
    <div className="pictures">
      <Framed
        key={`${listing.key}-${shown}`}
        src={listingImageUrl(listing.platform, listing.key, shown)}
        alt={text.listing.pictureOf(shown + 1, count)}
        found={signalsOfPicture(listing, signals, shown)}
        active={active}
      />
      {count > 1 && (
        <div className="thumbs">
          {listing.images.map((ref, n) => (
            <button
              type="button"
              key={ref}
              className="thumb"
              aria-pressed={n === shown}
              aria-label={text.listing.pictureOf(n + 1, count)}
              onClick={() => setChosen(n)}
            >
              <img src={listingImageUrl(listing.platform, listing.key, n)} alt="" loading="lazy" />
              {signalsOfPicture(listing, signals, n).length > 0 && <span className="thumb-dot" />}
            </button>
          ))}
        </div>
      )}
      <Found found={signalsOfPicture(listing, signals, shown)} />
      {actions && <div className="shot-actions">{actions(shown)}</div>}
    </div>
  );
}

/** What was seen in the picture shown, by the numbers of its frames and in the words of its reasons. */
function Found({ found }: Pick<FramedProps, 'found'>) {
  const locale = useLocale();
  if (found.length === 0) return null;
  return (
    <ul className="shot-found">
      {found.map(({ signal, index }) => (
        <li key={index}>
          <b className="figure">{index + 1}</b>
          {explain(signal, locale).name}
        </li>
      ))}
    </ul>
  );
}

/** Where the frame leaves so much of the picture above it, in percent, its number stands there and covers nothing. */
const roomForNumber = 9;

const boxClass = ({ weight }: Signal, isActive: boolean): string =>
  ['shot-box', ...(isActive ? ['shot-box-active'] : []), ...(weight === 0 ? ['shot-box-void'] : [])].join(
    ' ',
  );

interface FramedProps {
  src: string;
  alt: string;
  found: readonly { signal: Signal; index: number }[];
  active: number | null;
}

function Framed({ src, alt, found, active }: FramedProps) {
  const text = useScreeningText();
  const locale = useLocale();
  const [size, setSize] = useState<Size>(unknown);
  const [broken, setBroken] = useState(false);
  if (broken)
    return (
      <div className="shot shot-none">
        <PictureOutlined aria-hidden />
        {text.listing.brokenPicture}
      </div>
    );
  return (
    <div className="shot">
      <img
        src={src}
        alt={alt}
        onLoad={({ currentTarget: i }) => setSize({ width: i.naturalWidth, height: i.naturalHeight })}
        onError={() => setBroken(true)}
      />
      {found.map(({ signal, index }) => {
        const box = signal.box && boxInFrame(signal.box, size, square);
        return (
          box && (
            <div
              key={index}
              role="img"
              aria-label={`${index + 1}. ${explain(signal, locale).name}`}
              className={boxClass(signal, active === index)}
              style={{
                left: `${box[0]}%`,
                top: `${box[1]}%`,
                width: `${box[2]}%`,
                height: `${box[3]}%`,
              }}
            >
              <span className={`shot-box-number ${box[1] > roomForNumber ? 'shot-box-number-above' : ''}`}>
                {index + 1}
              </span>
            </div>
          )
        );
      })}
    </div>
  );
}

/** The framed part of a picture by itself, to hold against the mark. */
export function Crop({ src, signal }: { src: string; signal: Signal }) {
  const text = useScreeningText();
  const [size, setSize] = useState<Size>(unknown);
  if (!signal.box) return null;
  const [x, y, width, height] = signal.box;
  const ready = size.width > 0 && width > 0 && height > 0;
  return (
    <div className="crop" style={{ aspectRatio: ready ? `${width} / ${height}` : '1' }}>
      <img
        src={src}
        alt={text.listing.resembles}
        onLoad={({ currentTarget: i }) => setSize({ width: i.naturalWidth, height: i.naturalHeight })}
        style={
          ready
            ? {
                width: `${(size.width / width) * 100}%`,
                marginLeft: `${(-x / width) * 100}%`,
                marginTop: `${(-y / width) * 100}%`,
              }
            : { visibility: 'hidden' }
        }
      />
    </div>
  );
}
