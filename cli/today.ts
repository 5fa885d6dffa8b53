/** Today's date in UTC, YYYY-MM-DD. It only decides whether exceptions have expired. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
