export * from './copyright-number.ts';
export * from './court-case-number.ts';
export * from './customs-recordal.ts';
export * from './ipc.ts';
export * from './patent-number.ts';
export * from './penalty-number.ts';
export * from './trademark-number.ts';
export * from './uscc.ts';
