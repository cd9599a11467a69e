import { App, Button, Flex, type GetRef, Input } from 'antd';
import { useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { type SectionChange, useRevertSection, useSaveSection } from './api.ts';
import { FigureInserter } from './figure-inserter.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { SectionConflict } from './section-conflict.tsx';
import { insertAt, placeOf } from './template.ts';
import { usePaperText } from './text.ts';
import type { SectionText } from './types.ts';

interface Props {
  year: number;
  section: SectionText;
  onDirty: (isDirty: boolean) => void;
  onClose: () => void;
}

/** The largest place that the server takes; a section of the office's own without one stands last. */
const lastPlace = 100_000;

/**
 * A section's text to write in, beside what it will say. When somebody else saved first nothing typed is lost: their
 * change is shown, and the writer's goes on top or gives way.
 */
export function SectionEditor({ year, section, onDirty, onClose }: Props) {
  const { sections: t } = usePaperText();
  const common = useText().common;
  const { message, modal } = App.useApp();
  const area = useRef<GetRef<typeof Input.TextArea>>(null);
  const [base, setBase] = useState(section);
  const [typed, setTyped] = useState(section.text);
  const [title, setTitle] = useState(section.title ?? '');
  const place = { year, chapter: section.chapter, id: section.id };
  const save = useSaveSection(place);
  const revert = useRevertSection(place);
  const isConflict = [save.error, revert.error].some(
    (e) => e instanceof ApiError && e.code === 'version_conflict',
  );
  const hasTitle = section.packText === null || section.packTitle !== null;

  const set = (text: string) => {
    setTyped(text);
    onDirty(text !== base.text);
  };
  const done = (words: string) => {
    onDirty(false);
    message.success(words);
    onClose();
  };
  const send = (version: number) => {
    const change: SectionChange = {
      text: typed,
      title: hasTitle && title.trim() !== '' && title !== section.packTitle ? title.trim() : null,
      position: section.source !== 'pack' && section.position <= lastPlace ? section.position : null,
      version,
    };
    save.mutate(change, { onSuccess: () => done(t.saved) });
  };
  const input = () => area.current?.resizableTextArea?.textArea;
  const select = (from: number, to: number) => {
    input()?.focus();
    input()?.setSelectionRange(from, to);
  };
  const insert = (placeholder: string) => {
    const { selectionStart = typed.length, selectionEnd = typed.length } = input() ?? {};
    const next = insertAt(typed, selectionStart, selectionEnd, placeholder);
    set(next.text);
    // The caret follows once the new text is in the field.
    requestAnimationFrame(() => select(next.caret, next.caret));
  };
  return (
    <div>
      {isConflict ? (
        <SectionConflict
          year={year}
          base={base}
          latest={section}
          pending={save.isPending}
          onKeepMine={() => send(section.version)}
          onTakeTheirs={() => {
            save.reset();
            revert.reset();
            setBase(section);
            setTyped(section.text);
            setTitle(section.title ?? '');
            onDirty(false);
          }}
        />
      ) : (
        <ErrorAlert error={save.error ?? revert.error} />
      )}
      <div className="paper-editor">
        <div>
          {hasTitle && (
            <Input
              className="paper-title-input"
              value={title}
              maxLength={100}
              aria-label={t.heading}
              placeholder={t.heading}
              onChange={(e) => {
                setTitle(e.target.value);
                onDirty(true);
              }}
            />
          )}
          <FigureInserter onInsert={insert} />
          <Input.TextArea
            ref={area}
            className="paper-input"
            value={typed}
            autoFocus
            autoSize={{ minRows: 6, maxRows: 24 }}
            maxLength={20_000}
            aria-label={t.textOf(section.title ?? t.untitled)}
            onChange={(e) => set(e.target.value)}
          />
          <p className="quiet paper-hint">{t.hint}</p>
        </div>
        <PreviewPanel
          year={year}
          text={typed}
          onGoTo={(at) => {
            const found = placeOf(typed, at);
            if (found) select(found.from, found.to);
          }}
        />
      </div>
      <Flex gap={8} wrap className="form-buttons">
        <Button type="primary" loading={save.isPending} onClick={() => send(base.version)}>
          {common.save}
        </Button>
        <Button
          onClick={() => {
            onDirty(false);
            onClose();
          }}
        >
          {common.cancel}
        </Button>
        <span className="top-space" />
        {section.source !== 'pack' && (
          <Button
            danger
            type="text"
            loading={revert.isPending}
            onClick={() =>
              modal.confirm({
                title: section.packText === null ? t.removeAsk : t.revertAsk,
                content: t.revertText,
                okText: section.packText === null ? t.remove : t.revert,
                onOk: () =>
                  revert.mutateAsync(base.version).then(
                    () => done(t.saved),
                    // The editor says why.
                    () => undefined,
                  ),
              })
            }
          >
            {section.packText === null ? t.remove : t.revert}
          </Button>
        )}
      </Flex>
    </div>
  );
}
