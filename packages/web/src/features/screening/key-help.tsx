import { Modal } from 'antd';
import { useScreeningText } from './text.ts';

/** The keys of the desk. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useScreeningText();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={text.keys.heading} width={420}>
      <dl className="key-help">
        {text.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' / ').map((k) => (
                <kbd className="key" key={k}>
                  {k}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
