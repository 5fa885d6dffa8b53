/** So many names are read at a glance. */
const shown = 6;

/** The first of some names, and how many more there are. */
export function namesInWords(names: readonly string[]): string {
  const more = names.length > shown ? [`and ${names.length - shown} more`] : [];
  return [...names.slice(0, shown), ...more].join(", ");
}
