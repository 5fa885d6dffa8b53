import type { Finding, Rule } from "../rule";
import { securityHubControl } from "../security-hub-control";

/**
 * Controls of Security Hub are named as it names them. A rule of automation that waits for `ec2.18` never meets a finding
 * of EC2.18, and a policy of the organization that switches off an unknown control is refused when it is applied.
 *
 * Source: Security Hub User Guide "Control reference for Security Hub CSPM".
 */
export const controlsExist: Rule = ({ detection }) =>
  (["disabledControls", "suppressedFindings"] as const).flatMap((key) =>
    detection[key].flatMap(({ control }, index): Finding[] => {
      const known = securityHubControl(control);
      if (known.is !== "wrong") return [];
      return [
        {
          path: ["detection", key, index, "control"],
          found: `Security Hub has no control ${control}`,
          allowed: "the id of a control in its own case, for example EC2.18 or Opensearch.1",
          fix:
            known.meant === undefined
              ? "see the control reference of Security Hub"
              : `did you mean ${known.meant}?`,
        },
      ];
    }),
  );
