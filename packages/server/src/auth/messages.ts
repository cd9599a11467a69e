import type { Label } from '@citong/matters';
import { minimumPasswordLength } from './auth.ts';

/** What a person reads for a code of better-auth; any other gets a general sentence. */
const messages: Readonly<Record<string, Label>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    zh: '邮箱或密码不正确',
    en: 'The e-mail address or the password is not right',
  },
  INVALID_EMAIL: { zh: '邮箱格式不正确', en: 'This is not an e-mail address' },
  INVALID_PASSWORD: { zh: '密码不正确', en: 'The password is not right' },
  PASSWORD_TOO_SHORT: {
    zh: `密码至少 ${minimumPasswordLength} 个字符`,
    en: `A password has at least ${minimumPasswordLength} characters`,
  },
  PASSWORD_TOO_LONG: { zh: '密码过长', en: 'The password is too long' },
  PASSWORD_UNCHANGED: {
    zh: '新密码不能与原密码相同',
    en: 'Choose a password other than the present one',
  },
  EMAIL_PASSWORD_SIGN_UP_DISABLED: {
    zh: '账号由管理员开通',
    en: 'Accounts are made by the administrator',
  },
  ACCOUNT_DISABLED: { zh: '账号已停用', en: 'This account is disabled' },
  INVALID_CODE: { zh: '验证码不正确', en: 'The code is not right' },
  INVALID_BACKUP_CODE: { zh: '备用码不正确', en: 'The backup code is not right' },
  INVALID_TWO_FACTOR_COOKIE: {
    zh: '验证已超时，请重新登录',
    en: 'This took too long; sign in again',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    zh: '尝试次数过多，请重新登录',
    en: 'Too many attempts; sign in again',
  },
  SESSION_EXPIRED: { zh: '登录已过期，请重新登录', en: 'Your session has expired; sign in again' },
  INVALID_ORIGIN: { zh: '请求来源不被信任', en: 'Requests from this origin are not trusted' },
  MISSING_OR_NULL_ORIGIN: { zh: '请求没有来源', en: 'The request names no origin' },
};

const otherwise: Label = { zh: '登录没有成功，请重试', en: 'Signing in did not succeed; try again' };

export const authMessage = (code: string): Label => messages[code] ?? otherwise;
