/** Security groups of a network that a flow can name. */
export const flowGroups = ["load-balancer", "application", "database", "endpoints"] as const;

export type FlowGroup = (typeof flowGroups)[number];

/** One end of a flow, as a file has it. */
export type FlowEnd =
  | { readonly kind: "group"; readonly network: string; readonly group: string }
  | { readonly kind: "block"; readonly cidr: string }
  | { readonly kind: "internet" };

/**
 * Reads an end of a flow: `internet`, an IPv4 block, or a security group of a network as `shop-prod/application`. Neither
 * the block nor the group need exist. Undefined where it is none of them.
 */
export function flowEnd(text: string): FlowEnd | undefined {
  if (text === "internet") return { kind: "internet" };
  if (/^[\da-f]*[.:][\da-f.:]*(\/\d*)?$/i.test(text)) return { kind: "block", cidr: text };
  const [network, group, more] = text.split("/");
  return network && group && more === undefined ? { kind: "group", network, group } : undefined;
}
