import { QuestionCircleOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Progress, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Empty, ErrorAlert, PageHeader, PageLoading } from '../../ui/index.ts';
import { Desk } from './desk.tsx';
import { DeskStatus } from './desk-status.tsx';
import { Key } from './key.tsx';
import { KeyHelp } from './key-help.tsx';
import './screening.css';
import './listing.css';
import './evidence.css';
import './decisions.css';
import { Negatives } from '../listings/negatives.tsx';
import { Suppressions } from './suppressions.tsx';
import { useScreeningText } from './text.ts';
import { useDesk } from './use-desk.ts';
import { useOutcomes } from './use-outcomes.tsx';

const tabs = ['desk', 'suppressions', 'negatives'] as const;

/** The screening desk: a right holder judges what monitoring has found, one lead after the other. */
export function Component() {
  const text = useScreeningText();
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((t) => t === params.get('tab')) ?? 'desk';
  const [help, setHelp] = useState(false);
  const desk = useDesk();
  const { screening, store, state, actions, progress } = desk;
  const { refetch } = screening;
  const refresh = useCallback(() => void refetch(), [refetch]);
  useOutcomes(store, refresh);
  return (
    <div className="screening">
      <PageHeader
        title={text.title}
        beside={
          progress.total > 0 && (
            <div className="desk-progress">
              <Progress
                percent={(progress.done / progress.total) * 100}
                showInfo={false}
                size="small"
                aria-label={text.progress(progress.done, progress.total)}
              />
              <span className="figure">{text.progress(progress.done, progress.total)}</span>
            </div>
          )
        }
        actions={
          <>
            <Segmented
              value={tab}
              options={tabs.map((key) => ({
                value: key,
                label: text.tabs[key],
              }))}
              onChange={(key) => setParams(key === 'desk' ? {} : { tab: key }, { replace: true })}
            />
            <Button
              type="text"
              icon={<QuestionCircleOutlined aria-hidden />}
              onClick={() => setHelp(true)}
              className="key-only"
            >
              {text.actions.keys} <Key>?</Key>
            </Button>
          </>
        }
      />
      {tab === 'suppressions' ? (
        <Suppressions />
      ) : tab === 'negatives' ? (
        <Negatives />
      ) : screening.isPending ? (
        <PageLoading />
      ) : state.items.length > 0 ? (
        <Desk desk={desk} keysOff={help} onHelp={() => setHelp(true)} />
      ) : screening.isError ? (
        <ErrorAlert error={screening.error} onRetry={refresh} />
      ) : (
        <>
          <DeskStatus state={state} onUndo={actions.undo} onRetry={store.retryNow} />
          <Empty
            action={
              <>
                <Button
                  icon={<ReloadOutlined aria-hidden />}
                  onClick={refresh}
                  loading={screening.isFetching}
                >
                  {text.refresh}
                </Button>{' '}
                <Link to="/monitor">
                  <Button type="link">{text.toMonitor}</Button>
                </Link>
              </>
            }
          >
            <b>{progress.done > 0 ? text.allDone(progress.done) : text.empty}</b>
            <br />
            {text.emptyHint}
          </Empty>
        </>
      )}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
