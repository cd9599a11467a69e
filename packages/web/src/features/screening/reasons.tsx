import { Tag } from 'antd';
import { useLocale } from '../../i18n/index.ts';
import { align, isTelling } from './alignment.ts';
import { Alignment } from './alignment.tsx';
import { explain, type FoldStep, points } from './explain.ts';
import type { LeadFacts } from './facts.ts';
import { isOtherName } from './rules-text.ts';
import { useScreeningText } from './text.ts';
import type { Signal, Verdict } from './types.ts';

const colours: Record<Verdict, string> = {
  suspect: 'error',
  authorised: 'success',
  compatible: 'processing',
  weak: 'default',
};

/** For the seller, against, or neither: what counts nothing has no colour. */
const side = ({ weight }: Signal): string => (weight < 0 ? 'for' : weight > 0 ? 'against' : 'neither');

/** Whether the spelling and what stands there can be laid over each other. */
const shows = ({ detail, text }: Signal, folds: readonly FoldStep[]): boolean =>
  text !== undefined &&
  detail?.spelling !== undefined &&
  isTelling(align(String(detail.spelling), text, folds));

interface Props {
  facts: LeadFacts;
  active: number | null;
  onActive: (index: number | null) => void;
}

/** Verdict and score, and each reason in words with what it did to the score. */
export function Reasons({ facts, active, onActive }: Props) {
  const text = useScreeningText();
  const locale = useLocale();
  const score = facts.score === null ? null : Math.round(facts.score * 100);
  return (
    <section className="reasons" aria-label={text.verdict.why}>
      <header className="reasons-head">
        <h3>{text.verdict.why}</h3>
        {facts.verdict && (
          <Tag color={colours[facts.verdict]} variant="filled">
            {text.verdict[facts.verdict]}
          </Tag>
        )}
        {score !== null && (
          <div
            className="score"
            role="img"
            aria-label={text.verdict.scoreOf(score)}
            title={text.verdict.weights}
          >
            <span className="fact-label">{text.verdict.score}</span>
            <span className="score-bar">
              <span style={{ width: `${score}%` }} />
            </span>
            <b className="figure">{score}</b>
          </div>
        )}
      </header>
      {facts.signals.length === 0 && <p className="quiet">{text.verdict.noSignals}</p>}
      <ol className="reason-list">
        {facts.signals.map((signal, index) => {
          const words = explain(signal, locale);
          return (
            <li
              key={[signal.rule, signal.span, signal.image, signal.box].join()}
              className={active === index ? 'reason reason-active' : 'reason'}
              onMouseEnter={() => onActive(index)}
              onMouseLeave={() => onActive(null)}
            >
              <span className={`reason-number ${side(signal)}`}>{index + 1}</span>
              <div className="reason-words">
                <span className="reason-name">{words.name}</span>
                <span className="reason-why">{words.why}</span>
                {shows(signal, words.folds) ? (
                  <Alignment
                    spelling={String(signal.detail?.spelling)}
                    name={isOtherName(signal.detail) ? 'other' : 'registered'}
                    place={signal.image === undefined ? 'title' : 'picture'}
                    text={signal.text ?? ''}
                    folds={words.folds}
                  />
                ) : (
                  words.folds.length > 0 && (
                    <span className="folds">
                      {words.folds.map((f) => (
                        <span className="fold" key={f.from + f.to}>
                          <code>{f.from}</code>
                          {f.to !== '' && (
                            <>
                              {' '}
                              → <code>{f.to}</code>
                            </>
                          )}{' '}
                          <small>{f.why[locale]}</small>
                        </span>
                      ))}
                    </span>
                  )
                )}
              </div>
              <span className={`reason-points figure ${side(signal)}`}>{points(signal.weight)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
