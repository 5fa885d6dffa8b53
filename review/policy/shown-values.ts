/** Values of a condition, but for those that whoever knows them is let in by. */
export function shownValues(key: string, values: readonly string[]): readonly string[] {
  return /^(aws:referer|sts:externalid|aws:useragent)$/i.test(key) ? ["(not shown)"] : values;
}
