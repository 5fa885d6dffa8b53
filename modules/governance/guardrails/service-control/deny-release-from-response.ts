import { defineGuardrail } from "../../define-guardrail";

/** What a response did to a role or an instance is undone by those who handle the incident. */
export const denyReleaseFromResponse = defineGuardrail({
  id: "DenyReleaseFromResponseUnlessResponder",
  family: "service-control",
  posture: "foundation",
  reason: "An intruder who may undo a response needs one call to go on.",
  source: 'AWS Security Incident Response Guide "Containment"; IAM User Guide "AWSDenyAll"',
  exempts: [
    { role: "responder", reason: "It decides that the incident is over." },
    {
      role: "response",
      reason: "It moves an instance whose interfaces carry the tag from an earlier response.",
    },
    { role: "deployment", reason: "It undoes by review." },
    { role: "access", reason: "It repairs an account by hand when the pipeline cannot." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: ({ names: { partition, prefix } }) => [
    {
      actions: ["iam:DetachRolePolicy"],
      conditions: { ArnEquals: { "iam:PolicyARN": `arn:${partition}:iam::aws:policy/AWSDenyAll` } },
    },
    {
      actions: ["ec2:ModifyNetworkInterfaceAttribute"],
      conditions: { Null: { [`aws:ResourceTag/${prefix}:groups-before-1`]: "false" } },
    },
    {
      actions: ["ec2:DeleteTags"],
      conditions: { "ForAnyValue:StringLike": { "aws:TagKeys": `${prefix}:groups-before-*` } },
    },
  ],
});
