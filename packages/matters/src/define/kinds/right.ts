import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import {
  hasPatentCheckDigit,
  normalisePatentNumber,
  patentNumberForm,
} from '../identifiers/patent-number.ts';
import {
  isNiceClass,
  normaliseTrademarkNumber,
  trademarkNumberForm,
} from '../identifiers/trademark-number.ts';
import { type Label, label } from '../label.ts';
import { joinParts, splitParts } from './parts.ts';
import { type Common, entries, fieldOf, optionOf, refused, storable } from './shared.ts';

export const rightTypes = {
  trademark: label('商标', 'Trademark'),
  patent: label('专利', 'Patent'),
  copyright: label('著作权', 'Copyright'),
  gi: label('地理标志', 'Geographical indication'),
} satisfies Record<string, Label>;

export type RightType = keyof typeof rightTypes;

/** A right in a matter; `ref` is the id of its register entry, where this system keeps one. */
export type Right = {
  readonly type: RightType;
  readonly number: string;
  readonly classes?: readonly number[];
  readonly name?: string;
  readonly ref?: string;
};

const names = {
  number: label('号', 'No.'),
  classes: label('类', 'class'),
  name: label('名称', 'name'),
  ref: label('编号', 'id'),
};

export const rightKind: FieldKind = {
  name: 'right',
  label: label('权利', 'Right'),
  sqlType: 'text',
  mainPart: 'number',
  filter: 'contains',
  schema: () =>
    z
      .strictObject({
        type: z.enum(Object.keys(rightTypes) as RightType[]),
        number: storable(100),
        classes: z.array(z.int().min(1).max(45)).max(45).optional(),
        name: storable(300).optional(),
        ref: z.guid().optional(),
      })
      .superRefine((right, context) => {
        const fault = numberFault(right);
        if (fault) context.addIssue({ code: 'custom', message: fault, path: ['number'] });
      }),
  fromText(text) {
    const { main, parts, rest } = splitParts(text.trim(), names);
    const type = optionOf(main, rightTypes) as RightType | null;
    const written = parts.number ?? rest[0];
    if (type === null || !written || rest.length > (parts.number ? 0 : 1)) throw refused('right_form');
    const classes = parts.classes === undefined ? undefined : entries(parts.classes).map(Number);
    if (classes && !classes.every(isNiceClass)) throw refused('nice_class_form');
    const number = normalised(type, written);
    const fault = numberFault({ type, number });
    if (fault) throw refused(fault);
    const { name, ref } = parts;
    return { type, number, ...(classes && { classes }), ...(name && { name }), ...(ref && { ref }) };
  },
  toText(value, _options, locale) {
    const { type, number, classes, name, ref } = value as Right;
    return joinParts(
      rightTypes[type][locale],
      { number, classes: classes?.length ? classes.join(',') : undefined, name, ref },
      names,
      locale,
    );
  },
  searchText: (value) => [(value as Right).number, (value as Right).name].filter(Boolean).join(' '),
};

export const right = (label: Label, options: Common = {}): Field => fieldOf('right', label, options);

function normalised(type: RightType, number: string): string {
  if (type === 'trademark') return normaliseTrademarkNumber(number);
  return type === 'patent' ? normalisePatentNumber(number) : number;
}

function numberFault({ type, number }: Pick<Right, 'type' | 'number'>): string | null {
  if (type === 'trademark') return trademarkNumberForm.test(number) ? null : 'trademark_form';
  if (type !== 'patent') return null;
  if (!patentNumberForm.test(number)) return 'patent_form';
  return hasPatentCheckDigit(number) ? null : 'patent_check_digit';
}
