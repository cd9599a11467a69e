import { CheckCircleOutlined, ExclamationCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { usePaperText } from './text.ts';
import type { OfficeSignOff } from './types.ts';

const looks = {
  signed: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  stale: { color: 'warning', icon: <ExclamationCircleOutlined aria-hidden /> },
  missing: { color: 'default', icon: <MinusCircleOutlined aria-hidden /> },
} as const;

/** Whether an office has signed: in words, with a sign and a colour. */
export function SignOffTag({ status }: { status: OfficeSignOff['status'] }) {
  const text = usePaperText();
  return (
    <Tag className="state-tag" {...looks[status]}>
      {text.status[status]}
    </Tag>
  );
}
