import { InboxOutlined, UploadOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Button, Flex, Modal, Radio, Upload } from 'antd';
import { useState } from 'react';
import {
  isRunning,
  type OnDuplicate,
  useActor,
  useImportMatters,
  useImportRun,
  usePreviewImport,
  useRefreshMatters,
} from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert, PageLoading } from '../../ui/index.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { ImportProgress } from './import-progress.tsx';
import { columnOfField, type Mapping, mappingOf } from './mapping.ts';

/** A table into records: choose a file, give its columns their fields, watch it run, look at the rows refused. */
export function ImportDialog({ definition }: { definition: MatterDefinition }) {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [onDuplicate, setOnDuplicate] = useState<OnDuplicate>('refuse');
  const [runId, setRunId] = useState<string | null>(null);
  const look = usePreviewImport(definition.kind);
  const send = useImportMatters(definition.kind);
  const run = useImportRun(runId);
  const refresh = useRefreshMatters();

  const choose = (chosen: File) => {
    send.reset();
    setFile(chosen);
    look.mutate(chosen, {
      onSuccess: (preview) => setMapping(mappingOf(definition, actor, preview.mapping)),
    });
  };
  const startOver = () => {
    setFile(null);
    setRunId(null);
    look.reset();
    send.reset();
  };
  const close = () => {
    setOpen(false);
    if (runId) void refresh();
    if (!runId || !isRunning(run.data)) startOver();
  };
  const footer = runId ? (
    <Flex gap={8} justify="end">
      {!isRunning(run.data) && <Button onClick={startOver}>{text.import.another}</Button>}
      <Button type="primary" onClick={close}>
        {text.common.close}
      </Button>
    </Flex>
  ) : (
    <Flex gap={8} justify="end">
      <Button onClick={close}>{text.common.cancel}</Button>
      <Button
        type="primary"
        disabled={!look.isSuccess || Object.keys(mapping).length === 0}
        loading={send.isPending}
        onClick={() =>
          file &&
          send.mutate(
            { file, mapping: columnOfField(mapping), onDuplicate },
            { onSuccess: (reply) => setRunId(reply.run.id) },
          )
        }
      >
        {text.import.start}
      </Button>
    </Flex>
  );
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {text.import.button}
      </Button>
      <Modal
        open={open}
        width={720}
        title={text.import.title(pick(definition.label))}
        onCancel={close}
        footer={footer}
        mask={{ closable: false }}
      >
        <ErrorAlert error={look.error ?? send.error ?? run.error} />
        {runId ? (
          run.data && <ImportProgress run={run.data} mapping={mapping} />
        ) : (
          <>
            <Upload.Dragger
              accept=".csv,.tsv,.txt,.xlsx,.xml,.json,.jsonl"
              multiple={false}
              showUploadList={false}
              beforeUpload={(chosen) => {
                choose(chosen);
                return Upload.LIST_IGNORE;
              }}
            >
              {!file && (
                <p className="ant-upload-drag-icon">
                  <InboxOutlined aria-hidden />
                </p>
              )}
              <p className="ant-upload-text">{file ? file.name : text.import.choose}</p>
              <p className="ant-upload-hint">{text.import.hint}</p>
            </Upload.Dragger>
            {definition.unique && (
              <div className="on-duplicate">
                <span>{text.import.onDuplicate}</span>
                <Radio.Group
                  value={onDuplicate}
                  onChange={(e) => setOnDuplicate(e.target.value as OnDuplicate)}
                  options={[
                    { value: 'refuse', label: text.import.refuseDuplicate },
                    { value: 'update', label: text.import.updateDuplicate },
                  ]}
                />
              </div>
            )}
            {look.isPending && <PageLoading />}
            {look.data && (
              <ColumnMapping
                definition={definition}
                preview={look.data}
                mapping={mapping}
                onChange={setMapping}
              />
            )}
          </>
        )}
      </Modal>
    </>
  );
}
