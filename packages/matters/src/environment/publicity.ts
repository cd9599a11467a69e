import { officers } from '../common/access.ts';
import { otherOffices, publicOffices } from '../common/public-offices.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { eq, inState, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import {
  choice,
  date,
  file,
  list,
  longText,
  number,
  office,
  region,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard } from '../define/matter.ts';
import { publicityFigures } from './publicity-figures.ts';

const hosts: readonly Grant[] = [otherOffices, officers];

const campaigns = {
  ip_day: label('4·26 知识产权宣传', 'World IP Day, 26 April'),
  brand_day: label('5·10 中国品牌日', 'China Brand Day, 10 May'),
  patent_week: label('中国专利周', 'China Patent Week'),
  copyright: label('版权宣传', 'Copyright publicity'),
  customs: label('海关知识产权保护宣传', 'Customs protection'),
  other: label('其他', 'Other'),
};

const forms = {
  press: label('新闻稿', 'Press'),
  case_story: label('以案说法', 'Story of a case'),
  vehicle_tv: label('公交移动电视', 'Screens on buses'),
  white_paper: label('发布白皮书', 'White paper issued'),
  consultation: label('现场咨询、资料分发', 'Consultation and leaflets'),
  lecture: label('讲座、进校园进企业', 'Lecture'),
  broadcast: label('广播电视、网络播出', 'Broadcast'),
  other: label('其他', 'Other'),
};

const goods = {
  diapers: label('婴儿纸尿裤', 'Nappies'),
  slippers: label('拖鞋', 'Slippers'),
  shoes: label('鞋靴', 'Shoes'),
  clothing: label('服装', 'Clothing'),
  bags: label('箱包', 'Bags'),
  cosmetics: label('日化用品', 'Toiletries'),
  electronics: label('电子产品', 'Electronics'),
  other: label('其他', 'Other'),
};

const asks = (code: string, form: string, name: string, zh: string, en: string): Guard => ({
  code,
  when: or(not(eq('form', form)), present(name)),
  message: label(zh, en),
});

const complete: readonly Guard[] = [
  asks('goods_missing', 'case_story', 'goods', '以案说法须填写货物种类', 'Say what the goods were'),
  asks('pieces_missing', 'case_story', 'pieces', '以案说法须填写货物数量', 'Say how many pieces there were'),
  asks(
    'screens_missing',
    'vehicle_tv',
    'screens',
    '请填写播出的车辆数',
    'Say on how many buses it was shown',
  ),
  asks('articles_missing', 'press', 'articles', '请填写稿件篇数', 'Say how many pieces there were'),
];

/** What was held says what it reached, also when it is brought in or changed afterwards. */
const completeOnceHeld = complete.map((g) => ({ ...g, when: or(not(inState('held')), g.when) }));

/** 宣传活动: one activity of one office, of one form, with what it reached (domain-rules, rows 79, 81 and 82). */
export const publicity = defineMatter({
  kind: 'publicity',
  chapter: 'environment',
  label: label('知识产权宣传', 'Publicity'),
  description: label(
    '一次宣传登记一条；以案说法按货物种类分别登记',
    'One entry an activity; of stories of cases, one for each kind of goods',
  ),
  fields: {
    title: text(label('宣传内容', 'Subject'), { required: true }),
    organiser: office(label('主办单位', 'Organiser')),
    campaign: choice(label('宣传时机', 'Campaign'), { required: true, options: campaigns }),
    form: choice(label('宣传形式', 'Form'), { required: true, options: forms }),
    plannedOn: date(label('计划日期', 'Planned for')),
    county: region(label('所在县（市、区）', 'County')),
    place: text(label('地点', 'Place')),
    media: list(label('采用媒体', 'Media'), { of: text(label('媒体', 'Medium')) }),
    mediaLevel: choice(label('媒体级别', 'Level of the media'), {
      options: {
        national: label('国家级', 'National'),
        provincial: label('省级', 'Provincial'),
        city: label('市级及以下', 'City or below'),
      },
    }),
    articles: number(label('稿件篇数', 'Pieces of press'), {
      integer: true,
      min: 0,
      unit: label('篇', 'pieces'),
    }),
    screens: number(label('播出车辆数', 'Buses'), { integer: true, min: 0, unit: label('辆', 'buses') }),
    audience: number(label('受众人数', 'Audience'), { integer: true, min: 0, unit: label('人', 'persons') }),
    leaflets: number(label('分发资料', 'Leaflets'), { integer: true, min: 0, unit: label('份', 'leaflets') }),
    goods: choice(label('侵权货物种类', 'Infringing goods'), { options: goods }),
    pieces: number(label('侵权货物数量', 'Pieces'), {
      integer: true,
      min: 0,
      help: label('填实际数量（片、双、件），不以万计', 'Single pieces, not in ten thousands'),
    }),
    address: url(label('报道网址', 'Address')),
    documents: file(label('稿件、图片', 'Papers and pictures'), { multiple: true }),
    note: longText(label('备注', 'Note')),
    heldOn: date(label('开展（发布）日期', 'Held on'), { automatic: true }),
    endReason: text(label('取消原因', 'Why it was called off'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'form', 'heldOn', 'organiser', 'campaign', 'goods', 'pieces'],
  filters: ['title', 'form', 'campaign', 'county', 'goods', 'mediaLevel', 'heldOn'],
  owner: { field: 'organiser', part: 'office' },
  region: { field: 'county' },
  states: {
    planned: { label: label('计划中', 'Planned') },
    held: { label: label('已开展', 'Held'), colour: 'success' },
    cancelled: { label: label('已取消', 'Called off'), final: true },
    struck: struckState,
  },
  initial: 'planned',
  transitions: {
    hold: {
      label: label('登记开展情况', 'Record that it was held'),
      from: ['planned'],
      to: 'held',
      by: hosts,
      require: ['heldOn'],
      input: ['media', 'mediaLevel', 'articles', 'screens', 'audience', 'leaflets', 'goods', 'pieces'],
      guards: complete,
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
  guards: completeOnceHeld,
  access: { read: [publicOffices, officers], create: hosts, edit: hosts },
  figures: publicityFigures,
});
