import type { MatterDefinition } from '@citong/matters';
import { Alert, Flex, Progress, Statistic, Table } from 'antd';
import { isRunning, useImportRefused } from '../../api/queries.ts';
import type { ImportRun, RefusedRow } from '../../api/types.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

/** How far an import is, and the rows that were refused with the reason beside each. */
export function ImportProgress({ definition, run }: { definition: MatterDefinition; run: ImportRun }) {
  const text = useText();
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
      {run.rowsRefused > 0 && !isRunning(run) && <RefusedRows definition={definition} runId={run.id} />}
    </div>
  );
}

function RefusedRows({ definition, runId }: { definition: MatterDefinition; runId: string }) {
  const text = useText();
  const pick = useLabel();
  const refused = useImportRefused(runId, true);
  const fieldName = (name: string | null) => {
    const field = name ? definition.fields[name] : undefined;
    return field ? pick(field.label) : name;
  };
  return (
    <>
      <ErrorAlert error={refused.error} onRetry={() => refused.refetch()} />
      <Table<RefusedRow>
        size="small"
        rowKey="id"
        loading={refused.isPending}
        dataSource={[...(refused.data?.rows ?? [])]}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'line', title: text.import.line, align: 'right', render: (_, row) => row.line },
          { key: 'field', title: text.import.field, render: (_, row) => fieldName(row.field) },
          { key: 'message', title: text.import.reason, render: (_, row) => row.message },
        ]}
      />
    </>
  );
}
