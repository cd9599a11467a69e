import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMonitorAction } from '../../api/queries.ts';
import { formatBytes, formatNumber } from '../../format/number.ts';
import { useLocale, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { previewFile, startImport } from './api.ts';
import { type ColumnFields, fieldsOfColumns, isMistake, mappingOf } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';
import { useMonitorText } from './text.ts';
import type { Feed } from './types.ts';

/** A file goes in: chosen, looked at, its columns named, started. Progress is shown on the page of the run. */
export function UploadDialog({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const text = useMonitorText();
  const t = text.upload;
  const common = useText().common;
  const locale = useLocale();
  const go = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [fields, setFields] = useState<ColumnFields>({});
  const look = useMutation({
    mutationFn: (chosen: File) => previewFile(feed.id, chosen),
    onSuccess: (preview) => setFields(fieldsOfColumns({ ...preview.mapping }, preview.columns)),
  });
  const start = useMonitorAction(startImport);
  const mapping = mappingOf(fields);
  const mistake = !isMistake(mapping)
    ? null
    : mapping.code === 'twice'
      ? t.twice(t.fields[mapping.field] ?? mapping.field)
      : t.needTitle;
  const preview = look.data;
  return (
    <Modal
      open
      width={preview ? 760 : 520}
      title={t.title(feed.name)}
      okText={t.start}
      cancelText={common.cancel}
      onCancel={onClose}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: !preview || !file || mistake !== null }}
      onOk={() => {
        if (file && !isMistake(mapping))
          start.mutate(
            { feedId: feed.id, file, mapping },
            {
              onSuccess: ({ run }) => {
                onClose();
                go(`/monitor/runs/${run.id}`);
              },
            },
          );
      }}
    >
      <ErrorAlert error={look.error ?? start.error} />
      {!preview || !file ? (
        <Spin spinning={look.isPending} description={t.reading}>
          <Upload.Dragger
            accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json,.xlsx"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              look.mutate(chosen);
              return false;
            }}
          >
            <p className="upload-icon">
              <InboxOutlined aria-hidden />
            </p>
            <p className="upload-drop">{t.drop}</p>
            <p className="quiet">{t.hint}</p>
          </Upload.Dragger>
        </Spin>
      ) : (
        <>
          <div className="upload-file">
            <b>{file.name}</b>
            <span className="quiet figure">{formatBytes(file.size, locale)}</span>
            <span>
              {t.found(
                (preview.format ?? file.name.split('.').pop() ?? '').toUpperCase(),
                preview.encoding?.toUpperCase() ?? null,
              )}
            </span>
            {typeof preview.rowsTotal === 'number' && (
              <span>{t.rows(formatNumber(preview.rowsTotal, locale))}</span>
            )}
            <Button size="small" type="link" onClick={() => look.reset()}>
              {t.other}
            </Button>
          </div>
          <MappingTable preview={preview} fields={fields} onChange={setFields} />
          <p className={mistake ? 'upload-mistake' : 'quiet'} role={mistake ? 'alert' : undefined}>
            {mistake ?? t.mappingHelp}
          </p>
        </>
      )}
    </Modal>
  );
}
