/** A past that is acted out in order of time, with a clock that stands where the act is. */
export interface History {
  /** The time of the act that runs now, ISO 8601 in UTC. */
  now(): string;
  /** Plans an act. One planned for a time after the end of the history is left to the future. */
  at(time: number, act: () => Promise<void>): void;
  /** Acts everything planned, and what those acts plan, up to the end. Returns how many acts there were. */
  run(): Promise<number>;
}

interface Planned {
  readonly time: number;
  readonly order: number;
  readonly act: () => Promise<void>;
}

/** `start`, `end`: ms since 1970. */
export function createHistory(start: number, end: number): History {
  const planned: Planned[] = [];
  let clock = start;
  let order = 0;
  const isBefore = (a: Planned, b: Planned) => a.time < b.time || (a.time === b.time && a.order < b.order);
  return {
    now: () => new Date(clock).toISOString(),
    at(time, act) {
      if (time > end) return;
      // Nothing happens before its cause.
      const entry = { time: Math.max(time, clock), order: order++, act };
      const after = planned.findLastIndex((p) => isBefore(p, entry));
      planned.splice(after + 1, 0, entry);
    },
    async run() {
      let done = 0;
      for (let next = planned.shift(); next; next = planned.shift()) {
        clock = next.time;
        await next.act();
        done++;
      }
      clock = end;
      return done;
    },
  };
}
