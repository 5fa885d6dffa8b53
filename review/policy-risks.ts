import type { PolicyRisk } from "./policy-risk";
import { administratorAttached } from "./policy-risks/administrator-attached";
import { denialRemoved } from "./policy-risks/denial-removed";
import { endpointPolicyWidened } from "./policy-risks/endpoint-policy-widened";
import { guardrailWeakened } from "./policy-risks/guardrail-weakened";
import { keyPolicyWidened } from "./policy-risks/key-policy-widened";
import { keyUnadministered } from "./policy-risks/key-unadministered";
import { policyNotJudged } from "./policy-risks/policy-not-judged";
import { policyWidened } from "./policy-risks/policy-widened";
import { privilegeEscalation } from "./policy-risks/privilege-escalation";
import { resourcePolicyWidened } from "./policy-risks/resource-policy-widened";
import { serviceShutOut } from "./policy-risks/service-shut-out";
import { trustWidened } from "./policy-risks/trust-widened";

/** Every risk that shows in what policies say together. */
export const policyRisks: readonly PolicyRisk[] = [
  administratorAttached,
  denialRemoved,
  endpointPolicyWidened,
  guardrailWeakened,
  keyPolicyWidened,
  keyUnadministered,
  policyNotJudged,
  policyWidened,
  privilegeEscalation,
  resourcePolicyWidened,
  serviceShutOut,
  trustWidened,
];
