import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { shrunk } from "../judges/shrunk";
import type { Risk } from "../risk";

const deletedAccess = deletedOf(
  ["aws_organizations_aws_service_access"],
  "is destroyed: trusted access of the service ends",
);

const deletedSharing = deletedOf(
  ["aws_ram_sharing_with_organization"],
  "is destroyed: AWS RAM takes accounts and OUs of the organization off every share",
);

export const trustedAccessEnded = {
  id: "trusted-access-ended",
  severity: "high",
  reason: "The service stops working across the organization, and its roles in members can be deleted.",
  advice: "Keep trusted access of services in use.",
  source: 'AWS Organizations User Guide, "Using AWS Organizations with other AWS services"',
  reads: {
    aws_organizations_organization: ["aws_service_access_principals"],
    aws_organizations_aws_service_access: [],
    aws_ram_sharing_with_organization: [],
  },
  judge: anyOf(
    shrunk("aws_service_access_principals", "ends trusted access of a service"),
    deletedAccess,
    deletedSharing,
  ),
  cases: {
    dangerous: [
      { type: "aws_organizations_aws_service_access", before: {} },
      { type: "aws_ram_sharing_with_organization", before: {} },
      {
        type: "aws_organizations_organization",
        before: { aws_service_access_principals: ["config.amazonaws.com", "guardduty.amazonaws.com"] },
        after: { aws_service_access_principals: ["config.amazonaws.com"] },
      },
    ],
    harmless: [
      {
        type: "aws_organizations_organization",
        before: { aws_service_access_principals: ["a", "b"] },
        after: { aws_service_access_principals: ["b", "a", "c"] },
      },
    ],
  },
} as const satisfies Risk;
