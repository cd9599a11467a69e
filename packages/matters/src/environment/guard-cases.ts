import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const told: MatterData = {
  ...{ title: '一批侵权货物', campaign: 'customs', heldOn: '2021-06-01' },
  ...{ goods: 'diapers', pieces: 260_000, screens: 1300, articles: 3 },
};

/** What was held must say what it reached, when it is recorded and when it is brought in. */
const asked = (code: string, form: string, name: string): GuardCase[] => [
  row('publicity', 'hold', 'planned', code, { [name]: null }, { ...told, form }),
  row('publicity', 'create', 'held', code, { [name]: null }, { ...told, form }),
];

const signed = { title: '协议', subject: 'credit', signedOn: '2021-04-26', validUntil: '2026-04-25' };
const course = {
  title: '培训',
  topic: 'general',
  heldOn: '2021-04-26',
  endsOn: '2021-04-27',
  participants: 60,
};
const backwards = (kind: string, act: string, state: string, end: string, data: MatterData): GuardCase =>
  row(kind, act, state, 'ends_before_it_starts', { [end]: '2021-04-25' }, data);

export const environmentGuardCases: readonly GuardCase[] = [
  ...asked('goods_missing', 'case_story', 'goods'),
  ...asked('pieces_missing', 'case_story', 'pieces'),
  ...asked('screens_missing', 'vehicle_tv', 'screens'),
  ...asked('articles_missing', 'press', 'articles'),
  backwards('agreement', 'sign', 'preparing', 'validUntil', signed),
  backwards('agreement', 'create', 'signed', 'validUntil', signed),
  backwards('training', 'hold', 'planned', 'endsOn', course),
  backwards('training', 'create', 'held', 'endsOn', course),
];
