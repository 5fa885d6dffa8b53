import { matches } from "./matches";
import { fresh, sample } from "./sample";

/** A text that two patterns both match; undefined where there is none. */
export function commonSample(left: string, right: string): string | undefined {
  if (!/[*?]/.test(left)) return matches(right, left) ? left : undefined;
  if (!/[*?]/.test(right)) return matches(left, right) ? right : undefined;
  if (left === "*" || left === right) return sample(right);
  if (right === "*") return sample(left);
  return walk(left.replace(/\*+/g, "*"), right.replace(/\*+/g, "*"));
}

/** Goes through both patterns side by side; what was tried in vain is not tried again. */
function walk(left: string, right: string): string | undefined {
  const vain = new Set<number>();
  const width = right.length + 1;
  const go = (i: number, j: number, text: string): string | undefined => {
    if (i === left.length && j === right.length) return text;
    const place = i * width + j;
    if (vain.has(place)) return undefined;
    const [a, b] = [left[i], right[j]];
    const found =
      a === "*" && b === "*"
        ? (go(i + 1, j + 1, text + fresh) ?? go(i + 1, j, text) ?? go(i, j + 1, text))
        : a === "*"
          ? (go(i + 1, j, text) ?? (b === undefined ? undefined : go(i, j + 1, text + (b === "?" ? "z" : b))))
          : b === "*"
            ? (go(i, j + 1, text) ??
              (a === undefined ? undefined : go(i + 1, j, text + (a === "?" ? "z" : a))))
            : a === undefined || b === undefined
              ? undefined
              : a === b || b === "?"
                ? go(i + 1, j + 1, text + (a === "?" ? "z" : a))
                : a === "?"
                  ? go(i + 1, j + 1, text + b)
                  : undefined;
    if (found === undefined) vain.add(place);
    return found;
  };
  return go(0, 0, "");
}
