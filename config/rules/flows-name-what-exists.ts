import { flowEndFindings } from "../flow-end-findings";
import type { Rule } from "../rule";

/** Each end of a flow is a security group that its network has, or a block outside of all networks, or the internet. */
export const flowsNameWhatExists: Rule = (organization, { unreadable }) =>
  organization.flows.flatMap((flow, index) =>
    (["from", "to"] as const).flatMap((key) =>
      flowEndFindings(organization, ["flows", index, key], flow[key], unreadable),
    ),
  );
