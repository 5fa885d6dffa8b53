import { anyOf } from "../judges/any-of";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

/** Everybody, or everybody of some accounts. */
const isPattern = (principal: unknown) => String(principal).includes("*");

export const endpointServicePublic = {
  id: "endpoint-service-public",
  severity: "critical",
  reason: "Everybody who has an AWS account connects to what is behind the service.",
  advice: "Name the principals, and accept each connection.",
  source: 'AWS PrivateLink Guide, "Manage permissions", "Accept or reject connection requests"',
  reads: {
    aws_vpc_endpoint_service: ["allowed_principals", "acceptance_required"],
    aws_vpc_endpoint_service_allowed_principal: ["principal_arn"],
  },
  judge: anyOf(
    ...["allowed_principals", "principal_arn"].map((path) =>
      turnsBad({
        path,
        absent: "",
        bad: isPattern,
        created: true,
        message: "lets everybody ask for a connection",
      }),
    ),
    // Of one that is there the end of acceptance is told by shared-outside.
    (change) =>
      change.before === undefined && change.after?.["acceptance_required"] === false && !change.imported
        ? { message: "connects whoever asks", severity: "high" as const }
        : undefined,
  ),
  cases: {
    dangerous: [
      { type: "aws_vpc_endpoint_service", after: { allowed_principals: ["*"], acceptance_required: true } },
      {
        type: "aws_vpc_endpoint_service",
        before: { allowed_principals: ["arn:aws:iam::111111111111:root"] },
        after: { allowed_principals: ["*", "arn:aws:iam::111111111111:root"] },
      },
      { type: "aws_vpc_endpoint_service_allowed_principal", after: { principal_arn: "*" } },
      {
        type: "aws_vpc_endpoint_service",
        after: { allowed_principals: ["arn:aws:iam::111111111111:root"], acceptance_required: false },
        severity: "high",
      },
    ],
    harmless: [
      {
        type: "aws_vpc_endpoint_service",
        after: { allowed_principals: ["arn:aws:iam::111111111111:root"], acceptance_required: true },
      },
      {
        type: "aws_vpc_endpoint_service",
        before: { allowed_principals: ["*"] },
        after: { allowed_principals: [] },
      },
    ],
  },
} as const satisfies Risk;
