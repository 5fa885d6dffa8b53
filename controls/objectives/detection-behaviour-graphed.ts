import { judged } from "../judged";
import type { Objective } from "../objective";

/** Whoever investigates a finding sees what led to it. */
export const detectionBehaviourGraphed = {
  id: "detection.behaviour-graphed",
  promise: "Detective's behavior graph includes every account that is named and each that joins.",
  source: "AWS Security Reference Architecture, Security Tooling account",
  proof: (stack) =>
    judged(stack, "aws_detective_organization_configuration", (body) =>
      body["auto_enable"] === true ? undefined : "it excludes accounts that join",
    ),
} as const satisfies Objective;
