import { strike } from '../common/struck.ts';
import { eq, not, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { courts } from './justice-access.ts';
import { notBefore } from './justice-guards.ts';

export const courtCaseTransitions: MatterDefinition['transitions'] = {
  toOrdinary: {
    label: label('转为普通程序', 'Turn to the ordinary procedure'),
    from: ['pending'],
    to: 'pending',
    by: [courts],
    sets: { procedure: { value: 'ordinary' }, extendedOn: { value: null } },
  },
  extend: {
    label: label('延长审限', 'Extend the term'),
    from: ['pending'],
    to: 'pending',
    by: [courts],
    require: ['extendedOn'],
  },
  exclude: {
    label: label('扣除审限', 'Days that do not count'),
    from: ['pending'],
    to: 'pending',
    by: [courts],
    require: ['excludedDays'],
  },
  suspend: {
    label: label('中止审理', 'Stay'),
    from: ['pending'],
    to: 'suspended',
    by: [courts],
    require: ['suspendedOn'],
    input: ['excludedDays'],
    sets: { resumedOn: { value: null } },
  },
  resume: {
    label: label('恢复审理', 'Resume'),
    from: ['suspended'],
    to: 'pending',
    by: [courts],
    require: ['resumedOn'],
    guards: [
      notBefore(
        'resumed_before_stay',
        'suspendedOn',
        'resumedOn',
        '恢复不能早于中止',
        'It is not resumed before it was stayed',
      ),
    ],
  },
  close: {
    label: label('结案', 'Close'),
    from: ['pending', 'suspended'],
    to: 'closed',
    by: [courts],
    require: ['closedOn', 'outcome'],
    input: ['awarded', 'punitive', 'punitiveMultiple', 'convicted', 'fine', 'effectiveOn', 'note'],
    guards: [
      notBefore(
        'closed_before_filing',
        'filedOn',
        'closedOn',
        '结案不能早于立案',
        'A case is not closed before it is filed',
      ),
      {
        code: 'punitive_without_award',
        when: or(not(eq('punitive', true)), present('awarded')),
        message: label('适用惩罚性赔偿的，请填写判赔金额', 'Punitive damages need the amount awarded'),
      },
    ],
  },
  recordEffect: {
    label: label('登记裁判生效', 'Record that it is effective'),
    from: ['closed'],
    to: 'closed',
    by: [courts],
    require: ['effectiveOn'],
  },
  strike: strike(['pending', 'suspended', 'closed'], [courts]),
};
