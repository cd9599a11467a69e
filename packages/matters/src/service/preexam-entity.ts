import { grant, holders, officers } from '../common/access.ts';
import { standing, strike, struckState } from '../common/struck.ts';
import { always, and, eq, field, inMyRegion, inState, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';
import { examiners } from './pre-examination-transitions.ts';
import { entityAdvice } from './preexam-entity-advice.ts';
import { preexamEntityFields } from './preexam-entity-fields.ts';

const complete: readonly Guard[] = [
  {
    code: 'uscc_missing',
    when: { op: 'present', left: field('company', 'uscc') },
    message: label('请填写统一社会信用代码', 'Fill in the unified credit code'),
  },
  {
    code: 'county_missing',
    when: present('county'),
    message: label('仅限本市注册的主体，请填写注册地', 'Entities of the city only: fill in the county'),
  },
  {
    code: 'field_missing',
    when: and(present('technicalField'), present('classes')),
    message: label('请填写技术领域和分类号', 'Fill in the technical field and the IPC'),
  },
  {
    code: 'undertaking_missing',
    when: eq('undertaking', true),
    message: label('备案主体须作出承诺', 'The entity must give its undertaking'),
  },
];

const entities = (zh: string, en: string, more: Partial<Figure>): Figure => ({
  label: label(zh, en),
  unit: label('家', 'entities'),
  scope: 'year',
  at: 'activeOn',
  where: standing,
  measure: count(),
  office: 'protectionCentre',
  ...more,
});

/** 预审备案主体: who may hand in applications for pre-examination (domain-rules 2.8). */
export const preexamEntity = defineMatter({
  kind: 'preexam_entity',
  chapter: 'service',
  label: label('预审备案主体', 'Entity for pre-examination'),
  description: label(
    '经保护中心审核、国知局确认的备案主体；条件为参照他市的提示，不自动否决',
    'Passed by the centre and confirmed by CNIPA; conditions are advised after other cities, not decided',
  ),
  fields: preexamEntityFields,
  title: 'company',
  columns: ['company', 'technicalField', 'activeOn', 'county', 'appliedOn', 'suspendedOn'],
  filters: ['company', 'technicalField', 'county', 'appliedOn', 'activeOn', 'suspensionGround'],
  unique: ['company', 'appliedOn'],
  owner: { field: 'company', part: 'office' },
  region: { field: 'county' },
  sets: { appliedOn: { now: 'date', keep: true } },
  states: {
    applied: { label: label('已申请', 'Applied'), colour: 'processing', awaits: ['examiner'] },
    centre_ok: {
      label: label('保护中心审核通过', 'Passed by the centre'),
      colour: 'processing',
      awaits: ['examiner'],
    },
    cnipa_ok: {
      label: label('国知局已确认', 'Confirmed by CNIPA'),
      colour: 'processing',
      awaits: ['examiner'],
    },
    active: { label: label('备案有效', 'Active'), colour: 'success' },
    suspended: { label: label('暂停服务', 'Suspended'), colour: 'warning' },
    cancelled: { label: label('已取消备案', 'Cancelled'), final: true },
    refused: { label: label('不予备案', 'Refused'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    pass: {
      label: label('审核通过', 'Pass'),
      from: ['applied'],
      to: 'centre_ok',
      by: [examiners],
      sets: { centreOn: { now: 'date' } },
      guards: complete,
    },
    confirm: {
      label: label('登记国知局确认', 'Record the confirmation'),
      from: ['centre_ok'],
      to: 'cnipa_ok',
      by: [examiners],
      require: ['cnipaOn'],
    },
    activate: {
      label: label('备案生效', 'Activate'),
      from: ['cnipa_ok'],
      to: 'active',
      by: [examiners],
      sets: { activeOn: { now: 'date', keep: true } },
    },
    refuse: {
      label: label('不予备案', 'Refuse'),
      from: ['applied', 'centre_ok'],
      to: 'refused',
      by: [examiners],
      require: ['refusal'],
      sets: { refusedOn: { now: 'date' } },
    },
    suspend: {
      label: label('暂停服务', 'Suspend'),
      from: ['active'],
      to: 'suspended',
      by: [examiners],
      require: ['suspendedOn', 'suspensionGround'],
      input: ['failureRate'],
      sets: { resumedOn: { value: null } },
    },
    resume: {
      label: label('恢复服务', 'Resume'),
      from: ['suspended'],
      to: 'active',
      by: [examiners],
      sets: { resumedOn: { now: 'date' } },
      guards: [
        {
          code: 'suspension_running',
          when: always,
          after: { field: 'resumedOn', from: 'suspendedOn', rule: 'preexam.suspend_term' },
          message: label('暂停期未满', 'The suspension is not over'),
        },
      ],
    },
    cancel: {
      label: label('取消备案', 'Cancel'),
      from: ['active', 'suspended'],
      to: 'cancelled',
      by: [examiners],
      require: ['cancellation'],
      sets: { cancelledOn: { now: 'date' } },
    },
    strike: strike(
      ['applied', 'centre_ok', 'cnipa_ok', 'active', 'suspended', 'cancelled', 'refused'],
      [examiners],
    ),
  },
  access: {
    read: [holders, officers, examiners],
    create: [grant('rightHolder'), grant('examiner', inMyRegion)],
    edit: [grant('rightHolder', and(ownOffice, inState('applied'))), examiners],
  },
  advice: [entityAdvice],
  deadlines: {
    suspension: {
      label: label('暂停期', 'Suspension'),
      from: 'suspendedOn',
      until: 'resumedOn',
      within: 'preexam.suspend_term',
      when: inState('suspended'),
    },
  },
  figures: {
    'preexam.entities': entities('预审备案主体', 'Entities for pre-examination', {
      scope: 'snapshot',
      until: 'cancelledOn',
    }),
    'preexam.entities.new': entities('新增预审备案主体', 'Entities that became active', {}),
    'preexam.entities.applied': entities('申请预审备案', 'Entities that applied', { at: 'appliedOn' }),
    'preexam.entities.suspended': entities('当年暂停预审服务的备案主体', 'Entities suspended in the year', {
      at: 'suspendedOn',
    }),
  },
});
