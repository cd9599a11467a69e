import { Alert, Flex, Progress, Statistic } from 'antd';
import { isRunning } from '../../api/queries.ts';
import type { ImportRun } from '../../api/types.ts';
import { useText } from '../../i18n/index.ts';
import { RefusedRows } from '../../ui/index.ts';
import { columnOfField, type Mapping } from './mapping.ts';

interface Props {
  run: ImportRun;
  mapping: Mapping;
}

/** How far an import is, and the rows that were refused, with the reason beside each, to be mended and tried again. */
export function ImportProgress({ run, mapping }: Props) {
  const text = useText();
  const columnOf = (field: string) => columnOfField(mapping)[field];
  const percent = run.rowsTotal ? Math.floor((run.rowsDone / run.rowsTotal) * 100) : 0;
  const status = run.status === 'failed' ? 'exception' : isRunning(run) ? 'active' : 'success';
  return (
    <div>
      <Progress percent={run.status === 'done' ? 100 : percent} status={status} />
      {run.error && <Alert type="error" showIcon title={run.error} className="error-alert" />}
      <Flex gap={32} wrap className="run-counts" aria-live="polite">
        <Statistic title={text.import.rowsNew} value={run.rowsNew} />
        <Statistic title={text.import.rowsChanged} value={run.rowsChanged} />
        <Statistic title={text.import.rowsUnchanged} value={run.rowsUnchanged} />
        <Statistic title={text.import.rowsRefused} value={run.rowsRefused} />
      </Flex>
      {run.rowsRefused > 0 && !isRunning(run) && (
        <RefusedRows run={{ of: 'imports', id: run.id }} columnOf={columnOf} />
      )}
    </div>
  );
}
