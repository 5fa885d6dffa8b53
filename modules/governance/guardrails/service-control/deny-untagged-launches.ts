import { defineGuardrail } from "../../define-guardrail";

/** Instances and their disks are launched with the tags that the organization requires: a statement for each, since IAM has no "or" between conditions. */
export const denyUntaggedLaunches = defineGuardrail({
  id: "DenyLaunchesUnlessTagged",
  family: "service-control",
  posture: "choice",
  reason: "What carries no owner is patched, paid for and missed by nobody.",
  source: 'Amazon EC2 User Guide "Grant permission to tag Amazon EC2 resources during creation"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  needs: { setting: "guardrails.requiredTags", met: ({ requiredTags }) => requiredTags !== undefined },
  denies: ({ names, requiredTags = [] }) =>
    [...new Set(requiredTags)].sort().map((tag) => ({
      actions: ["ec2:RunInstances"],
      resources: [`arn:${names.partition}:ec2:*:*:instance/*`, `arn:${names.partition}:ec2:*:*:volume/*`],
      conditions: { Null: { [`aws:RequestTag/${tag}`]: "true" } },
    })),
});
