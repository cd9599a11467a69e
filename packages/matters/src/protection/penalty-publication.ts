import { grant, systemOnly } from '../common/access.ts';
import { eq, inMyRegion, inState, not, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { choice, date, flag, longText, party, penaltyNumber, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { type Role, roles } from '../define/roles.ts';
import { authorities } from './authorities.ts';

const everyone = Object.keys(roles).filter((role) => role !== 'system') as Role[];
const keepers = [grant('ipOfficer', inMyRegion), grant('copyrightOfficer', ownOffice)];
const minor = eq('isMinorPenalty', true);

/**
 * 行政处罚信息公示: what anybody may read of a decision while it is displayed: three months after criticism or a small
 * fine, three years otherwise (domain-rules 2.4).
 */
export const penaltyPublication = defineMatter({
  kind: 'penalty_publication',
  chapter: 'protection',
  label: label('行政处罚公示', 'Published penalty'),
  fields: {
    decisionNumber: penaltyNumber(label('处罚决定文号', 'Decision number'), { required: true, fixed: true }),
    party: party(label('当事人', 'Party'), { required: true }),
    authority: choice(label('处罚机关', 'Body'), { required: true, options: authorities }),
    summary: longText(label('公示摘要', 'Summary'), { required: true }),
    isMinorPenalty: flag(label('通报批评或者较低数额罚款', 'Criticism or a small fine')),
    publishedOn: date(label('公示日期', 'Published on'), { required: true }),
    adminCase: ref(label('案件', 'Case'), {
      to: 'admin_case',
      fixed: true,
      visibleTo: ['ipOfficer', 'copyrightOfficer'],
    }),
    displayEndedOn: date(label('停止公示日期', 'Display ended on'), { automatic: true }),
    withdrawalAskedOn: date(label('决定撤销日期', 'Revoked on'), { automatic: true }),
    withdrawReason: text(label('撤下原因', 'Why it was taken down'), { automatic: true }),
  },
  title: 'decisionNumber',
  columns: ['decisionNumber', 'party', 'publishedOn', 'authority', 'summary'],
  filters: ['decisionNumber', 'party', 'authority', 'publishedOn'],
  unique: ['decisionNumber'],
  states: {
    displayed: { label: label('公示中', 'Displayed'), colour: 'success' },
    withdrawal: {
      label: label('待撤下', 'To be taken down'),
      colour: 'error',
      awaits: ['ipOfficer', 'copyrightOfficer'],
    },
    ended: { label: label('公示期满', 'Display over'), final: true },
    repaired: { label: label('信用修复，停止公示', 'Credit repaired'), final: true },
    withdrawn: { label: label('已撤下', 'Taken down'), final: true },
  },
  initial: 'displayed',
  transitions: {
    end: {
      label: label('公示期满', 'The display is over'),
      from: ['displayed'],
      to: 'ended',
      by: [systemOnly],
      sets: { displayEndedOn: { now: 'date' } },
    },
    repair: {
      label: label('信用修复，停止公示', 'Credit repaired: end the display'),
      from: ['displayed'],
      to: 'repaired',
      by: keepers,
      require: ['withdrawReason'],
      sets: { displayEndedOn: { now: 'date' } },
    },
    askWithdrawal: {
      label: label('决定已撤销', 'The decision was revoked'),
      from: ['displayed'],
      to: 'withdrawal',
      by: keepers,
      sets: { withdrawalAskedOn: { now: 'date' } },
    },
    withdraw: {
      label: label('撤下', 'Take down'),
      from: ['withdrawal'],
      to: 'withdrawn',
      by: keepers,
      require: ['withdrawReason'],
      sets: { displayEndedOn: { now: 'date' } },
    },
  },
  access: {
    read: [{ roles: everyone, when: inState('displayed') }, ...keepers],
    create: keepers,
    edit: [],
  },
  deadlines: {
    shortDisplay: {
      label: label('公示三个月', 'Display of a minor penalty'),
      from: 'publishedOn',
      until: 'displayEndedOn',
      within: 'case.display_short',
      when: minor,
      onExpiry: 'end',
    },
    display: {
      label: label('公示三年', 'Display'),
      from: 'publishedOn',
      until: 'displayEndedOn',
      within: 'case.display',
      when: not(minor),
      onExpiry: 'end',
    },
    withdrawal: {
      label: label('撤回公示', 'Take down a revoked penalty'),
      from: 'withdrawalAskedOn',
      until: 'displayEndedOn',
      within: 'case.publish_withdraw',
      remindBefore: 'remind.day',
    },
  },
  figures: {
    'penalty_publication.published': {
      label: label('公示行政处罚信息', 'Penalties published'),
      unit: label('条', 'penalties'),
      scope: 'year',
      at: 'publishedOn',
      measure: count(),
    },
    'penalty_publication.displayed': {
      label: label('公示中的行政处罚', 'Penalties on display'),
      unit: label('条', 'penalties'),
      scope: 'snapshot',
      at: 'publishedOn',
      until: 'displayEndedOn',
      measure: count(),
    },
  },
});
