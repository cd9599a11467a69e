import type { Transition } from '../define/matter.ts';

/**
 * The same step in several states, none of which it leaves (goods are seized while a lead is verified or a case is
 * investigated): `seizeInVerify`, `seizeInInvestigate`.
 */
export const inEach = (
  states: readonly string[],
  name: string,
  step: Omit<Transition, 'from' | 'to'>,
): Record<string, Transition> =>
  Object.fromEntries(
    states.map((state) => [`${name}In${camel(state)}`, { ...step, from: [state], to: state }]),
  );

const camel = (state: string): string =>
  state.replace(/(?:^|_)([a-z])/gu, (_, first: string) => first.toUpperCase());
