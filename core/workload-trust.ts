import type { Conditions, PolicyStatement } from "./policy-document";
import { type WorkloadService, workloadServices } from "./workload-services";

/** A service account of a cluster of Amazon EKS. */
export interface ServiceAccountOfCluster {
  /** Name of the cluster. */
  readonly name: string;
  /** Its issuer without https://: for `eks-service-account`. */
  readonly issuer?: string | undefined;
  readonly namespace: string;
  readonly serviceAccount: string;
}

export interface WorkloadTrustProps {
  readonly service: WorkloadService;
  readonly partition: string;
  readonly accountId: string;
  /** For `eks-pod` and `eks-service-account`. */
  readonly cluster?: ServiceAccountOfCluster;
}

/** Lets a service of AWS take a role for what runs in this account, and for nothing else. */
export function workloadTrust({
  service,
  partition,
  accountId,
  cluster,
}: WorkloadTrustProps): PolicyStatement {
  const { principal, actions, sourceAccount, sourceArn } = workloadServices[service];
  if (principal === undefined) {
    const issuer = cluster?.issuer ?? "";
    return {
      sid: "AllowAssumptionByServiceAccount",
      reason: "One service account of one namespace of one cluster.",
      effect: "Allow",
      principals: { Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}` },
      actions,
      conditions: {
        StringEquals: {
          [`${issuer}:aud`]: "sts.amazonaws.com",
          [`${issuer}:sub`]: `system:serviceaccount:${cluster?.namespace}:${cluster?.serviceAccount}`,
        },
      },
    };
  }
  const equals = {
    ...(sourceAccount === true && { "aws:SourceAccount": accountId }),
    ...(service === "eks-pod" &&
      cluster !== undefined && {
        "aws:RequestTag/eks-cluster-name": cluster.name,
        "aws:RequestTag/kubernetes-namespace": cluster.namespace,
        "aws:RequestTag/kubernetes-service-account": cluster.serviceAccount,
      }),
  };
  const conditions: Conditions = {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(sourceArn !== undefined && {
      ArnLike: { "aws:SourceArn": `arn:${partition}:${sourceArn.replace("ACCOUNT", accountId)}` },
    }),
  };
  return {
    sid: "AllowAssumptionByWorkload",
    reason: "The service that runs the workload, for what runs in this account.",
    effect: "Allow",
    principals: { Service: principal },
    actions,
    ...(Object.keys(conditions).length > 0 && { conditions }),
  };
}
