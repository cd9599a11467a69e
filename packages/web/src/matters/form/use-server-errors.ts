import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ApiError } from '../../api/client.ts';
import type { Values } from './values.ts';

/**
 * Puts the server's refusals beside the fields they name (`party.uscc` beside `party`) and brings the first into view.
 * What names no field of the form is left to the alert above it.
 */
export function useServerErrors(form: FormInstance<Values>, error: unknown): void {
  useEffect(() => {
    if (!(error instanceof ApiError)) return;
    const messages = Map.groupBy(error.fields, (f) => f.field.split('.')[0] ?? '');
    const shown = form.getFieldsValue();
    const known = [...messages].filter(([name]) => name in shown);
    form.setFields(known.map(([name, found]) => ({ name, errors: found.map((f) => f.message) })));
    const first = known[0]?.[0];
    if (first) form.scrollToField(first, { block: 'center', focus: true });
  }, [form, error]);
}
