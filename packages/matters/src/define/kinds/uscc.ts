import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { normaliseUscc, usccFaults } from '../identifiers/uscc.ts';
import { type Label, label } from '../label.ts';
import { type Common, fieldOf, refused, warning } from './shared.ts';

/** 15 characters are the business licence numbers of before 2015; both lengths are taken, and everything odd is warned of. */
export const usccForm = /^[0-9A-Z]{15}(?:[0-9A-Z]{3})?$/u;

/** 统一社会信用代码, GB 32100. Wrong check characters exist on real licences: they warn and do not refuse. */
export const usccKind: FieldKind = {
  name: 'uscc',
  label: label('统一社会信用代码', 'Unified social credit code'),
  sqlType: 'text',
  filter: 'equals',
  schema: () => z.string().regex(usccForm, { error: 'uscc_form' }),
  fromText(text) {
    const code = normaliseUscc(text);
    if (!usccForm.test(code)) throw refused('uscc_form');
    return code;
  },
  toText: (value) => String(value),
  searchText: (value) => String(value),
  warnings: (value) => usccFaults(String(value)).map(warning),
};

export const uscc = (label: Label, options: Common = {}): Field => fieldOf('uscc', label, options);
