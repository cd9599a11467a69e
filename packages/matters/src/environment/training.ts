import { officers } from '../common/access.ts';
import { otherOffices, publicOffices } from '../common/public-offices.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, inState, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { choice, date, file, longText, number, office, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard } from '../define/matter.ts';

const hosts: readonly Grant[] = [otherOffices, officers];

const held = (zh: string, en: string, unit: Figure['unit'], measure: Figure['measure']): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'year',
  at: 'heldOn',
  where: inState('held'),
  measure,
});

const inOrder: Guard = {
  code: 'ends_before_it_starts',
  when: or(not(present('endsOn')), not(present('heldOn')), compare('le', field('heldOn'), field('endsOn'))),
  message: label('结束日期不能早于举办日期', 'It cannot end before it begins'),
};

/** 培训: courses on IP and how many took part. */
export const training = defineMatter({
  kind: 'training',
  chapter: 'environment',
  label: label('知识产权培训', 'Training'),
  description: label('一期培训登记一条', 'One entry a course'),
  fields: {
    title: text(label('培训名称', 'Course'), { required: true }),
    organiser: office(label('主办单位', 'Organiser')),
    topic: choice(label('培训内容', 'Topic'), {
      required: true,
      options: {
        creation: label('创造与申请', 'Creation and filing'),
        utilization: label('转化运用', 'Utilization'),
        protection: label('保护与执法', 'Protection and enforcement'),
        management: label('企业管理与贯标', 'Management in companies'),
        service: label('代理与信息服务', 'Agency and information'),
        general: label('综合', 'General'),
      },
    }),
    trainees: choice(label('培训对象', 'For whom'), {
      multiple: true,
      options: {
        company: label('企业', 'Companies'),
        official: label('机关人员', 'Officials'),
        agency: label('服务机构', 'Agencies'),
        school: label('院校师生', 'Schools'),
        public: label('社会公众', 'The public'),
      },
    }),
    county: region(label('所在县（市、区）', 'County')),
    place: text(label('地点', 'Place')),
    plannedOn: date(label('计划日期', 'Planned for')),
    heldOn: date(label('举办日期', 'Held on'), { automatic: true }),
    endsOn: date(label('结束日期', 'Ends on')),
    participants: number(label('参加人数', 'Participants'), {
      automatic: true,
      integer: true,
      min: 0,
      unit: label('人', 'persons'),
    }),
    documents: file(label('材料', 'Papers'), { multiple: true }),
    note: longText(label('备注', 'Note')),
    endReason: text(label('取消原因', 'Why it was called off'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'organiser', 'heldOn', 'topic', 'participants', 'county'],
  filters: ['title', 'topic', 'trainees', 'county', 'heldOn'],
  owner: { field: 'organiser', part: 'office' },
  region: { field: 'county' },
  states: {
    planned: { label: label('计划中', 'Planned') },
    held: { label: label('已举办', 'Held'), colour: 'success' },
    cancelled: { label: label('已取消', 'Called off'), final: true },
    struck: struckState,
  },
  initial: 'planned',
  transitions: {
    hold: {
      label: label('登记举办情况', 'Record that it was held'),
      from: ['planned'],
      to: 'held',
      by: hosts,
      require: ['heldOn', 'participants'],
      input: ['endsOn'],
      guards: [inOrder],
    },
    cancel: {
      label: label('取消', 'Call off'),
      from: ['planned'],
      to: 'cancelled',
      by: hosts,
      require: ['endReason'],
    },
    strike: strike(['planned', 'held', 'cancelled'], hosts),
  },
  guards: [inOrder],
  access: { read: [publicOffices, officers], create: hosts, edit: hosts },
  figures: {
    'training.courses': held('举办知识产权培训', 'Courses held', label('期', 'courses'), count()),
    'training.persons': held(
      '培训人次',
      'Persons trained',
      label('人次', 'participations'),
      sum('participants'),
    ),
  },
});
