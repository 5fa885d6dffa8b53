import { nearest } from "../../core/nearest";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

type EndpointService = Organization["endpointServices"][string];

/**
 * An endpoint service belongs to a network, has load balancers of one kind where the network is, and names who may ask
 * for a connection.
 *
 * Source: AWS PrivateLink Guide "Create a service powered by AWS PrivateLink", "Create a Gateway Load Balancer endpoint service".
 */
export const endpointServicesAreWhole: Rule = (organization, { unreadable }) =>
  Object.entries(organization.endpointServices).flatMap(([name, service]) => [
    ...unknownName(
      { what: "network", known: Object.keys(organization.networks), section: "networks", unreadable },
      ["endpointServices", name, "network"],
      service.network,
    ),
    ...loadBalancerProblems(organization, name, service),
    ...consumerProblems(organization, name, service, unreadable),
  ]);

function loadBalancerProblems(
  { accounts, networks }: Organization,
  name: string,
  { network, loadBalancers }: EndpointService,
): Finding[] {
  const { account, region } = networks[network] ?? {};
  const [first] = loadBalancers;
  return loadBalancers.flatMap((arn, index): Finding[] => {
    const path = ["endpointServices", name, "loadBalancers", index];
    const [, , , itsRegion, itsAccount] = arn.split(":");
    const findings: Finding[] = [];
    if (loadBalancers.indexOf(arn) !== index) {
      return [
        { path, found: `${arn} is listed twice`, allowed: "each load balancer once", fix: "remove one" },
      ];
    }
    if (region !== undefined && itsRegion !== region) {
      findings.push({
        path,
        found: `${arn} is in ${itsRegion}`,
        allowed: `the network ${network} is in ${region}`,
        fix: `name a load balancer of ${region}`,
      });
    }
    const id = accounts[account ?? ""]?.id;
    if (id !== undefined && itsAccount !== id) {
      findings.push({
        path,
        found: `${arn} is in account ${itsAccount}`,
        allowed: `the network ${network} is in ${account} (${id})`,
        fix: `name a load balancer of ${account}`,
      });
    }
    if (first !== undefined && kindOf(arn) !== kindOf(first)) {
      findings.push({
        path,
        found: `a ${kindOf(arn)} Load Balancer beside a ${kindOf(first)} Load Balancer`,
        allowed: "load balancers of one kind",
        fix: "make two endpoint services of it",
      });
    }
    return findings;
  });
}

function kindOf(arn: string): "Gateway" | "Network" {
  return arn.includes(":loadbalancer/gwy/") ? "Gateway" : "Network";
}

function consumerProblems(
  { accounts: all }: Organization,
  name: string,
  { accounts, outsiders, loadBalancers, privateDnsName }: EndpointService,
  unreadable: readonly string[],
): Finding[] {
  const path = ["endpointServices", name];
  const findings: Finding[] = [];
  if (accounts.length === 0 && outsiders.length === 0) {
    findings.push({
      path,
      found: "neither accounts nor outsiders",
      allowed: "who may ask for a connection, at least one",
      fix: "name accounts of the organization, or outsiders with a reason for each",
    });
  }
  const known = Object.keys(all);
  for (const [index, account] of accounts.entries()) {
    const place = [...path, "accounts", index];
    if (accounts.indexOf(account) !== index) {
      findings.push({
        path: place,
        found: `${account} is listed twice`,
        allowed: "each account once",
        fix: "remove one",
      });
    }
    if (known.includes(account) || unreadable.some((gone) => gone.startsWith("accounts"))) continue;
    const near = nearest(account, known);
    findings.push({
      path: place,
      found: `there is no account "${account}"`,
      allowed: `the accounts are ${known.join(", ")}`,
      fix:
        near === undefined
          ? "name one of them, or name it under outsiders by its ARN"
          : `did you mean "${near}"?`,
    });
  }
  for (const [index, { principal }] of outsiders.entries()) {
    const inside = Object.entries(all).find(
      ([, { id }]) => id !== undefined && principal.includes(`::${id}:`),
    )?.[0];
    if (inside === undefined) continue;
    findings.push({
      path: [...path, "outsiders", index, "principal"],
      found: `${principal}, which is in ${inside}`,
      allowed: "principals outside of the organization",
      fix: `write accounts: [${inside}] in its place`,
    });
  }
  if (privateDnsName !== undefined && loadBalancers.some((arn) => kindOf(arn) === "Gateway")) {
    findings.push({
      path: [...path, "privateDnsName"],
      found: "a name, with Gateway Load Balancers",
      allowed: "names of services behind Network Load Balancers: endpoints of the others are in routes",
      fix: "remove it",
    });
  }
  return findings;
}
