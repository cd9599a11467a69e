import { InboxOutlined } from '@ant-design/icons';
import { Button, Spin, Upload } from 'antd';
import { useActor } from '../../api/queries.ts';
import { Empty, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { useCheck, useCheckedDraft, useDropDraft } from './check-api.ts';
import { CheckReportView } from './check-report.tsx';
import { PaperFrame } from './frame.tsx';
import { usePaperYear } from './paper-year.ts';
import { isReader } from './rights.ts';
import { usePaperText } from './text.ts';

/** A draft written by people, held against the figures of its year, number by number. */
export function Component() {
  const year = usePaperYear();
  return year === null ? <PageLoading /> : <CheckPage year={year} />;
}

function CheckPage({ year }: { year: number }) {
  const text = usePaperText();
  const t = text.check;
  const reader = isReader(useActor());
  const draft = useCheckedDraft(year).data ?? null;
  const check = useCheck(year);
  const drop = useDropDraft(year);
  if (!reader) return <Empty>{text.offices.notYours}</Empty>;
  return (
    <>
      <PaperFrame
        year={year}
        title={text.nav.check}
        description={t.description}
        actions={
          draft && (
            <Button
              onClick={() => {
                check.reset();
                drop();
              }}
            >
              {t.another}
            </Button>
          )
        }
      />
      <ErrorAlert error={check.error} />
      {draft ? (
        <CheckReportView key={draft.name} year={year} draft={draft} />
      ) : (
        <Spin spinning={check.isPending} description={t.working}>
          <Upload.Dragger
            accept=".docx,.txt,.md"
            maxCount={1}
            showUploadList={false}
            disabled={check.isPending}
            beforeUpload={(chosen) => {
              check.mutate(chosen);
              return Upload.LIST_IGNORE;
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined aria-hidden />
            </p>
            <p className="ant-upload-text">{t.drop}</p>
            <p className="ant-upload-hint">{t.hint(year)}</p>
          </Upload.Dragger>
        </Spin>
      )}
    </>
  );
}
