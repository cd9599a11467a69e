import { Flex } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/index.ts';

interface Props {
  title: string;
  /** A line above the title: where this page stands (chapter, kind). */
  eyebrow?: ReactNode;
  /** Beside the title: a state, a count. */
  beside?: ReactNode;
  description?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

/** The head of every page; also names the browser's tab. */
export function PageHeader({ title, eyebrow, beside, description, actions }: Props) {
  const text = useText();
  useEffect(() => {
    document.title = `${title} · ${text.app.name}`;
  }, [title, text]);
  return (
    <header className="page-header">
      <div className="page-header-main">
        {eyebrow && <div className="eyebrow">{eyebrow}</div>}
        <Flex align="center" gap={12} wrap>
          <h1 className="page-title">{title}</h1>
          {beside}
        </Flex>
        {description && <div className="page-description">{description}</div>}
      </div>
      {actions && (
        <Flex gap={8} wrap className="page-actions">
          {actions}
        </Flex>
      )}
    </header>
  );
}
