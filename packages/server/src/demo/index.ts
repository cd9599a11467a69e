export * from './accounts.ts';
export {
  type DemoCity,
  type DemoCompany,
  type DemoShop,
  type DemoWatch,
  demoCompanies,
  demoPlatforms,
} from './companies.ts';
export * from './feed.ts';
export * from './listings.ts';
export * from './market.ts';
export * from './marks.ts';
export type { DemoPicture } from './pictures.ts';
export * from './pre-examinations.ts';
export type { Expected, Scenario } from './scenarios.ts';
