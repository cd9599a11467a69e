import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { Money } from '../../ui/index.ts';
import { floorFen, leadFacts, titleOf } from './facts.ts';
import { priceGap } from './price.ts';
import type { DeskState } from './queue.ts';
import { useScreeningText } from './text.ts';
import type { ScreeningItem } from './types.ts';
import type { DeskActions } from './use-desk.ts';

interface Props {
  state: DeskState;
  actions: DeskActions;
  /** Called after a lead was chosen with the mouse or a finger. */
  onChosen?: () => void;
}

/** What waits, in the order in which it comes on the desk. */
export function QueueList({ state, actions, onChosen }: Props) {
  const text = useScreeningText();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (state.current) current.current?.scrollIntoView({ block: 'nearest' });
  }, [state.current]);
  return (
    <ul className="queue" aria-label={text.queue}>
      {state.items.map((item) => {
        const id = item.lead.id;
        const here = id === state.current;
        return (
          <li
            key={id}
            ref={here ? current : undefined}
            className={here ? 'queue-row queue-here' : 'queue-row'}
          >
            <Checkbox
              checked={state.picked.includes(id)}
              onChange={() => actions.togglePick(id)}
              aria-label={text.actions.pick}
              tabIndex={-1}
            />
            <button
              type="button"
              aria-current={here || undefined}
              onClick={() => {
                actions.goTo(id);
                onChosen?.();
              }}
            >
              <Row item={item} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Row({ item }: { item: ScreeningItem }) {
  const text = useScreeningText();
  const { score } = leadFacts(item.lead);
  const low = priceGap(item.listing?.priceFen, floorFen(item))?.side === 'below';
  return (
    <>
      <span className="queue-title">{item.listing?.title || text.noTitle}</span>
      <span className="queue-line">
        <span className="queue-mark">{item.mark ? titleOf(item.mark) : ''}</span>
        <span className={low ? 'price-low' : ''}>
          <Money fen={item.listing?.priceFen} />
        </span>
        {score !== null && <span className="figure queue-score">{Math.round(score * 100)}</span>}
      </span>
    </>
  );
}
