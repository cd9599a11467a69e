import {
  type Condition,
  type Figure,
  kinds,
  type Label,
  type Locale,
  type MatterDefinition,
  type Operand,
  type Scalar,
} from '@citong/matters';

/** How a figure is reckoned, so that a person can check it without reading code. */
export type FormulaWords = Label;

/** The formula of a figure in words: what is measured, of which records, placed in time by which field. */
export function formulaInWords(
  definition: MatterDefinition,
  figure: Figure,
  /** The label of the figure that it is divided by. */
  per?: Label,
): FormulaWords {
  const words = (locale: Locale) => {
    const w = wordsFor(definition, locale);
    const parts = [
      w.measure(figure),
      w.time(figure),
      ...(figure.where ? [w.condition(figure.where)] : []),
      ...(per ? [w.division(per, figure.per?.times ?? 1)] : []),
    ];
    return parts.join(locale === 'zh' ? '；' : '; ');
  };
  return { zh: words('zh'), en: words('en') };
}

const coreLabels: Readonly<Record<string, Label>> = {
  id: { zh: '编号', en: 'id' },
  state: { zh: '状态', en: 'state' },
  office: { zh: '所属机构', en: 'owning office' },
  region: { zh: '行政区', en: 'region' },
  createdBy: { zh: '创建人', en: 'creator' },
  createdAt: { zh: '创建时间', en: 'creation' },
  updatedAt: { zh: '更新时间', en: 'last change' },
  dueAt: { zh: '期限', en: 'due time' },
};

const comparisons: Readonly<Record<string, Label>> = {
  eq: { zh: '为', en: 'is' },
  ne: { zh: '不为', en: 'is not' },
  lt: { zh: '小于', en: 'is less than' },
  le: { zh: '不大于', en: 'is at most' },
  gt: { zh: '大于', en: 'is more than' },
  ge: { zh: '不小于', en: 'is at least' },
  within: { zh: '位于', en: 'lies in' },
};

function wordsFor(definition: MatterDefinition, locale: Locale) {
  const zh = locale === 'zh';
  const say = (chinese: string, english: string): string => (zh ? chinese : english);
  const name = (field: string): string => {
    const label = definition.fields[field]?.label[locale] ?? field;
    return zh ? `“${label}”` : `"${label}"`;
  };
  const either = (words: readonly string[]): string => words.join(say('、', ' or '));

  function operand(o: Operand): string {
    if ('field' in o) return o.part ? `${name(o.field)}.${o.part}` : name(o.field);
    if ('core' in o) return coreLabels[o.core]?.[locale] ?? o.core;
    return 'value' in o ? String(o.value) : o.actor;
  }

  /** A value in the words of the state or field that it is compared with. */
  function inWords(against: Operand, v: Scalar): string {
    if ('core' in against && against.core === 'state')
      return definition.states[String(v)]?.label[locale] ?? String(v);
    const field = 'field' in against && !against.part ? definition.fields[against.field] : undefined;
    return field && v !== null ? kinds.kindOf(field).toText(v, field, locale) : String(v);
  }

  function condition(c: Condition): string {
    switch (c.op) {
      case 'always':
        return say('全部', 'all');
      case 'never':
        return say('无', 'none');
      case 'and':
        return c.of.map(nested).join(say('且', ' and '));
      case 'or':
        return c.of.map(nested).join(say('或', ' or '));
      case 'not':
        return c.of.op === 'in'
          ? say(`${operand(c.of.left)}不是${members(c.of)}`, `${operand(c.of.left)} is not ${members(c.of)}`)
          : say(`非（${condition(c.of)}）`, `not (${condition(c.of)})`);
      case 'present':
        return say(`已填写${operand(c.left)}`, `${operand(c.left)} is filled in`);
      case 'in':
        return say(`${operand(c.left)}为${members(c)}`, `${operand(c.left)} is ${members(c)}`);
      default: {
        const right = 'value' in c.right ? inWords(c.left, c.right.value) : operand(c.right);
        return `${operand(c.left)}${say('', ' ')}${comparisons[c.op]?.[locale]}${say('', ' ')}${right}`;
      }
    }
  }
  const members = (c: Extract<Condition, { op: 'in' }>): string =>
    either(c.values.map((v) => inWords(c.left, v)));
  const nested = (c: Condition): string =>
    c.op === 'and' || c.op === 'or' ? say(`（${condition(c)}）`, `(${condition(c)})`) : condition(c);

  function measure({ measure: m }: Figure): string {
    const of = definition.label[locale];
    switch (m.of) {
      case 'count':
        return say(`${of}的件数`, `number of records of ${of}`);
      case 'sum':
        return say(`${of}的${name(m.field)}之和`, `sum of ${name(m.field)} of ${of}`);
      case 'max':
        return say(`${of}的${name(m.field)}的最大值`, `greatest ${name(m.field)} of ${of}`);
      case 'latest':
        return say(`${of}中最近一次的${name(m.field)}`, `latest ${name(m.field)} of ${of}`);
      case 'distinct':
        return say(`${of}中不同${operand(m.by)}的个数`, `number of different ${operand(m.by)} of ${of}`);
      case 'average':
        return say(`${of}的${number(m.value)}的平均值`, `mean of ${number(m.value)} of ${of}`);
      case 'ratio':
        return 'op' in m.hit
          ? say(`${of}中${condition(m.hit)}的比例`, `share of ${of} where ${condition(m.hit)}`)
          : say(
              `${of}中从${name(m.hit.from)}到${name(m.hit.to)}不超过规则 ${m.hit.rule} 的比例`,
              `share of ${of} where ${name(m.hit.from)} to ${name(m.hit.to)} is within rule ${m.hit.rule}`,
            );
    }
  }

  function number(v: Extract<Figure['measure'], { of: 'average' }>['value']): string {
    if ('field' in v) return name(v.field);
    const [from, to] = 'daysBetween' in v ? v.daysBetween : v.hoursBetween;
    const unit = 'daysBetween' in v ? say('天数', 'days') : say('小时数', 'hours');
    return say(`${name(from)}到${name(to)}的${unit}`, `${unit} from ${name(from)} to ${name(to)}`);
  }

  function time({ scope, at, until }: Figure): string {
    if (scope === 'year' && until)
      return say(
        `${name(at)}不晚于年末，且年初时${name(until)}尚未到来`,
        `${name(at)} is not after the end of the year, and ${name(until)} had not come when it began`,
      );
    if (scope === 'year') return say(`${name(at)}在当年`, `${name(at)} falls in the year`);
    const stood = say(`${name(at)}不晚于年末`, `${name(at)} is not after the end of the year`);
    if (!until) return stood;
    return stood + say(`，且年末时${name(until)}尚未到来`, `, and ${name(until)} had not come by then`);
  }

  const division = (by: Label, times: number): string =>
    say(`除以“${by.zh}”`, `divided by "${by.en}"`) +
    (times === 1 ? '' : say(`，乘以${times}`, `, times ${times}`));

  return { measure, time, condition, division };
}
