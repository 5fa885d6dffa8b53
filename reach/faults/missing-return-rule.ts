import { aclVerdict } from "../acl-verdict";
import { addressClasses } from "../address-classes";
import { ephemeralPorts } from "../ephemeral-ports";
import type { NetworkAcl, NetworkAclRule } from "../network-model";
import { rangeText } from "../range-text";
import type { Fault } from "./fault";
import type { FaultPlace } from "./fault-place";

/**
 * Network ACLs remember nothing. What a rule denies to replies is meant; what no rule allows is forgotten.
 *
 * Source: Amazon VPC User Guide, "Custom network ACLs for your VPC", ephemeral ports.
 */
export const missingReturnRule: Fault = {
  name: "missing-return-rule",
  summary: "a network ACL lets requests pass, and no rule of it lets their replies pass",
  find({ index }) {
    const acls = new Map(
      index.model.vpcs.flatMap(({ subnets }) => subnets.map(({ acl }) => [acl.id, acl] as const)),
    );
    return [...acls.values()].flatMap((acl) =>
      acl.rules.filter(isForRequests).flatMap((rule) => withoutReply(acl, rule)),
    );
  },
};

/** So many ports and more, all of clients, are those of replies. */
const manyPorts = 1000;

function isForRequests({ allow, protocol, ports: { from, to } }: NetworkAclRule): boolean {
  const isForReplies = from >= 1024 && to - from >= manyPorts;
  return allow && (protocol === "tcp" || protocol === "-1") && !isForReplies;
}

function withoutReply(acl: NetworkAcl, rule: NetworkAclRule): FaultPlace[] {
  const { first, size } = rule.block;
  const boundaries = acl.rules
    .flatMap(({ block }) => [block.first, block.first + block.size])
    .sort((left, right) => left - right);
  const asked = { from: rule.ports.from, to: rule.ports.from };
  const [back, peer] = rule.direction === "in" ? (["out", "to"] as const) : (["in", "from"] as const);
  for (const range of addressClasses({ first, end: first + size }, boundaries)) {
    const request = aclVerdict(acl, rule.direction, range.first, [asked]);
    const reply = aclVerdict(acl, back, range.first, ephemeralPorts);
    if (request.rule !== rule || reply.allows || reply.rule !== undefined) continue;
    const { from, to } = reply.denied ?? { from: 1024, to: 65535 };
    const port = rule.ports.from === rule.ports.to ? `TCP ${rule.ports.from}` : "TCP";
    const says = `network ACL ${acl.name}: rule ${rule.number} lets ${port} ${rule.direction} ${rule.direction === "in" ? "from" : "to"} ${rule.block}, and no rule lets replies ${back} ${peer} ${rangeText(range)}, for TCP ${from}-${to}`;
    return [{ stack: acl.stack, address: rule.address, says }];
  }
  return [];
}
