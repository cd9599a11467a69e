import type { Signal, WhyNot } from '@citong/detection';
import { Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Listing, type ListingWhyNot, useWhyNot } from '../../api/queries.ts';
import { useLocale } from '../../i18n/index.ts';
import { ErrorAlert, PageLoading } from '../../ui/index.ts';
import { Alignment } from '../screening/alignment.tsx';
import { explain, points } from '../screening/explain.ts';
import '../screening/evidence.css';
import { doubtText } from './doubts.ts';
import './listings.css';
import { MarkField } from './mark-field.tsx';
import { useListingText } from './text.ts';

interface Props {
  listing: Pick<Listing, 'platform' | 'key'>;
  mark?: string | null;
  onMark?: (mark: string | null) => void;
  /** Signals carry their numbers: beside a picture that frames them by these. */
  numbered?: boolean;
}

/** Why a listing makes no lead for a mark, or a weak one: the person chooses the mark. */
export function WhyNotPanel({ listing, mark = null, onMark, numbered = false }: Props) {
  const text = useListingText().why;
  const [chosen, setChosen] = useState(mark);
  const choose = (next: string | null) => {
    setChosen(next);
    onMark?.(next);
  };
  const why = useWhyNot(listing.platform, listing.key, chosen);
  return (
    <div className="why-not">
      <p className="fact-note">{text.intro}</p>
      <Form layout="vertical">
        <Form.Item label={text.mark} htmlFor="why-not-mark">
          <MarkField id="why-not-mark" value={chosen} onChange={choose} />
        </Form.Item>
      </Form>
      {chosen === null && <p className="quiet">{text.choose}</p>}
      {chosen !== null && why.isPending && <PageLoading />}
      <ErrorAlert error={why.error} onRetry={() => why.refetch()} />
      {chosen !== null && why.isSuccess && <Told why={why.data} numbered={numbered} />}
    </div>
  );
}

interface ToldProps {
  why: ListingWhyNot;
  numbered: boolean;
}

function Told({ why: { detection, hindrances, lead, pictures }, numbered }: ToldProps) {
  const text = useListingText().why;
  return (
    <div aria-live="polite">
      <p className="why-code">{text.codes[detection?.code ?? 'nothing']}</p>
      {lead && <Link to={`/m/lead/${lead.id}`}>{text.thisLead}</Link>}
      {detection && detection.score > 0 && <Score of={detection} />}
      {hindrances.length > 0 && (
        <section>
          <h3>{text.hindrancesHeading}</h3>
          <ul>
            {hindrances.map((h) => (
              <li key={h}>{text.hindrances[h]}</li>
            ))}
          </ul>
        </section>
      )}
      {detection?.nearest && (
        <section>
          <h3>{text.nearest(detection.nearest.text)}</h3>
          <Alignment spelling={detection.nearest.spelling} text={detection.nearest.text} />
        </section>
      )}
      {detection && <Signals of={detection} numbered={numbered} />}
      {detection && <Doubts of={detection} />}
      <PictureLine pictures={pictures} isSeen={showsPicture(detection)} />
    </div>
  );
}

function Score({ of: { score, threshold } }: { of: WhyNot }) {
  const text = useListingText().why;
  const [has, needs] = [Math.round(score * 100), Math.round(threshold * 100)];
  return (
    <div className="why-score" role="img" aria-label={text.scoreOf(has, needs)}>
      <span className="why-bar">
        <span style={{ width: `${has}%` }} />
        <i style={{ left: `${needs}%` }} />
      </span>
      <span className="fact-note">
        {text.score} <b className="figure">{has}</b> · {text.threshold} <b className="figure">{needs}</b>
      </span>
    </div>
  );
}

/** Tells the signals of one detection from each other. */
const nameOf = ({ rule, span, image, box }: Signal): string => [rule, span, image, box].join();

function Signals({ of: { code, detection, lowered }, numbered }: { of: WhyNot; numbered: boolean }) {
  const text = useListingText().why;
  const locale = useLocale();
  const signals = code === 'lowered' && lowered.length > 0 ? lowered : (detection?.signals ?? []);
  const silent = detection?.signals.filter((s) => s.rule === 'image.negative' && !signals.includes(s)) ?? [];
  if (signals.length + silent.length === 0) return null;
  return (
    <section>
      <h3>{signals === lowered ? text.loweredHeading : text.allHeading}</h3>
      <ul className="why-signals">
        {[...silent, ...signals].map((signal) => {
          const words = explain(signal, locale);
          const name = nameOf(signal);
          return (
            <li key={name}>
              <span>
                {numbered && (
                  <b className="figure why-number">
                    {(detection?.signals.findIndex((s) => nameOf(s) === name) ?? 0) + 1}
                  </b>
                )}
                <b>{words.name}</b> {words.why}
              </span>
              <span className={`figure ${signal.weight < 0 ? 'for' : 'against'}`}>
                {points(signal.weight)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Doubts({ of: { doubts } }: { of: WhyNot }) {
  const text = useListingText();
  const told = [...new Set(doubts.flatMap(({ feature }) => doubtText(feature, text.doubts) ?? []))];
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{text.why.doubtsHeading}</h3>
      <ul>
        {told.map((t) => (
          <li key={t}>{t}</li>
        ))}
      </ul>
    </section>
  );
}

const showsPicture = (why: WhyNot | null): boolean =>
  why?.detection?.signals.some((s) => s.image !== undefined) ?? false;

interface PictureLineProps extends Pick<ListingWhyNot, 'pictures'> {
  /** Something of the mark was seen in one. */
  isSeen: boolean;
}

function PictureLine({ pictures, isSeen }: PictureLineProps) {
  const text = useListingText().why;
  if (pictures === null) return <p className="fact-note">{text.notLooked}</p>;
  const missing = pictures.filter((p) => p.error !== null).map((p) => p.position + 1);
  const seen = pictures.length - missing.length;
  return (
    <p className="fact-note">
      {seen === 0 ? text.noPictures : isSeen ? text.pictures(seen) : text.picturesWithout(seen)}
      {missing.length > 0 && ` ${text.pictureErrors(missing.join(', '))}`}
    </p>
  );
}
