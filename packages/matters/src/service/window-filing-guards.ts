import { and, type Condition, compare, eq, field, not, oneOf, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

/** What must be there for some kinds of business before an application is in order. */
const asked = (code: string, of: Condition, when: Condition, zh: string, en: string): Guard => ({
  code,
  when: or(not(of), when),
  message: label(zh, en),
});

const hasNumber = not(oneOf('business', ['registration', 'other']));
const hasTwoSides = oneOf('business', ['transfer', 'licence']);

/** Trademark Law arts. 40–43 and domain-rules 2.9. */
export const conformityGuards: readonly Guard[] = [
  asked(
    'classes_missing',
    oneOf('business', ['registration', 'renewal', 'transfer', 'licence']),
    or(present('classes'), present('classCount')),
    '请填写类别',
    'Fill in the classes',
  ),
  asked('number_missing', hasNumber, present('numbers'), '请填写注册号', 'Fill in the registration numbers'),
  asked(
    'counterparty_missing',
    hasTwoSides,
    present('counterparty'),
    '请填写受让人或被许可人',
    'Name the assignee or licensee',
  ),
  asked(
    'not_jointly',
    eq('business', 'transfer'),
    eq('jointly', true),
    '转让须由转让人和受让人共同申请',
    'An assignment is applied for by both sides',
  ),
  asked(
    'not_together',
    oneOf('business', ['transfer', 'change']),
    eq('allTogether', true),
    '相关商标须一并转让或变更',
    'Marks that belong together are assigned or changed together',
  ),
  asked(
    'expiry_missing',
    eq('business', 'renewal'),
    present('expiresOn'),
    '请填写有效期',
    'Say when the term ends',
  ),
  asked(
    'licence_over',
    eq('business', 'licence'),
    and(present('licenceUntil'), compare('le', field('receivedOn'), field('licenceUntil'))),
    '许可备案应在许可合同有效期内办理',
    'A licence is recorded within its term',
  ),
];

const isRegistration = eq('business', 'registration');

export const onlyRegistrations: Guard = {
  code: 'only_registrations',
  when: isRegistration,
  message: label('仅注册申请适用', 'For applications for registration only'),
};

export const noRegistrations: Guard = {
  code: 'no_registrations',
  when: not(isRegistration),
  message: label('注册申请请用“核准注册”', 'An application for registration is registered, not recorded'),
};
