export * from './admin.ts';
export * from './figures.ts';
export * from './matters.ts';
export * from './monitor.ts';
export * from './notices.ts';
export * from './refused.ts';
export * from './session.ts';
