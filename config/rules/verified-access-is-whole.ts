import type { Finding, Rule } from "../rule";
import { unknownName } from "../unknown-name";

/**
 * An application by Verified Access is in a network, with its load balancer and its certificate, and people are known by
 * IAM Identity Center.
 *
 * Source: Terraform AWS provider `aws_verifiedaccess_trust_provider` (`client_secret` is kept in the state, and there is
 * no write-only argument for it).
 */
export const verifiedAccessIsWhole: Rule = ({ accounts, networks, verifiedAccess }, { unreadable }) =>
  Object.entries(verifiedAccess).flatMap(([name, access]): Finding[] => {
    const path = ["verifiedAccess", name];
    const { account = "", region, tiers } = networks[access.network] ?? {};
    const id = accounts[account]?.id;
    const findings = unknownName(
      { what: "network", known: Object.keys(networks), section: "networks", unreadable },
      [...path, "network"],
      access.network,
    );
    if (tiers !== undefined && !tiers.includes("private")) {
      findings.push({
        path: [...path, "network"],
        found: `${access.network}, which has no private tier`,
        allowed: "a network with a private tier: the endpoint is there",
        fix: "add private to its tiers, or name another network",
      });
    }
    if (access.trust === "oidc") {
      findings.push({
        path: [...path, "trust"],
        found: "oidc",
        allowed:
          "identity-center: the client secret of an OIDC provider would be in Terraform's state, where whoever reads it may pose as the application",
        fix: "remove it, and let people sign in by IAM Identity Center, which takes them from your provider",
      });
    }
    if (new Set(access.groups).size < access.groups.length) {
      findings.push({
        path: [...path, "groups"],
        found: "a group listed twice",
        allowed: "each group once",
        fix: "remove one",
      });
    }
    for (const key of ["certificate", "loadBalancer"] as const) {
      const [, , , itsRegion, itsAccount] = access[key].split(":");
      if (region !== undefined && (itsRegion !== region || (id !== undefined && itsAccount !== id))) {
        findings.push({
          path: [...path, key],
          found: `${access[key]} is in account ${itsAccount} and ${itsRegion}`,
          allowed: `the network ${access.network} is in ${account}${id === undefined ? "" : ` (${id})`} and ${region}`,
          fix: "name one of there",
        });
      }
    }
    return findings;
  });
