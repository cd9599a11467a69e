import { DownOutlined, EditOutlined } from '@ant-design/icons';
import type { MatterData, MatterDefinition } from '@citong/matters';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { useTransition } from '../../api/queries.ts';
import type { MatterDetail } from '../../api/types.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { Deadline, PageHeader, StateTag, useErrorMessage } from '../../ui/index.ts';
import { titleOf } from '../title.ts';
import { inputNames, TransitionDialog } from './transition-dialog.tsx';

/** More buttons than this fold into a menu. */
const buttonsShown = 3;

interface Props {
  definition: MatterDefinition;
  detail: MatterDetail;
  isEditing: boolean;
  onEdit: () => void;
}

/** Title, state, the nearest deadline and what the actor may do now. */
export function DetailHeader({ definition, detail, isEditing, onEdit }: Props) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const { matter } = detail;
  const fire = useTransition(definition.kind, matter.id);
  const [asking, setAsking] = useState<string | null>(null);

  const send = (name: string, data: MatterData) =>
    fire.mutate(
      { name, version: matter.version, data },
      {
        onSuccess: () => {
          setAsking(null);
          message.success(
            text.detail.done(pick(definition.transitions[name]?.label ?? { zh: name, en: name })),
          );
        },
        onError: (error) => {
          // A button without a dialog has no other place to say why; with one, the dialog says it and stays.
          const hasDialog = asking !== null;
          const isMissing = error instanceof ApiError && error.fields.length > 0;
          if (!hasDialog && isMissing) setAsking(name);
          else if (!hasDialog) message.error(messageOf(error));
        },
      },
    );
  const press = (name: string) => {
    const transition = definition.transitions[name];
    if (!transition) return;
    fire.reset();
    if (transition.confirm || inputNames(transition).length > 0) setAsking(name);
    else send(name, {});
  };
  const open = detail.transitions.filter((name) => name in definition.transitions);
  const label = (name: string) => pick(definition.transitions[name]?.label ?? { zh: name, en: name });
  const rest = open.slice(buttonsShown);
  return (
    <>
      <PageHeader
        title={titleOf(definition, matter, locale)}
        eyebrow={
          <>
            {text.chapters[definition.chapter]} ·{' '}
            <Link to={`/m/${definition.kind}`}>{pick(definition.label)}</Link>
          </>
        }
        beside={
          <>
            <StateTag definition={definition} state={matter.state} />
            {matter.dueAt && <Deadline dueAt={matter.dueAt} />}
          </>
        }
        actions={
          isEditing ? undefined : (
            <>
              {open.slice(0, buttonsShown).map((name, i) => (
                <Button
                  key={name}
                  // What asks once more before it is done (a withdrawal) is never the obvious next step.
                  type={i === 0 && !definition.transitions[name]?.confirm ? 'primary' : 'default'}
                  loading={fire.isPending && fire.variables.name === name}
                  onClick={() => press(name)}
                >
                  {label(name)}
                </Button>
              ))}
              {rest.length > 0 && (
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: rest.map((name) => ({ key: name, label: label(name) })),
                    onClick: ({ key }) => press(key),
                  }}
                >
                  <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
                    {text.detail.more}
                  </Button>
                </Dropdown>
              )}
              {detail.mayEdit && (
                <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
                  {text.common.edit}
                </Button>
              )}
            </>
          )
        }
      />
      {asking && (
        <TransitionDialog
          key={asking}
          definition={definition}
          name={asking}
          held={matter.data}
          pending={fire.isPending}
          error={fire.error}
          onSend={(data) => send(asking, data)}
          onClose={() => {
            fire.reset();
            setAsking(null);
          }}
        />
      )}
    </>
  );
}
