import { expect, test } from 'vitest';
import { decideTransition, mayEdit, mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { actorAs, recordOf, rulesFor, timeAt } from '../test-support.ts';
import { agreementParty } from './agreement-party.ts';
import { forumPaper } from './forum-paper.ts';
import { publicity } from './publicity.ts';

const time = timeAt('2024-03-05T02:00:00.000Z', rulesFor([]));
const customs = actorAs('customs', 'customs', '350500');
const story = (data: MatterData) =>
  recordOf(publicity, {
    office: 'customs',
    region: '350500',
    data: { title: '一批侵权货物', campaign: 'customs', form: 'case_story', ...data },
  });

test('a story of a seizure is held with its goods in single pieces', () => {
  const held = decideTransition(
    publicity,
    story({}),
    'hold',
    { heldOn: '2021-06-01', goods: 'diapers', pieces: 261_300 },
    customs,
    time,
  );
  expect(held).toMatchObject({ ok: true, state: 'held', data: { pieces: 261_300 } });
  expect(publicity.figures?.['publicity.diapers']).toMatchObject({ unit: { zh: '万片' }, approx: '余' });
});

test('each office records its own; the others and the IP office read it', () => {
  const record = story({});
  const copyright = actorAs('copyrightOfficer', 'copyright', '350500');
  const ip = actorAs('ipOfficer', 'ip', '350500');
  expect([customs, copyright, ip].map((a) => mayEdit(publicity, record, a))).toEqual([true, false, true]);
  expect([customs, copyright, ip].map((a) => mayRead(publicity, record, a))).toEqual([true, false, true]);
});

test('a paper counts with a third prize or a better one, for the organ that wrote it', () => {
  const where = JSON.stringify(forumPaper.figures?.['publicity.forum_papers']?.where);
  expect(where).toContain('third');
  expect(where).not.toContain('merit');
  expect(where).toContain('procuratorate');
});

test('a party that withdraws later has signed all the same', () => {
  const where = JSON.stringify(agreementParty.figures?.['credit.parties']?.where);
  expect(where).not.toContain('withdrawn');
  expect(where).toContain('credit');
});
