/** The clock, for the one place that may know what day it is: the log of builds. */

/**
 * Today as an ISO date, `2026-11-23`.
 * @param sourceDate SOURCE_DATE_EPOCH in seconds, if it is set: then that day, in UTC
 */
export function today(sourceDate: number | undefined): string {
  if (sourceDate !== undefined) return new Date(sourceDate * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
