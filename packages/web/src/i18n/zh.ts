import type { Chapter } from '@citong/matters';
import type { Span } from '../format/duration.ts';

const chapters: Record<Chapter, string> = {
  creation: '创造',
  utilization: '运用',
  protection: '保护',
  service: '服务',
  environment: '环境',
};

/** Two largest units only: 3 天 4 小时, 4 小时 12 分, 12 分. */
function span({ days, hours, minutes }: Span): string {
  if (days > 0) return hours > 0 && days < 10 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return `${minutes} 分钟`;
}

/** The texts of the shell, the generic pages and the shared parts, in Chinese: the shape that en.ts must have too. */
export const zh = {
  app: { name: '刺桐', tagline: '城市知识产权保护与治理' },
  chapters,
  nav: {
    home: '首页',
    monitor: '监测',
    screening: '线索甄别',
    dashboard: '看板',
    sellers: '网店',
    figures: '统计指标',
    admin: '系统管理',
    account: '我的账号',
  },
  common: {
    retry: '重试',
    loading: '正在加载',
    save: '保存',
    cancel: '取消',
    close: '关闭',
    confirm: '确定',
    edit: '修改',
    search: '搜索',
    all: '全部',
    yes: '是',
    no: '否',
    none: '—',
    more: '加载更多',
    copy: '复制',
    copied: '已复制',
    remove: '移除',
    add: '添加',
    back: '返回',
    optional: '选填',
    from: '从',
    to: '至',
    wholeCity: '全市',
  },
  errors: {
    unknown: '出了点问题，请稍后再试',
    unreachable: '连接不上服务器，请检查网络后重试',
    requestId: (id: string) => `请求编号 ${id}`,
    byCode: {
      not_signed_in: '登录已失效，请重新登录',
      not_permitted: '您没有权限做这个操作',
      not_found: '没有找到，或您无权查看',
      too_many_requests: '操作过于频繁，请稍后再试',
      invalid_email_or_password: '邮箱或密码不正确',
      invalid_code: '验证码不正确',
      invalid_two_factor_cookie: '验证已过期，请重新登录',
      invalid_password: '密码不正确',
      password_too_short: '密码太短',
    } as Record<string, string>,
    crashTitle: '这个页面出错了',
    crashText: '错误没有影响已保存的数据。可以重新加载页面，或回到首页。',
    reload: '重新加载',
    notFoundTitle: '没有这个页面',
    notFoundText: '地址可能写错了，或者内容已移走。',
    home: '回到首页',
  },
  time: {
    span,
    left: (s: string) => `剩 ${s}`,
    overdue: (s: string) => `已逾期 ${s}`,
    met: '按期完成',
    metLate: (s: string) => `迟 ${s} 完成`,
    dueAt: (at: string) => `期限至 ${at}`,
  },
};

/** What every language file must hold. */
export type Texts = typeof zh;
