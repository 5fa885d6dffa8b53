import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import { shown } from "../judges/shown";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** Whether everybody may reach its endpoint; a cluster is public unless it says otherwise. */
function isPublic(values: JsonObject | undefined): boolean {
  if (values === undefined || valuesAt(values, "vpc_config.endpoint_public_access")[0] === false)
    return false;
  const cidrs = valuesAt(values, "vpc_config.public_access_cidrs");
  return cidrs.length === 0 || cidrs.some(openToAll);
}

const judge: Judge = (change) =>
  isPublic(change.after) && !isPublic(change.before)
    ? {
        message: "has an endpoint that everybody may reach",
        ...(change.before !== undefined && {
          before: `public_access_cidrs: ${shown(change, "before", "vpc_config.public_access_cidrs")}`,
        }),
        after: `public_access_cidrs: ${shown(change, "after", "vpc_config.public_access_cidrs")}`,
      }
    : undefined;

export const clusterPublic = {
  id: "cluster-public",
  severity: "high",
  reason: "Everybody may try credentials against the Kubernetes API.",
  advice: "Leave the endpoint private, or limit public_access_cidrs to your addresses.",
  source: 'AWS FSBP EKS.1; Amazon EKS User Guide, "Cluster API server endpoint"',
  reads: {
    aws_eks_cluster: [
      "vpc_config.endpoint_public_access",
      "vpc_config.public_access_cidrs",
      "access_config.bootstrap_cluster_creator_admin_permissions",
    ],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_eks_cluster",
        before: { vpc_config: [{ endpoint_public_access: false }] },
        after: { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ["0.0.0.0/0"] }] },
      },
      {
        type: "aws_eks_cluster",
        after: { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ["0.0.0.0/0"] }] },
      },
    ],
    harmless: [
      {
        type: "aws_eks_cluster",
        before: { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ["0.0.0.0/0"] }] },
        after: { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ["192.0.2.0/24"] }] },
      },
      { type: "aws_eks_cluster", after: { vpc_config: [{ endpoint_public_access: false }] } },
    ],
  },
} as const satisfies Risk;
