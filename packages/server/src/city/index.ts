export * from './calendar.ts';
export * from './city.ts';
export * from './load-city.ts';
export * from './problem.ts';
export { cutText, fillText, placeholders, TextValueMissing } from './texts.ts';
