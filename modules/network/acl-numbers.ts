import { createHash } from "node:crypto";
import { PalisadeError } from "../../core/palisade-error";

/** Numbers that rules of flows take, both included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** The number of a rule, and the rules that must be made before it. */
export interface AclNumber {
  readonly number: number;
  /** Ids of rules that stand aside for this one: they may have its number until they are made anew. */
  readonly after: readonly string[];
}

/**
 * The numbers of rules in one direction of a network ACL. AWS knows a rule by its number, so that one that gets another
 * is deleted and made: the number follows from the rule's own id, whatever other rules there are.
 *
 * Two ids can mean the same number: of 20 rules in one direction, in one ACL of 170. The id that is later in the alphabet
 * then stands aside, to the next number that is free. When such a rule comes or goes, the one that stands aside is made
 * anew, and the other waits for it: AWS never meets two rules of one number.
 *
 * @throws PalisadeError where there are more rules than numbers
 */
export function aclNumbers(ids: readonly string[], range: NumberRange): ReadonlyMap<string, AclNumber> {
  const count = range.to - range.from + 1;
  if (ids.length > count) {
    throw new PalisadeError([
      {
        where: "network ACL",
        found: `${ids.length} rules have no room in ${count} numbers`,
        allowed: "rules of flows that have numbers before what the tier denies, or behind it",
        fix: "give flows one block or one range of ports in place of several",
      },
    ]);
  }
  const holders = new Map<number, string>();
  const aside: string[] = [];
  for (const id of [...ids].sort()) {
    const number = own(id, range);
    if (holders.has(number)) aside.push(id);
    else holders.set(number, id);
  }
  const waits = new Map<string, string[]>();
  for (const id of aside) {
    let number = own(id, range);
    for (let holder = holders.get(number); holder !== undefined; holder = holders.get(number)) {
      waits.set(holder, [...(waits.get(holder) ?? []), id]);
      number = number === range.to ? range.from : number + 1;
    }
    holders.set(number, id);
  }
  return new Map([...holders].map(([number, id]) => [id, { number, after: waits.get(id) ?? [] }]));
}

function own(id: string, { from, to }: NumberRange): number {
  return from + (createHash("sha256").update(id).digest().readUInt32BE(0) % (to - from + 1));
}
