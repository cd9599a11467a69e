import type { Actor, MatterData, MatterDefinition, MatterRecord } from '@citong/matters';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useActor, useBulkTransition } from '../../api/queries.ts';
import type { BulkResult } from '../../api/types.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { inputNames, TransitionDialog } from '../detail/transition-dialog.tsx';
import { titleOf } from '../title.ts';

/** Transitions that may be sent for many records, as far as the actor's role has them. */
export const bulkTransitions = (definition: MatterDefinition, actor: Actor): string[] =>
  Object.entries(definition.transitions)
    .filter(([, t]) => t.bulk && t.by.some((g) => g.roles.includes(actor.role)))
    .map(([name]) => name);

interface Props {
  definition: MatterDefinition;
  rows: readonly MatterRecord[];
  onDone: () => void;
}

/** Appears with a selection: the transitions open to it. Each record is done or refused by itself, and the reasons are shown. */
export function BulkBar({ definition, rows, onDone }: Props) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const actor = useActor();
  const { message, modal } = App.useApp();
  const fire = useBulkTransition(definition.kind);
  const [asking, setAsking] = useState<string | null>(null);
  if (rows.length === 0) return null;

  const report = ({ done, refused }: BulkResult) => {
    if (refused.length === 0) {
      message.success(text.bulk.done(done.length));
    } else {
      const byId = new Map(rows.map((r) => [r.id, r]));
      modal.warning({
        title: text.bulk.partly(done.length, refused.length),
        width: 560,
        content: (
          <ul className="refused">
            {refused.map(({ id, error }) => {
              const row = byId.get(id);
              return (
                <li key={id}>
                  <strong>{row ? titleOf(definition, row, locale) : id}</strong> {error.message}
                </li>
              );
            })}
          </ul>
        ),
      });
    }
    setAsking(null);
    onDone();
  };
  const send = (name: string, data: MatterData) =>
    fire.mutate(
      { name, items: rows.map(({ id, version }) => ({ id, version })), data },
      { onSuccess: report },
    );
  return (
    <section className="bulk-bar" aria-label={text.bulk.title}>
      <span className="figure">{text.bulk.selected(rows.length)}</span>
      <Flex gap={8} wrap>
        {bulkTransitions(definition, actor).map((name) => {
          const transition = definition.transitions[name];
          if (!transition) return null;
          const fits = rows.some((r) => transition.from.includes(r.state));
          return (
            <Button
              key={name}
              disabled={!fits}
              loading={fire.isPending && fire.variables.name === name}
              onClick={() =>
                transition.confirm || inputNames(transition).length > 0 ? setAsking(name) : send(name, {})
              }
            >
              {pick(transition.label)}
            </Button>
          );
        })}
        <Button type="text" onClick={onDone}>
          {text.bulk.clear}
        </Button>
      </Flex>
      {asking && (
        <TransitionDialog
          definition={definition}
          name={asking}
          count={rows.length}
          held={{}}
          pending={fire.isPending}
          error={fire.error}
          onSend={(data) => send(asking, data)}
          onClose={() => {
            fire.reset();
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}
