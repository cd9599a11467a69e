import { type Parsed, refused, taken } from './row.ts';

const local = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/**
 * When a source saw a listing: ISO 8601 with a zone, a wall-clock time of the city, or seconds or milliseconds since
 * 1970; as ISO 8601 UTC. Null when absent. A time to come is taken as now. Refuses `time_unreadable`.
 */
export function timeSeen(value: unknown, timeZone: string, now: string): Parsed<string | null> {
  if (value === null || value === undefined || value === '') return taken(null);
  const text = String(value).trim();
  const at = /^\d{10}(\d{3})?$/.test(text)
    ? Number(text) * (text.length === 10 ? 1000 : 1)
    : local.test(text)
      ? wallClock(text, timeZone)
      : /(Z|[+-]\d{2}:?\d{2})$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
  if (Number.isNaN(at) || at < 0)
    return refused('seenAt', 'time_unreadable', '采集时间无法识别', 'The time cannot be read');
  const iso = new Date(at).toISOString();
  return taken(iso > now ? now : iso);
}

function wallClock(text: string, timeZone: string): number {
  const [, y, mo, d, h = '0', mi = '0', s = '0'] = local.exec(text) ?? [];
  const asUtc = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  const there = new Date(asUtc);
  // 2021-02-30 is no day.
  if (there.getUTCDate() !== Number(d) || there.getUTCMonth() !== Number(mo) - 1) return Number.NaN;
  return asUtc - offsetAt(asUtc, timeZone);
}

/** Milliseconds by which the zone is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(shown ?? '') ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
