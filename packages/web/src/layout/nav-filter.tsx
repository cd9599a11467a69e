import { SearchOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Input } from 'antd';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/index.ts';

interface Props {
  typed: string;
  /** Where Enter goes. */
  first: MatterDefinition | undefined;
  onType: (typed: string) => void;
  onGo?: () => void;
}

/** Finds a kind among many by its name: Enter opens the first, Escape shows all again. */
export function NavFilter({ typed, first, onType, onGo }: Props) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <Input
      className="nav-filter"
      size="small"
      value={typed}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={text.shell.findKind}
      aria-label={text.shell.findKind}
      onChange={(e) => onType(e.target.value)}
      onPressEnter={() => {
        if (!first || typed.trim() === '') return;
        navigate(`/m/${first.kind}`);
        onType('');
        onGo?.();
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') onType('');
      }}
    />
  );
}
