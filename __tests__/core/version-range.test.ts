import { versionRange } from "../../core/version-range";

const text = (constraint: string) => {
  const range = versionRange(constraint);
  const end = range?.below[0] === Number.MAX_SAFE_INTEGER ? "" : range?.below.join(".");
  return range === undefined ? undefined : `${range.from.join(".")} to ${end}`;
};

test.each([
  ["5.100.0", "5.100.0 to 5.100.1"],
  ["= 5.100.0", "5.100.0 to 5.100.1"],
  [">= 5.100.0, < 7.0.0", "5.100.0 to 7.0.0"],
  ["> 5.100, <= 6.2.3", "5.100.1 to 6.2.4"],
  ["~> 6.40", "6.40.0 to 7.0.0"],
  ["~> 6.40.1", "6.40.1 to 6.41.0"],
  ["~> 6", "6.0.0 to 7.0.0"],
  [">=6.0,!=6.25.0", "6.0.0 to "],
  [">= 6.9, >= 6.10", "6.10.0 to "],
  ["< 6.9, < 6.10", "0.0.0 to 6.9.0"],
])("%s is %s", (constraint, expected) => {
  expect(text(constraint)).toBe(expected);
});

test.each(["", "latest", "6.x", "=> 6.0", "6.0.0.0", ">= 6.0,", "~> v6.0"])(
  "%p is no constraint",
  (constraint) => {
    expect(versionRange(constraint)).toBeUndefined();
  },
);
