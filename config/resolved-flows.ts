import { type FlowEnd, type FlowGroup, flowEnd, flowGroups } from "../core/flow-end";
import { type PortRange, portRange } from "../core/port-range";
import { flowEndFindings } from "./flow-end-findings";
import type { Organization } from "./schema/organization";

/** An end of a flow that exists. */
export type ResolvedEnd =
  | {
      readonly kind: "group";
      readonly network: string;
      readonly group: FlowGroup;
      readonly of: Organization["networks"][string];
    }
  | Exclude<FlowEnd, { kind: "group" }>;

/** A flow whose ends exist, with its place in the list of flows. */
export interface ResolvedFlow {
  readonly index: number;
  readonly from: ResolvedEnd;
  readonly to: ResolvedEnd;
  readonly protocol: "tcp" | "udp";
  readonly ports: readonly PortRange[];
  readonly reason: string;
}

/** The flows whose ends exist; of the others, a rule tells what is wrong with them. Read once for an organization. */
export function resolvedFlows(organization: Organization): readonly ResolvedFlow[] {
  const known = read.get(organization);
  if (known !== undefined) return known;
  const flows = organization.flows.flatMap(({ from, to, protocol, port, reason }, index): ResolvedFlow[] => {
    const [source, destination] = [resolved(organization, from), resolved(organization, to)];
    if (source === undefined || destination === undefined) return [];
    return [{ index, from: source, to: destination, protocol, ports: [port].flat().map(portRange), reason }];
  });
  read.set(organization, flows);
  return flows;
}

const read = new WeakMap<Organization, readonly ResolvedFlow[]>();

function resolved(organization: Organization, text: string): ResolvedEnd | undefined {
  const end = flowEnd(text);
  if (end === undefined || flowEndFindings(organization, [], text, []).length > 0) return undefined;
  if (end.kind !== "group") return end;
  const of = organization.networks[end.network];
  const group = flowGroups.find((one) => one === end.group);
  return of === undefined || group === undefined ? undefined : { ...end, group, of };
}
