import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { date, longText, party, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const automatic = true;
const by = [officers];
const counted = (zh: string, en: string, unit: string, figure: Partial<Figure> & { at: string }): Figure => ({
  label: label(zh, en),
  unit: label(unit, unit === '家' ? 'members' : 'alliances'),
  scope: 'snapshot',
  where: standing,
  measure: count(),
  ...figure,
});

/** 知识产权保护联盟: what brands and offices against counterfeits build; prepared is not yet established. */
export const protectionAlliance = defineMatter({
  kind: 'protection_alliance',
  chapter: 'protection',
  label: label('知识产权保护联盟', 'Protection alliance'),
  description: label(
    '整合打假力量的保护联盟，筹备与成立分开统计',
    'In preparation and established count apart',
  ),
  fields: {
    name: text(label('联盟名称', 'Name'), { required: true }),
    lead: party(label('牵头单位', 'Lead')),
    county: region(label('所属县（市、区）', 'County')),
    purpose: longText(label('宗旨和任务', 'Purpose')),
    preparedFrom: date(label('启动筹备日期', 'In preparation since')),
    establishedOn: date(label('成立日期', 'Established on'), { automatic }),
    approval: text(label('批准（登记）文号', 'Document'), { automatic }),
    endedOn: date(label('解散（停止筹备）日期', 'Ended on'), { automatic }),
    endReason: text(label('解散（停止筹备）原因', 'Why it ended'), { automatic }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'lead', 'establishedOn', 'preparedFrom', 'county'],
  filters: ['county', 'establishedOn', 'preparedFrom'],
  unique: ['name'],
  region: { field: 'county' },
  sets: { preparedFrom: { now: 'date', keep: true } },
  states: {
    preparing: { label: label('筹备中', 'In preparation'), colour: 'processing', awaits: ['ipOfficer'] },
    established: { label: label('已成立', 'Established'), colour: 'success' },
    ended: { label: label('已解散', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    establish: {
      label: label('登记成立', 'Establish'),
      from: ['preparing'],
      to: 'established',
      by,
      require: ['establishedOn'],
      input: ['approval'],
    },
    end: {
      label: label('解散或者停止筹备', 'End'),
      from: ['preparing', 'established'],
      to: 'ended',
      by,
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['preparing', 'established', 'ended'], by),
  },
  access: {
    read: [grant('ipOfficer'), grant('rightHolder'), grant('federation')],
    create: [officers],
    edit: by,
  },
  figures: {
    'protection_alliance.established': counted('知识产权保护联盟', 'Protection alliances', '个', {
      at: 'establishedOn',
      until: 'endedOn',
    }),
    'protection_alliance.new': counted('新成立知识产权保护联盟', 'New protection alliances', '个', {
      at: 'establishedOn',
      scope: 'year',
    }),
    'protection_alliance.started': counted('启动筹备的知识产权保护联盟', 'Alliances begun', '个', {
      at: 'preparedFrom',
      scope: 'cumulative',
    }),
  },
});

/** A member of a protection alliance, from the day it joined to the day it left. */
export const protectionAllianceMember = defineMatter({
  kind: 'protection_alliance_member',
  chapter: 'protection',
  label: label('保护联盟成员', 'Member of a protection alliance'),
  fields: {
    member: party(label('成员单位', 'Member'), { required: true }),
    alliance: ref(label('联盟', 'Alliance'), { to: 'protection_alliance', required: true, fixed: true }),
    county: region(label('所属县（市、区）', 'County')),
    joinedOn: date(label('加入日期', 'Joined on'), { required: true }),
    leftOn: date(label('退出日期', 'Left on'), { automatic }),
    ...struckFields,
  },
  title: 'member',
  columns: ['member', 'alliance', 'joinedOn', 'leftOn', 'county'],
  filters: ['alliance', 'member', 'county', 'joinedOn'],
  unique: ['alliance', 'member', 'joinedOn'],
  region: { field: 'county' },
  states: {
    member: { label: label('在册', 'Member'), colour: 'success' },
    left: { label: label('已退出', 'Left'), final: true },
    struck: struckState,
  },
  initial: 'member',
  transitions: {
    leave: { label: label('登记退出', 'Leave'), from: ['member'], to: 'left', by, require: ['leftOn'] },
    strike: strike(['member', 'left'], by),
  },
  access: {
    read: [grant('ipOfficer'), grant('rightHolder'), grant('federation')],
    create: [officers],
    edit: by,
  },
  figures: {
    'protection_alliance.members': counted('保护联盟成员', 'Members of protection alliances', '家', {
      at: 'joinedOn',
      until: 'leftOn',
    }),
    'protection_alliance.joined': counted('新加入保护联盟', 'New members of protection alliances', '家', {
      at: 'joinedOn',
      scope: 'year',
    }),
  },
});
