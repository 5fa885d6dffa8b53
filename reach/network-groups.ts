import type { NetworkIndex } from "./network-index";

/** Ids of VPCs, those together that Transit Gateways and peerings connect. */
export function networkGroups(index: NetworkIndex): string[][] {
  const groupOf = new Map<string, Set<string>>();
  const connect = (one: string, other: string) => {
    const joined = groupOf.get(one) ?? new Set([one]);
    for (const vpc of groupOf.get(other) ?? [other]) joined.add(vpc);
    for (const vpc of joined) groupOf.set(vpc, joined);
  };
  for (const { attachments } of index.model.transitGateways) {
    const vpcs = attachments.map(({ vpc }) => vpc).filter((vpc) => vpc !== undefined);
    for (const vpc of vpcs) connect(vpcs[0] ?? vpc, vpc);
  }
  for (const { vpcs } of index.model.peerings) {
    const [one, other] = vpcs;
    if (one !== undefined && other !== undefined) connect(one, other);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}
