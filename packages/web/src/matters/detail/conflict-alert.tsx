import type { MatterData, MatterDefinition, MatterRecord } from '@citong/matters';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useEffect, useRef } from 'react';
import { matterQuery } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { FieldCell, isHeld } from '../cell.tsx';
import { same } from '../form/values.ts';

interface Props {
  definition: MatterDefinition;
  base: MatterRecord;
  /** The record as it is now; fetched anew as soon as the conflict is known. */
  latest: MatterRecord;
  mine: MatterData;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved first: shows what they changed, and lets the person keep their own changes on top or start anew. */
export function ConflictAlert({ definition, base, latest, mine, pending, onKeepMine, onTakeTheirs }: Props) {
  const text = useText();
  const pick = useLabel();
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    void client.invalidateQueries(matterQuery(definition.kind, base.id));
  }, [client, definition.kind, base.id]);
  const theirs = Object.keys(definition.fields).filter(
    (n) => !same(base.data[n] ?? null, latest.data[n] ?? null),
  );
  return (
    <div ref={place} className="error-alert">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={text.conflict.title}
        description={
          <>
            <p>{text.conflict.text}</p>
            <ul className="conflict">
              {theirs.map((name) => {
                const field = definition.fields[name];
                return (
                  <li key={name}>
                    {field ? pick(field.label) : name} →{' '}
                    {isHeld(latest.data[name]) ? (
                      <FieldCell definition={definition} record={latest} name={name} />
                    ) : (
                      text.common.none
                    )}
                    {name in mine && <strong className="conflict-both"> {text.conflict.both}</strong>}
                  </li>
                );
              })}
            </ul>
            <Flex gap={8} wrap>
              <Button
                size="small"
                type="primary"
                loading={pending}
                disabled={latest.version === base.version}
                onClick={onKeepMine}
              >
                {text.conflict.keepMine}
              </Button>
              <Button size="small" onClick={onTakeTheirs}>
                {text.conflict.takeTheirs}
              </Button>
            </Flex>
          </>
        }
      />
    </div>
  );
}
