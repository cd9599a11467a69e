import { DownOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { useId } from 'react';
import { useText } from '../../i18n/index.ts';
import { MatterFields } from './matter-fields.tsx';

interface Props {
  definition: MatterDefinition;
  names: readonly string[];
  open: boolean;
  onToggle: () => void;
}

/** What later steps ask for, folded away: it may be filled now, when a matter is entered that is long under way. */
export function LaterFields({ definition, names, open, onToggle }: Props) {
  const text = useText();
  const id = useId();
  if (names.length === 0) return null;
  return (
    <section className="form-later">
      <button
        type="button"
        className="form-later-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <DownOutlined aria-hidden /> {text.form.later(names.length)}
      </button>
      {/* Kept in the form while folded away: what was typed stays. */}
      <div id={id} hidden={!open}>
        <MatterFields definition={definition} names={names} />
      </div>
    </section>
  );
}
