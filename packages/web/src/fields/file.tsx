import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import type { FileValue } from '@citong/matters';
import { App, Button, Flex, Upload } from 'antd';
import { useState } from 'react';
import { fileUrl, uploadFile } from '../api/queries.ts';
import { formatBytes } from '../format/number.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { useErrorMessage } from '../ui/index.ts';
import { TextFilter } from './filters.tsx';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

type Value = FileValue | readonly FileValue[];

const filesOf = (value: Value | null | undefined): readonly FileValue[] =>
  value === null || value === undefined ? [] : ([value].flat() as FileValue[]);

/** Files go to the content store as soon as they are chosen; the form holds what the store answered. */
function FileInput({ field, id, value, onChange, disabled }: InputProps<Value>) {
  const text = useText();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const [sending, setSending] = useState(0);
  const files = filesOf(value);
  const set = (next: readonly FileValue[]) =>
    onChange?.(next.length === 0 ? null : field.multiple ? next : (next.at(-1) ?? null));
  const send = async (chosen: readonly File[]) => {
    setSending((n) => n + chosen.length);
    const stored: FileValue[] = [];
    for (const file of chosen) {
      try {
        stored.push(await uploadFile(file));
      } catch (error) {
        message.error(`${file.name}: ${messageOf(error)}`);
      }
      setSending((n) => n - 1);
    }
    const known = field.multiple ? files : [];
    set([...known, ...stored.filter((s) => !known.some((k) => k.id === s.id && k.name === s.name))]);
  };
  return (
    <div className="files">
      {files.map((file) => (
        <Flex key={`${file.id} ${file.name}`} align="center" gap={4}>
          <FileLink file={file} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            disabled={disabled}
            aria-label={text.fields.removeFile(file.name)}
            onClick={() => set(files.filter((f) => f !== file))}
          />
        </Flex>
      ))}
      <Upload
        id={id}
        multiple={field.multiple === true}
        accept={Array.isArray(field.accept) ? field.accept.join(',') : undefined}
        showUploadList={false}
        disabled={disabled}
        beforeUpload={(file, all) => {
          // antd asks once for each file: the first call sends them all, in their order.
          if (file === all[0]) void send(all);
          return Upload.LIST_IGNORE;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={sending > 0} disabled={disabled}>
          {field.multiple ? text.fields.chooseFiles : text.fields.chooseFile}
        </Button>
      </Upload>
    </div>
  );
}

function FileLink({ file }: { file: FileValue }) {
  const locale = useLocale();
  return (
    <a href={fileUrl(file.id)} target="_blank" rel="noopener" className="file-link">
      <PaperClipOutlined aria-hidden /> {file.name}
      <span className="quiet figure"> {formatBytes(file.size, locale)}</span>
    </a>
  );
}

/** Pictures are shown as such; SVG stays a link, since it may carry more than a picture. */
const isPicture = (file: FileValue): boolean => /^image\/(png|jpeg|gif|webp|avif)$/.test(file.type);

function Thumbnail({ file, full }: { file: FileValue; full?: boolean }) {
  return (
    <a href={fileUrl(file.id)} target="_blank" rel="noopener" title={file.name}>
      <img
        src={fileUrl(file.id)}
        alt={file.name}
        loading="lazy"
        className={full ? 'picture' : 'picture-small'}
      />
    </a>
  );
}

function FileCell({ value, full }: CellProps<Value>) {
  const text = useText();
  const files = filesOf(value);
  const pictures = files.filter(isPicture);
  if (!full && pictures[0]) return <Thumbnail file={pictures[0]} />;
  if (!full && files.length > 1) return <span className="nowrap">{text.fields.files(files.length)}</span>;
  return (
    <div className="files">
      {full && pictures.length > 0 && (
        <Flex gap={8} wrap>
          {pictures.map((file) => (
            <Thumbnail key={`${file.id} ${file.name}`} file={file} full />
          ))}
        </Flex>
      )}
      {files
        .filter((file) => !full || !isPicture(file))
        .map((file) => (
          <FileLink key={`${file.id} ${file.name}`} file={file} />
        ))}
    </div>
  );
}

export const fileComponents: FieldComponents<Value> = {
  Input: FileInput,
  Cell: FileCell,
  Filter: TextFilter,
};
