import { publicRanges } from "./public-ranges";

const ranges = publicRanges();

/** Whether the internet carries an address. */
export function isPublic(address: number): boolean {
  return ranges.some(({ first, end }) => first <= address && address < end);
}
