import { EditOutlined } from '@ant-design/icons';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '../../i18n/index.ts';
import { DateTime } from '../../ui/index.ts';
import { DiffText } from './diff-text.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SectionHistory } from './section-history.tsx';
import type { ListedNames } from './template.ts';
import { TemplateText } from './template-text.tsx';
import { usePaperText } from './text.ts';
import type { PaperProblem, SectionText } from './types.ts';

interface Props {
  year: number;
  section: SectionText;
  /** The lists that the section prints now. */
  names: ListedNames;
  problems: readonly PaperProblem[];
  mayEdit: boolean;
  onDirty: (isDirty: boolean) => void;
}

/** A section as it stands: its words with the values of today, whose they are, and the ways to change them. */
export function SectionItem({ year, section, names, problems, mayEdit, onDirty }: Props) {
  const text = usePaperText();
  const t = text.sections;
  const common = useText().common;
  const [isEditing, setEditing] = useState(false);
  const [open, setOpen] = useState<'diff' | 'history' | null>(null);
  const toggle = (what: 'diff' | 'history') => setOpen(open === what ? null : what);
  const heading = section.title ?? t.untitled;
  return (
    <article className="panel paper-section" id={`${section.chapter}-${section.id}`}>
      <Flex gap={8} wrap align="center" className="paper-section-head">
        <h3 className={section.title === null ? 'quiet' : undefined}>{heading}</h3>
        <SourceTag section={section} />
        {section.editedByName && section.source === 'own' && (
          <span className="quiet">
            {section.editedByName} <DateTime value={section.editedAt} time />
          </span>
        )}
        <span className="top-space" />
        {section.source !== 'pack' && section.packText !== null && (
          <Button size="small" type="text" aria-expanded={open === 'diff'} onClick={() => toggle('diff')}>
            {t.diff}
          </Button>
        )}
        {section.version > 0 && (
          <Button
            size="small"
            type="text"
            aria-expanded={open === 'history'}
            onClick={() => toggle('history')}
          >
            {t.history}
          </Button>
        )}
        {mayEdit && !isEditing && (
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t.editOf(heading)}
            onClick={() => setEditing(true)}
          >
            {common.edit}
          </Button>
        )}
      </Flex>
      {problems.length > 0 && !isEditing && <Problems problems={problems} />}
      {isEditing ? (
        <SectionEditor year={year} section={section} onDirty={onDirty} onClose={() => setEditing(false)} />
      ) : (
        <TemplateText year={year} text={section.text} names={names} />
      )}
      {open === 'diff' && (
        <div className="paper-aside">
          <h4>{t.diffTitle}</h4>
          <DiffText before={section.packText ?? ''} after={section.text} />
        </div>
      )}
      {open === 'history' && <SectionHistory year={year} section={section} />}
    </article>
  );
}

function SourceTag({ section: { source, packText, carriedFrom } }: { section: SectionText }) {
  const { source: words } = usePaperText().sections;
  if (source === 'pack') return null;
  if (source === 'carried')
    return (
      <Tag className="state-tag" color="processing">
        {words.carried(carriedFrom ?? 0)}
      </Tag>
    );
  return (
    <Tag className="state-tag" color="success">
      {packText === null ? words.added : words.own}
    </Tag>
  );
}

function Problems({ problems }: { problems: readonly PaperProblem[] }) {
  const pick = useLabel();
  return (
    <ul className="paper-faults">
      {problems.map((p) => (
        <li key={`${p.code} ${p.at}`}>{pick(p.message)}</li>
      ))}
    </ul>
  );
}
