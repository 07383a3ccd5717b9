/** A longer silence is a break, not work. */
export const BREAK_MILLIS = 60_000;
const WINDOW_MILLIS = 5 * 60_000;

/** Working time between the first and the last of these moments (ascending, ms), breaks left out. */
export function workedMillis(times: readonly number[]): number {
  return times.slice(1).reduce((sum, time, i) => {
    const gap = time - times[i]!;
    return gap > BREAK_MILLIS ? sum : sum + gap;
  }, 0);
}

/** Answers per minute of work over the last five minutes; null before there is enough to say. */
export function perMinute(times: readonly number[], now: number): number | null {
  const recent = times.filter((time) => time > now - WINDOW_MILLIS);
  const worked = workedMillis(recent);
  return recent.length < 5 || worked <= 0 ? null : ((recent.length - 1) / worked) * 60_000;
}

/** `4:12`, or `1:04:12` from an hour on. */
export function clockText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
