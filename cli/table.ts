/** A table in columns for a terminal; a value that is that of the row above stays empty in the columns that group. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  groupedColumns: number,
): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const shown = rows.map((row, index) => {
    const above = rows[index - 1];
    let same = above !== undefined;
    return row.map((cell, column) => {
      same = same && column < groupedColumns && above?.[column] === cell;
      return same ? "" : cell;
    });
  });
  return [headings, ...shown].map(line).join("\n");
}
