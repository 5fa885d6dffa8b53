import { policyJson } from "../../core/policy-json";
import { AddressLists } from "../../modules/detection/address-lists";
import { malwareScanStatements } from "../../modules/detection/malware-scan-statements";
import { SuppressedFindings } from "../../modules/detection/suppressed-findings";
import { built } from "./built";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { textSize } from "./text-size";

/** Automation rules for as many accepted controls. */
const automationRules = (controls: number) =>
  built(
    (stack) =>
      new SuppressedFindings(stack, "Accepted", {
        name: "large-baseline",
        accepted: Array.from({ length: controls }, (_, index) => ({
          control: `EC2.${index + 1}`,
          accountIds: ["100000000004"],
          note: "Accepted.",
        })),
      }),
  ).length;

/** Lists of one kind that a detector has. */
const addressLists = (kind: "trusted" | "threats") => (lists: number) =>
  built(
    (stack) =>
      new AddressLists(stack, "Addresses", {
        detectorId: "0123456789abcdef0123456789abcdef",
        trusted: [],
        threats: [],
        [kind]: Array.from({ length: lists }, (_, index) => ({
          name: `list-${index}`,
          location: `https://s3.amazonaws.com/large/list-${index}.txt`,
        })),
      }),
  ).length;

/** Quotas of GuardDuty and Security Hub beside the number of accounts. */
export const detectionLimits: readonly Limit[] = [
  {
    quota: "guardduty.trusted-lists",
    what: "The detector of the security account has each of `detection.trustedIpLists`",
    of: "lists of trusted addresses",
    usage: linear(addressLists("trusted"), 1, 3),
    beyond: "Palisade refuses the file. Write the addresses into one list.",
  },
  {
    quota: "guardduty.threat-lists",
    what: "The detector of the security account has each of `detection.threatIpLists`",
    of: "threat lists",
    usage: linear(addressLists("threats"), 1, 3),
    beyond: "Palisade refuses the file. Join lists.",
  },
  {
    quota: "securityhub.automation-rules",
    what: "Each Region has a rule for each of `detection.suppressedFindings`, and one more for each hundred accounts of it; accounts that do not use the Region take one for each hundred, too",
    of: "suppressed findings",
    usage: linear(automationRules, 1, 5),
    beyond:
      "Terraform's apply fails in `organization-detection`. Disable the control, or mend the finding. Palisade does not refuse it.",
  },
  {
    quota: "iam.inline-policies",
    what: "The role that scans names each of `detection.protectedBuckets` of its account and Region, here with names of 63 characters",
    of: "protected buckets of an account and Region",
    usage: (buckets) =>
      textSize(
        policyJson({
          statements: malwareScanStatements({
            partition: "aws",
            accountId: "100000000004",
            region: "ap-northeast-1",
            bucketNames: Array.from({ length: buckets }, (_, index) => String(index).padStart(63, "b")),
          }),
        }),
      ),
    most: 1000,
    beyond:
      "Palisade refuses: `aws_iam_role_policy.malware_permissions: policy has ... bytes, AWS takes 10240`. Shorter names leave room for more; from the 26th bucket on the file is refused whatever the names.",
  },
];
