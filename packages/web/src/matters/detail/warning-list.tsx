import type { MatterDefinition } from '@citong/matters';
import { Alert } from 'antd';
import type { Warning } from '../../api/types.ts';
import { useLabel, useText } from '../../i18n/index.ts';

/** What does not refuse the record but should be looked at. */
export function WarningList({
  definition,
  warnings,
}: {
  definition: MatterDefinition;
  warnings: readonly Warning[];
}) {
  const text = useText();
  const pick = useLabel();
  if (warnings.length === 0) return null;
  const words = (w: Warning) => (typeof w.message === 'string' ? w.message : pick(w.message));
  const line = (w: Warning) => {
    const field = definition.fields[w.field];
    return field ? text.detail.warning(pick(field.label), words(w)) : words(w);
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="error-alert"
      title={warnings.map((w) => <div key={`${w.field} ${w.code}`}>{line(w)}</div>)}
    />
  );
}
