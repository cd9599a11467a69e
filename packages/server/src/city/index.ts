export * from './calendar.ts';
export * from './city.ts';
export {
  assertCityFigures,
  type CityFigures,
  CityFiguresError,
  noCityFigures,
  withCityFigures,
} from './figures.ts';
export * from './load-city.ts';
export * from './problem.ts';
export { cutText, fillText, placeholders, TextValueMissing } from './texts.ts';
