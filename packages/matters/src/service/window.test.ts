import { expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, recordOf, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { countedDay } from './same-day.ts';
import { windowFiling } from './window-filing.ts';
import { windowPledge } from './window-pledge.ts';

const rules = new RuleBook([
  ruleOf('window.same_day_cutoff', 16.5, 'hour'),
  { ...ruleOf('window.same_day', 0, 'calendar_day'), roll: false },
  ruleOf('window.correction', 30, 'calendar_day'),
  ruleOf('window.examination', 9, 'month'),
  ruleOf('window.opposition', 3, 'month'),
  ruleOf('pledge.trademark_review', 2, 'workday'),
  ruleOf('trademark.renew_window', 12, 'month'),
  ruleOf('trademark.grace', 6, 'month'),
  ruleOf('fee.trademark.registration_online', 270_00, 'fen', '2019-07-01'),
  ruleOf('fee.trademark.renewal_online', 450_00, 'fen', '2019-07-01'),
  ruleOf('fee.trademark.renewal_grace_online', 225_00, 'fen', '2019-07-01'),
  ruleOf('fee.trademark.items_included', 10, 'count', '2019-07-01'),
]);
const clerk = actorAs('windowClerk', 'window', '350500');
const application: MatterData = {
  ...{
    mark: '刺桐',
    applicant: { name: '恒泰', office: 'mine' },
    business: 'registration',
    classes: [25, 18],
  },
};
const filed = (day: string, data: MatterData, ...steps: Step[]) =>
  walk(windowFiling, rules, [day, clerk], { ...application, ...data }, ...steps);

test.each([
  ['half past four still counts today', '2024-03-05T08:30:00.000Z', '2024-03-05'],
  ['a second later it is tomorrow', '2024-03-05T08:30:01.000Z', '2024-03-06'],
  ['late on a Friday it is Monday', '2024-03-08T09:00:00.000Z', '2024-03-11'],
  ['a make-up Sunday is a working day', '2024-04-07T02:00:00.000Z', '2024-04-07'],
  [
    'late before the Spring Festival it is the make-up Sunday after it',
    '2024-02-09T09:00:00.000Z',
    '2024-02-18',
  ],
  ['on a Saturday it is Monday', '2024-03-09T01:00:00.000Z', '2024-03-11'],
])('%s', (_, now, day) => expect(countedDay(timeAt(now, rules))).toBe(day));

const conformed = (at: string): Step => [at, clerk, 'check'];

test('what is in order by half past four is filed that day, with its fee', () => {
  const early = filed('2024-03-05', {}, conformed('2024-03-05T02:00:00.000Z'));
  expect(early.data).toMatchObject({ receivedOn: '2024-03-05', conformedOn: '2024-03-05', feeDue: 540_00 });
  expect(openClocks(early)).toEqual({ sameDay: '2024-03-05' });
  const late = filed('2024-03-08', {}, conformed('2024-03-08T09:00:00.000Z'));
  expect(openClocks(late)).toEqual({ sameDay: '2024-03-11' });
});

const accepted: Step[] = [
  conformed('2024-03-05T02:00:00.000Z'),
  ['2024-03-05', clerk, 'fileOnline'],
  ['2024-03-06', clerk, 'payFee', { feePaid: 540_00 }],
];

test('from the counter to the certificate', () => {
  const r = filed(
    '2024-03-05',
    {},
    ...accepted,
    ['2024-03-20', clerk, 'accept', { acceptedOn: '2024-03-19', applicationNumber: '76543210' }],
    ['2024-09-30', clerk, 'publish', { publishedOn: '2024-09-27' }],
  );
  expect(openClocks(r)).toEqual({ opposition: '2024-12-27' });
  const done = filed(
    '2024-03-05',
    {},
    ...accepted,
    ['2024-03-20', clerk, 'accept', { acceptedOn: '2024-03-19' }],
    ['2024-09-30', clerk, 'publish', { publishedOn: '2024-09-27' }],
    ['2025-01-03', clerk, 'register', { decidedOn: '2024-12-28' }],
  );
  expect(done).toMatchObject({ state: 'registered', dueAt: null });
});

test('thirty days to correct, rolled past the Spring Festival to the make-up Sunday', () => {
  const corrected: Step[] = [
    ...accepted.map(([day, ...rest]): Step => [day.replace('2024-03', '2024-01'), ...rest]),
    ['2024-01-12', clerk, 'askCorrection', { correctionOn: '2024-01-12' }],
  ];
  // 11 February 2024 was off; Sunday 18 was worked.
  expect(openClocks(filed('2024-01-05', {}, ...corrected))).toEqual({ correction: '2024-02-18' });
  const back = filed('2024-01-05', {}, ...corrected, ['2024-02-05', clerk, 'correct']);
  expect(back).toMatchObject({ state: 'fee_paid', dueAt: null });
});

test('a fee that is not the official one, and terms that the office will object to, are pointed out', () => {
  const codes = (data: MatterData) =>
    warningsOf(windowFiling, { ...application, ...data }, timeAt('2024-03-05T02:00:00.000Z', rules)).map(
      (w) => w.code,
    );
  expect(codes({ feePaid: 540_00, filedOnlineOn: '2024-03-05' })).toEqual([]);
  expect(codes({ feePaid: 500_00, filedOnlineOn: '2024-03-05' })).toEqual(['fee_differs']);
  const renewal = { business: 'renewal', numbers: ['1234567'], receivedOn: '2024-03-05' };
  expect(codes({ ...renewal, expiresOn: '2024-06-01' })).toEqual([]);
  expect(codes({ ...renewal, expiresOn: '2025-03-05' })).toEqual([]);
  expect(codes({ ...renewal, expiresOn: '2025-03-06' })).toEqual(['renewal_not_open']);
  expect(codes({ ...renewal, expiresOn: '2024-03-01' })).toEqual(['renewal_in_grace']);
  expect(codes({ ...renewal, expiresOn: '2023-09-04' })).toEqual(['renewal_too_late']);
  expect(codes({ publishedOn: '2024-01-10', decidedOn: '2024-04-09' })).toEqual(['registered_in_opposition']);
  expect(codes({ publishedOn: '2024-01-10', decidedOn: '2024-04-10' })).toEqual([]);
});

test('a pledge is decided on within two working days', () => {
  const pledge = {
    ...{
      mark: '刺桐',
      applicant: { name: '恒泰', office: 'mine' },
      numbers: ['1234567'],
      amount: 500_000_00,
    },
    ...{ pledgee: { name: '某银行' }, jointly: true, contractNumber: '质字1号' },
  };
  const on = (day: string) =>
    walk(windowPledge, rules, [day, clerk], pledge, conformed(`${day}T02:00:00.000Z`), [
      day,
      clerk,
      'fileOnline',
    ]);
  // Friday 9 February, then the Spring Festival; Sunday 18 was worked.
  expect(openClocks(on('2024-02-09'))).toEqual({ review: '2024-02-19' });
  expect(openClocks(on('2024-04-03'))).toEqual({ review: '2024-04-08' });
});

test('an applicant sees its own, the window what it received wherever the applicant is', () => {
  for (const d of [windowFiling, windowPledge]) {
    const r = recordOf(d, { office: 'window', region: '350200', data: application });
    const sees = [
      clerk,
      actorAs('windowClerk', 'other', '350500'),
      actorAs('rightHolder'),
      actorAs('rightHolder', 'rival'),
      actorAs('ipOfficer', 'ip', '350500'),
      actorAs('ipOfficer', 'ip', '350200'),
    ].map((a) => mayRead(d, r, a));
    expect(sees).toEqual([true, false, true, false, false, true]);
  }
});
