const secondMs = 1000;
const dayMs = 86_400 * secondMs;
const mostOffsets = 20_000;

/** Wall-clock days and times of one IANA time zone. */
export interface Zone {
  /** The day (YYYY-MM-DD) of an instant (ISO 8601). */
  dayOf(instant: string): string;
  /** The instant, in ms since 1970, at which the wall clock of the day has run for so many ms. */
  timeOf(day: string, sinceMidnight: number): number;
  /** The wall clock: `2021-12-31 08:30:00`, with milliseconds only where there are any. */
  format(instant: string): string;
}

export function createZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

  const slowOffset = (time: number): number => {
    const parts = Object.fromEntries(format.formatToParts(time).map((p) => [p.type, Number(p.value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / secondMs) * secondMs;
  };

  /** Offsets by UTC day, because Intl is slow; null for a day within which clocks change. */
  const offsets = new Map<number, number | null>();
  const offsetOf = (time: number): number => {
    const day = Math.floor(time / dayMs);
    let offset = offsets.get(day);
    if (offset === undefined) {
      const [start, end] = [slowOffset(day * dayMs), slowOffset((day + 1) * dayMs - 1)];
      offset = start === end ? start : null;
      if (offsets.size >= mostOffsets) offsets.clear();
      offsets.set(day, offset);
    }
    return offset ?? slowOffset(time);
  };

  /** The wall clock at an instant, as if it were UTC. */
  const wall = (time: number): number => time + offsetOf(time);
  const isoWall = (instant: string): string => {
    const time = Date.parse(instant);
    if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`);
    return new Date(wall(time)).toISOString();
  };

  return {
    dayOf: (instant) => isoWall(instant).slice(0, 10),
    timeOf(day, sinceMidnight) {
      const wanted = Date.parse(`${day}T00:00:00Z`) + sinceMidnight;
      if (Number.isNaN(wanted)) throw new RangeError(`not a day: ${day}`);
      // Two steps: the offset at the guess may differ from the offset at the answer around a change of clocks.
      const guess = wanted - (wall(wanted) - wanted);
      return guess + (wanted - wall(guess));
    },
    format: (instant) =>
      isoWall(instant)
        .replace('T', ' ')
        .replace(/(?:\.000)?Z$/u, ''),
  };
}

/** The day so many days later (or earlier, for a negative count). */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
