import { defineGuardrail } from "../../define-guardrail";
import { fromForeignNetwork } from "../../from-foreign-network";

/**
 * Actions of databases, queues and file systems that are reached inside of a VPC, at an address of their own: their
 * requests name no VPC, and come from nowhere else.
 */
const withinVpcs = [
  "dax:BatchGetItem",
  "dax:BatchWriteItem",
  "dax:ConditionCheckItem",
  "dax:DeleteItem",
  "dax:GetItem",
  "dax:PutItem",
  "dax:Query",
  "dax:Scan",
  "dax:UpdateItem",
  "elasticfilesystem:Client*",
  "es:ES*",
  "kafka-cluster:*",
  "neptune-db:*",
  "rds-db:connect",
  "vpc-lattice-svcs:*",
];

/**
 * People and instances work from the organization's networks; an address through which instances leave their VPC,
 * such as that of a NAT gateway, is one of them. Roles that AWS services take on are left alone: their requests come
 * from AWS, and from no network that could be named.
 */
export const denyForeignNetworks = defineGuardrail({
  id: "DenyForeignNetworks",
  family: "service-control",
  posture: "regulated",
  reason: "Stolen credentials are used from somewhere else.",
  source:
    'AWS "Building a Data Perimeter on AWS": only expected networks; IAM User Guide "ec2:SourceInstanceARN"',
  exempts: [
    { role: "deployment", reason: "The pipeline may run where the team's code is hosted." },
    { role: "access", reason: "It works from the management account." },
    { role: "break-glass", reason: "When the networks are down, it works from anywhere." },
    { role: "responder", reason: "An incident is handled from wherever the responders are." },
  ],
  needs: {
    setting: "perimeter.networks",
    // Without a single network, every request would come from a foreign one.
    met: ({ perimeter: { networks } }) =>
      networks !== undefined && networks.cidrs.length + networks.vpcIds.length > 0,
  },
  objectives: [],
  denies: (context) => {
    const foreign = fromForeignNetwork(context);
    const { partition } = context.names;
    return [
      {
        notActions: withinVpcs,
        conditions: {
          ...foreign,
          ArnLike: {
            "aws:PrincipalArn": [
              `arn:${partition}:iam::*:role/aws-reserved/sso.amazonaws.com/*`,
              `arn:${partition}:iam::*:user/*`,
            ],
          },
        },
      },
      {
        notActions: withinVpcs,
        conditions: {
          ...foreign,
          Null: { "ec2:SourceInstanceARN": "false" },
          // The role with which EC2 itself has the keys of an instance's volumes decrypted.
          ArnNotLikeIfExists: { "aws:PrincipalArn": `arn:${partition}:iam::*:role/aws:ec2-infrastructure` },
        },
      },
    ];
  },
});
