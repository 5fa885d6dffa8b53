import { orderFindings } from "../../core/firewall/order-findings";
import { firewallDescriptionOf } from "../firewall-description-of";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/**
 * A firewall is consistent: its groups have priorities of their own, its managed groups exist, its rules are in a file or
 * in the text, and a network has it.
 */
export const firewallsAreWhole: Rule = (organization, { unreadable }) =>
  Object.entries(organization.firewalls).flatMap(([name, firewall]): Finding[] => {
    const place = ["firewalls", name];
    return [
      ...sources(firewall).map((finding) => ({ ...finding, path: [...place, ...finding.path] })),
      ...orderFindings(firewallDescriptionOf(firewall)).map((finding) => ({
        ...finding,
        path: [...place, ...finding.path],
      })),
      ...tls(firewall).map((finding) => ({ ...finding, path: [...place, ...finding.path] })),
      ...unused(organization, name, unreadable),
    ];
  });

function sources({ rules }: Organization["firewalls"][string]): Finding[] {
  return Object.entries(rules).flatMap(([name, { file, text }]): Finding[] =>
    (file === undefined) === (text === undefined)
      ? [
          {
            path: ["rules", name],
            found: file === undefined ? "neither file nor text" : "both file and text",
            allowed: "rules are in a file or in text",
            fix: file === undefined ? "add file or text" : "remove one of them",
          },
        ]
      : [],
  );
}

function tls({ tlsInspection }: Organization["firewalls"][string]): Finding[] {
  if (tlsInspection === undefined) return [];
  const { certificateAuthorityArn, certificateArns } = tlsInspection;
  if (certificateAuthorityArn !== undefined || certificateArns !== undefined) return [];
  return [
    {
      path: ["tlsInspection"],
      found: "neither certificateAuthorityArn nor certificateArns",
      allowed: "an authority that signs for servers outside, certificates of own servers, or both",
      fix: "add one of them, or remove tlsInspection",
    },
  ];
}

function unused(
  { networks, firewalls }: Organization,
  name: string,
  unreadable: readonly string[],
): Finding[] {
  // A network that names a firewall which is not there may mean this one.
  const used = Object.values(networks).some(
    ({ firewall }) => firewall === name || (firewall !== undefined && firewalls[firewall] === undefined),
  );
  if (used || unreadable.some((gone) => gone.startsWith("networks"))) return [];
  return [
    {
      path: ["firewalls", name],
      found: `${name} is the firewall of no network`,
      allowed: "firewalls that a network has",
      fix: `write firewall: ${name} in a network, or remove it`,
    },
  ];
}
