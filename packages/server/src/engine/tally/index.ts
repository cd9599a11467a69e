export { addTallies, type Written } from './add-tallies.ts';
export { ensureTallies } from './ensure-tallies.ts';
export {
  type Tallied,
  type TallyCell,
  type TallyQuery,
  tallied,
} from './tallied.ts';
export { tallyFigures } from './tally-figures.ts';
