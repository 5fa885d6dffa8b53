/** Columns of a line at most, on a terminal and in a file: an output must not change with where it goes. */
const width = 120;

/** Between two columns. */
const gap = 2;

/**
 * A table in columns, for people. Rows that begin with the same cell are a group, which says it once. Lists are wrapped
 * after a comma, so that lines keep to 120 columns unless single names are too long; numbers stand to the right.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = fitted([headings, ...rows]);
  const isNumber = headings.map((_, column) => rows.every((row) => /^\d+$/.test(row[column] ?? "")));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const room = widths[column] ?? 0;
        return isNumber[column] === true ? cell.padStart(room) : cell.padEnd(room);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [headings, ...grouped(rows).flatMap((group) => linesOf(group, widths))].map(line).join("\n");
}

/** Rows with the same first cell that follow each other. */
function grouped(rows: readonly (readonly string[])[]): (readonly string[])[][] {
  const groups: (readonly string[])[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.[0] === row[0]) last?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The first cell goes down beside the rows of its group, whatever lines each of them takes. */
function linesOf(group: readonly (readonly string[])[], widths: readonly number[]): string[][] {
  const rest = group.flatMap(([, ...cells]) =>
    beside(cells.map((cell, column) => wrapped(cell, widths[column + 1] ?? 0))),
  );
  const first = wrapped(group[0]?.[0] ?? "", widths[0] ?? 0);
  return Array.from({ length: Math.max(first.length, rest.length) }, (_, index) => [
    first[index] ?? "",
    ...(rest[index] ?? []),
  ]);
}

function beside(columns: readonly (readonly string[])[]): string[][] {
  const height = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) => columns.map((column) => column[index] ?? ""));
}

/** Widths with which the lines fit: the widest columns give way, as far as their lists can be wrapped. */
function fitted(rows: readonly (readonly string[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
  const least = columns.map((cells) => longest(cells.flatMap(parts)));
  const widths = columns.map(longest);
  for (
    let over = widths.reduce((sum, one) => sum + one + gap, -gap) - width;
    over > 0 && widths.some((one, column) => one > (least[column] ?? 0));
    over--
  ) {
    const room = widths.map((one, column) => (one > (least[column] ?? 0) ? one : 0));
    const widest = room.indexOf(Math.max(...room));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function wrapped(cell: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of parts(cell)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + part.length > room) lines.push(part);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines;
}

/** Items of a list, each with its comma. */
function parts(cell: string): string[] {
  return cell.split(/(?<=,) /);
}

function longest(cells: readonly string[]): number {
  return cells.reduce((most, { length }) => Math.max(most, length), 0);
}
