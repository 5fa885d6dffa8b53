import { addressFamily } from "../address-family";
import { Cidr } from "../cidr";
import { listedItems } from "./listed-items";

/** Variables that AWS Network Firewall defines in every group. */
const variables = ["$HOME_NET", "$EXTERNAL_NET"];

/**
 * What is wrong with the addresses of a rule, as a clause; undefined where nothing is. `@NAME` is a set of addresses that
 * AWS keeps elsewhere, as a prefix list.
 *
 * @param sets names of IP set references of the group, without `@`
 */
export function addressProblem(text: string, sets: readonly string[] = []): string | undefined {
  const items = listedItems(text);
  if (items === undefined) return `${text} is no address and no list of addresses`;
  if (/^!\s*any$/i.test(text)) return "!any leaves no address";
  for (const item of items) {
    if (/^any$/i.test(item)) continue;
    if (item.startsWith("$")) {
      if (variables.includes(item)) continue;
      return `${item} is no variable: AWS defines ${variables.join(" and ")} alone`;
    }
    if (item.startsWith("@")) {
      if (sets.includes(item.slice(1))) continue;
      return `${item} names no IP set reference of the group`;
    }
    if (!isAddress(item)) return `${item} is no address`;
  }
  return undefined;
}

function isAddress(item: string): boolean {
  const [first = "", last, ...others] = item.split("-");
  if (last !== undefined) return others.length === 0 && isRange(first, last);
  const [address = "", length, ...more] = item.split("/");
  return more.length === 0 && isSingle(address) && (length === undefined || isPrefix(address, length));
}

function isSingle(address: string): boolean {
  return addressFamily(`${address}/${address.includes(":") ? 128 : 32}`) !== undefined;
}

function isRange(first: string, last: string): boolean {
  if (!isSingle(first) || !isSingle(last)) return false;
  if (first.includes(":") || last.includes(":")) return first.includes(":") && last.includes(":");
  return Cidr.parse(`${first}/32`).first <= Cidr.parse(`${last}/32`).first;
}

/** Unlike AWS WAF, Suricata takes addresses with bits set behind their prefix, and a prefix of 0. */
function isPrefix(address: string, length: string): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(length) && Number(length) <= (address.includes(":") ? 128 : 32);
}
