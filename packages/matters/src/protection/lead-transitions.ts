import { holders, officers, systemOnly } from '../common/access.ts';
import { label } from '../define/label.ts';
import type { Effect, MatterDefinition } from '../define/matter.ts';

const screened = { screenedAt: { now: 'dateTime', keep: true }, screenedBy: { actor: 'name' } } as const;
const unscreened = {
  screenedAt: { value: null },
  screenedBy: { value: null },
  reason: { value: null },
} as const;

/** Monitoring puts aside what is like a rejected lead, and takes it back when the rejection is. */
const likeness: Effect = { effect: 'job', queue: 'suppress' };

export const leadTransitions: MatterDefinition['transitions'] = {
  confirm: {
    label: label('确认侵权', 'Confirm'),
    from: ['pending'],
    to: 'confirmed',
    by: [holders, officers],
    input: ['note'],
    sets: { ...screened, confirmedAt: { now: 'dateTime' } },
    bulk: true,
  },
  reject: {
    label: label('排除', 'Reject'),
    from: ['pending', 'confirmed'],
    to: 'rejected',
    by: [holders, officers],
    require: ['reason'],
    input: ['note'],
    sets: { ...screened, confirmedAt: { value: null } },
    bulk: true,
    effects: [likeness],
  },
  reconsider: {
    label: label('重新甄别', 'Screen again'),
    from: ['rejected', 'suppressed'],
    to: 'pending',
    by: [holders, officers],
    sets: { ...unscreened, suppression: { value: null }, suppressedReason: { value: null } },
    bulk: true,
    effects: [likeness],
  },
  suppress: {
    label: label('按同类排除', 'Suppress'),
    from: ['pending'],
    to: 'suppressed',
    by: [systemOnly],
    require: ['suppression'],
    input: ['suppressedReason'],
  },
  restore: {
    label: label('撤销同类排除', 'Restore'),
    from: ['suppressed'],
    to: 'pending',
    by: [systemOnly],
    sets: { suppression: { value: null }, suppressedReason: { value: null } },
  },
  refresh: {
    label: label('更新商品信息', 'Refresh'),
    from: ['pending'],
    to: 'pending',
    by: [systemOnly],
    input: [
      ...[
        'title',
        'seller',
        'price',
        'url',
        'score',
        'verdict',
        'imageUse',
        'signals',
        'snapshot',
        'pictures',
      ],
      ...['watch', 'right', 'holder', 'platformOffice'],
    ],
  },
  expire: {
    label: label('商品已消失', 'Goods are gone'),
    from: ['pending'],
    to: 'expired',
    by: [holders, officers],
    input: ['note'],
    bulk: true,
  },
  reopen: {
    label: label('商品重现', 'Goods are back'),
    from: ['expired'],
    to: 'pending',
    by: [holders, officers],
    sets: unscreened,
  },
  complain: {
    label: label('发起投诉', 'Complain'),
    from: ['confirmed'],
    to: 'complained',
    by: [holders],
    sets: { complainedAt: { now: 'dateTime' } },
    bulk: true,
    effects: [
      {
        effect: 'create',
        kind: 'complaint',
        fields: {
          lead: { core: 'id' },
          ...copied(
            'title',
            'listing',
            'platform',
            'platformOffice',
            'key',
            'url',
            'trademark',
            'right',
            'snapshot',
          ),
          // What monitoring finds goes to the platform on the trusted channel.
          certifiedChannel: { value: true },
          complainant: { field: 'holder' },
          respondent: { field: 'seller' },
        },
      },
    ],
  },
  returnToConfirmed: {
    label: label('投诉已撤回', 'Complaint withdrawn'),
    from: ['complained', 'removed', 'relisted'],
    to: 'confirmed',
    by: [systemOnly],
    sets: { complainedAt: { value: null } },
  },
  takeDown: {
    label: label('平台已下架', 'Taken down'),
    from: ['complained', 'relisted', 'kept'],
    to: 'removed',
    by: [systemOnly],
    sets: { removedAt: { now: 'dateTime', keep: true } },
  },
  keepUp: {
    label: label('平台未处理', 'Left up'),
    from: ['complained', 'relisted'],
    to: 'kept',
    by: [systemOnly],
  },
  reinstate: {
    label: label('平台已恢复', 'Reinstated'),
    from: ['removed', 'relisted'],
    to: 'reinstated',
    by: [systemOnly],
  },
  relist: {
    label: label('再次上架', 'Listed again'),
    from: ['removed'],
    to: 'relisted',
    by: [holders, officers],
    sets: { relistedAt: { now: 'dateTime' } },
  },
};

function copied<K extends string>(...names: K[]): Record<K, { readonly field: K }> {
  return Object.fromEntries(names.map((name) => [name, { field: name }])) as Record<K, { readonly field: K }>;
}
