import { inState, not } from '../define/condition.ts';
import { count, type Figure, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const piece = label('件', 'works');
const office = 'copyrightOffice';
/** A registration that was revoked should not have been made. */
const counted = not(inState('revoked', 'struck'));

const registered = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: piece,
  scope,
  at: 'registeredOn',
  where: counted,
  measure: count(),
  office,
});

export const copyrightWorkFigures: MatterDefinition['figures'] = {
  'copyright.registered': registered('版权作品登记量', 'Works registered', 'year'),
  'copyright.total': registered('累计版权作品登记量', 'Works registered in all', 'cumulative'),
  'copyright.accepted': {
    label: label('受理作品登记申请', 'Applications accepted'),
    unit: piece,
    scope: 'year',
    at: 'acceptedOn',
    where: not(inState('struck')),
    measure: count(),
    office,
  },
  'copyright.pending': {
    label: label('在办作品登记申请', 'Applications pending'),
    unit: piece,
    scope: 'snapshot',
    at: 'acceptedOn',
    until: 'decidedOn',
    measure: count(),
    office,
  },
  'copyright.in_time': {
    label: label('作品登记按期办结率', 'Share of applications decided in time'),
    unit: label('比例', 'share'),
    scope: 'year',
    at: 'decidedOn',
    where: inState('registered', 'revoked', 'refused'),
    measure: ratio({ from: 'acceptedOn', to: 'decidedOn', rule: 'copyright.registration' }),
    office,
  },
};

export const softwareFigures: MatterDefinition['figures'] = {
  'copyright.software': registered('计算机软件著作权登记量', 'Software registered', 'year'),
  'copyright.software.total': registered(
    '累计计算机软件著作权登记量',
    'Software registered in all',
    'cumulative',
  ),
};
