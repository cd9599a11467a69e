import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { download } from '../../api/download.ts';
import type { ListQuery } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { useErrorMessage } from '../../ui/index.ts';

/** The list as it is filtered now, as a file. */
export function ExportMenu({ kind, query }: { kind: string; query: ListQuery }) {
  const text = useText();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const [busy, setBusy] = useState(false);
  const save = async (format: string) => {
    setBusy(true);
    try {
      await download(`/matters/${kind}/export`, { ...query, format }, `${kind}.${format}`);
    } catch (error) {
      message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: text.list.exportXlsx },
          { key: 'csv', label: text.list.exportCsv },
        ],
        onClick: ({ key }) => save(key),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {text.list.export}
      </Button>
    </Dropdown>
  );
}
