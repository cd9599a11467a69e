import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useLocale } from '../../i18n/index.ts';
import { useErrorMessage } from '../../ui/index.ts';
import { downloadPaper, type FileFormat, fileFormats } from './api.ts';
import { usePaperText } from './text.ts';

interface Props {
  year: number;
  /** Absent: as the records have it now. */
  edition?: number;
  size?: 'small';
}

/** The paper as a file. One that cannot be made (no Chromium for PDF) says why. */
export function DownloadMenu({ year, edition, size }: Props) {
  const text = usePaperText();
  const locale = useLocale();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const save = useMutation({
    mutationFn: (format: FileFormat) => downloadPaper(year, edition ?? null, format, locale),
    onError: (error) => message.error(messageOf(error)),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: fileFormats.map((format) => ({ key: format, label: text.formats[format] })),
        onClick: ({ key }) => save.mutate(key as FileFormat),
      }}
    >
      <Button size={size} icon={<DownloadOutlined aria-hidden />} loading={save.isPending}>
        {text.download}
      </Button>
    </Dropdown>
  );
}
