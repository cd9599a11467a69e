import cases from './data/pre-examinations.json' with { type: 'json' };

export type DemoPatentType = 'invention' | 'utility' | 'design';

/** An invented application for patent pre-examination, within the fields of smart manufacturing and semiconductors. */
export interface DemoPreExamination {
  readonly key: string;
  /** `key` of the company that applies. */
  readonly company: string;
  readonly title: string;
  readonly patentType: DemoPatentType;
  readonly ipc: string;
  /** YYYY-MM-DD, within the two months before `now`. */
  readonly submittedOn: string;
}

const dayMs = 86_400_000;
const typeOf = (text: string): DemoPatentType =>
  text === 'invention' || text === 'utility' ? text : 'design';

/** Applications of the demo companies, newest last. */
export function demoPreExaminations(now: Date): DemoPreExamination[] {
  return cases
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map(({ daysAgo, patentType, ...rest }) => ({
      ...rest,
      patentType: typeOf(patentType),
      submittedOn: new Date(now.getTime() - daysAgo * dayMs).toISOString().slice(0, 10),
    }));
}
