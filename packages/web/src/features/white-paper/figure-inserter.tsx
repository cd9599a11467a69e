import { chapters } from '@citong/matters';
import { Flex, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useSlotValues } from './slot-values.ts';
import { usePaperText } from './text.ts';

/** What of a figure is put into the text. */
const forms = {
  number: (id: string) => `{${id}}`,
  yoy: (id: string) => `[[，{${id}.yoy}]]`,
  previous: (id: string) => `{${id}.previous}`,
  list: (id: string) => `{${id}:names}`,
} as const;
type Form = keyof typeof forms;
const formNames = Object.keys(forms) as Form[];

/** Finds a figure by its name and puts its placeholder where the caret stands. */
export function FigureInserter({ onInsert }: { onInsert: (placeholder: string) => void }) {
  const { sections: t } = usePaperText();
  const chapterNames = useText().chapters;
  const { ready, figures } = useSlotValues();
  const [form, setForm] = useState<Form>('number');
  const all = [...figures.values()];
  return (
    <Flex gap={8} wrap className="paper-inserter">
      <Select<string>
        className="paper-insert"
        value={null}
        placeholder={t.insert}
        aria-label={t.insert}
        loading={!ready}
        showSearch={{
          filterOption: (typed, option) =>
            typed
              .toLowerCase()
              .split(/\s+/u)
              .every((w) =>
                String(option?.title ?? '')
                  .toLowerCase()
                  .includes(w),
              ),
        }}
        options={chapters.map((chapter) => ({
          label: chapterNames[chapter],
          options: all
            .filter((f) => f.chapter === chapter)
            .map((f) => ({
              value: f.id,
              title: `${f.label} ${f.id}`,
              label: (
                <span className="insert-option">
                  <span>{f.label}</span>
                  <span className="quiet figure">{f.text ?? t.noValue}</span>
                </span>
              ),
            })),
        }))}
        onSelect={(id: string) => onInsert(forms[form](id))}
      />
      <Segmented
        size="small"
        value={form}
        aria-label={t.insertAs}
        options={formNames.map((value) => ({ value, label: t.slotOf[value] }))}
        onChange={setForm}
      />
    </Flex>
  );
}
