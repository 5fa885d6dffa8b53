const date = /As of: \d{4}-\d{2}-\d{2}/;

/**
 * The source of a file of facts with the date of another reading.
 *
 * @param today date of the reading, YYYY-MM-DD
 * @throws Error where the file has no date
 */
export function withDate(source: string, today: string): string {
  if (!date.test(source)) throw new Error("there is no date in the table");
  return source.replace(date, `As of: ${today}`);
}
