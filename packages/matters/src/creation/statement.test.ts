import { expect, test } from 'vitest';
import { decideCreation, decideTransition, mayEdit, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { actorAs, recordOf, rulesFor, timeAt } from '../test-support.ts';
import { statement } from './statement.ts';

const time = timeAt('2022-03-05T02:00:00.000Z', rulesFor([]));
const officer = actorAs('ipOfficer', 'mine', '350500');
const population: MatterData = {
  ...{ subject: 'population', value: 8_782_285, asOf: '2020-11-01', publishedOn: '2021-05-11' },
  ...{ signatory: { name: '李四' }, source: '第七次全国人口普查公报' },
};
const draft = recordOf(statement, { region: '350500', data: population });

function press(record: MatterRecord, name: string, input: MatterData = {}): MatterRecord {
  const decision = decideTransition(statement, record, name, input, officer, time);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return { ...record, state: decision.state, data: decision.data };
}

test('a statement is signed on a day, and then corrected or withdrawn, not changed', () => {
  const signed = press(draft, 'sign');
  expect(signed).toMatchObject({ state: 'signed', data: { statedOn: '2022-03-05' } });
  expect(mayEdit(statement, draft, officer)).toBe(true);
  expect(mayEdit(statement, signed, officer)).toBe(false);
  expect(press(signed, 'supersede', { endReason: '更正' })).toMatchObject({
    state: 'superseded',
    data: { endedOn: '2022-03-05' },
  });
});

test('nobody states anything without a signatory and a source', () => {
  for (const missing of ['signatory', 'source']) {
    const made = decideCreation(
      statement,
      recordOf(statement, { data: { ...population, [missing]: null } }),
      officer,
      time,
    );
    expect(made).toMatchObject({ ok: false, refusals: [{ code: 'field_required', field: missing }] });
  }
});

test('every subject has its figure, which only signed statements make', () => {
  expect(Object.keys(statement.figures ?? {})).toEqual([
    'patent.rank.years_first',
    'trademark.rank',
    'copyright.rank',
    'base.population',
    'base.market_entities',
  ]);
  for (const figure of Object.values(statement.figures ?? {}))
    expect(JSON.stringify(figure.where)).toContain('"signed"');
});

test('an office signs for itself; the IP office reads what is stated in its area', () => {
  const police = actorAs('police', 'police', '350500');
  const theirs = { ...draft, office: 'police' };
  expect(
    [police, officer, actorAs('court', 'court', '350500')].map((a) => mayRead(statement, theirs, a)),
  ).toEqual([true, true, false]);
  expect(decideTransition(statement, theirs, 'sign', {}, officer, time)).toMatchObject({
    refusals: [{ code: 'not_permitted' }],
  });
});
