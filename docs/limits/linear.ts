/**
 * The line through what is measured at two counts, for what is too slow to measure at each. Measured once, when it is
 * first asked for.
 */
export function linear(measure: (count: number) => number, first: number, second: number) {
  let line: { readonly each: number; readonly beside: number } | undefined;
  return (count: number): number => {
    if (line === undefined) {
      const each = (measure(second) - measure(first)) / (second - first);
      line = { each, beside: measure(first) - each * first };
    }
    return line.beside + line.each * count;
  };
}
