import type { Span } from '../format/duration.ts';
import type { Texts } from './zh.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function span({ days, hours, minutes }: Span): string {
  if (days > 0) return hours > 0 && days < 10 ? `${days} d ${hours} h` : plural(days, 'day');
  if (hours > 0) return `${hours} h ${minutes} min`;
  return `${minutes} min`;
}

export const en: Texts = {
  app: { name: 'Citong', tagline: 'IP protection and governance for a city' },
  chapters: {
    creation: 'Creation',
    utilization: 'Utilization',
    protection: 'Protection',
    service: 'Service',
    environment: 'Environment',
  },
  nav: {
    home: 'Home',
    monitor: 'Monitor',
    screening: 'Screening desk',
    dashboard: 'Dashboard',
    sellers: 'Sellers',
    figures: 'Figures',
    admin: 'Administration',
    account: 'My account',
  },
  common: {
    retry: 'Try again',
    loading: 'Loading',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'OK',
    edit: 'Edit',
    search: 'Search',
    all: 'All',
    yes: 'Yes',
    no: 'No',
    none: '—',
    more: 'Load more',
    copy: 'Copy',
    copied: 'Copied',
    remove: 'Remove',
    add: 'Add',
    back: 'Back',
    optional: 'optional',
    from: 'From',
    to: 'To',
    wholeCity: 'Whole city',
  },
  errors: {
    unknown: 'Something went wrong. Please try again later.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    requestId: (id) => `Request ${id}`,
    byCode: {
      not_signed_in: 'Your session has ended. Please sign in again.',
      not_permitted: 'You are not permitted to do this.',
      not_found: 'Not found, or not yours to see.',
      too_many_requests: 'Too many requests. Please wait a moment.',
      invalid_email_or_password: 'Email or password is wrong.',
      invalid_code: 'The code is wrong.',
      invalid_two_factor_cookie: 'The check has expired. Please sign in again.',
      invalid_password: 'The password is wrong.',
      password_too_short: 'The password is too short.',
    },
    crashTitle: 'This page has failed',
    crashText: 'Saved data is not affected. Reload the page, or go back home.',
    reload: 'Reload',
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address may be wrong, or the content has moved.',
    home: 'Go home',
  },
  time: {
    span,
    left: (s) => `${s} left`,
    overdue: (s) => `${s} overdue`,
    met: 'met in time',
    metLate: (s) => `met ${s} late`,
    dueAt: (at) => `Due ${at}`,
  },
};
