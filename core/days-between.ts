const day = 24 * 60 * 60 * 1000;

/** Days from one date to another, both YYYY-MM-DD; not a number if one of them is no date of the calendar. */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / day;
}

function midnight(date: string): number {
  const time = new Date(`${date}T00:00:00Z`).getTime();
  // JavaScript reads 30 February as 2 March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
  return exists ? time : Number.NaN;
}
