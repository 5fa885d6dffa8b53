import { comparedVersions } from "../../core/compared-versions";
import { versionRange } from "../../core/version-range";
import type { Finding, Rule } from "../rule";

/** First version of the provider that knows the configuration of the group. */
const first = [6, 1, 0] as const;

/**
 * Anti-DDoS is only asked for where every version of the provider that is let in knows it: an older one sends the group
 * without its configuration.
 *
 * Source: terraform-provider-aws pull request 43149, of version 6.1.0.
 */
export const antiDdosNeedsProvider6: Rule = ({ deployment, web }) => {
  const range = versionRange(deployment.providerVersion);
  if (range === undefined || comparedVersions(range.from, first) >= 0) return [];
  return Object.entries(web)
    .filter(([, { antiDdos }]) => antiDdos !== undefined)
    .map(
      ([name]): Finding => ({
        path: ["web", name, "antiDdos"],
        found: `antiDdos with providerVersion "${deployment.providerVersion}"`,
        allowed: "antiDdos with provider 6.1.0 or later, since older ones leave its configuration out",
        fix: 'write deployment.providerVersion: ">= 6.1.0, < 7.0.0", or remove antiDdos',
      }),
    );
};
