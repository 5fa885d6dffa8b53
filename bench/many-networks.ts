/**
 * The file of an organization with so many networks: spokes of three environments and of shared services around two hubs,
 * each with a firewall that everything passes.
 *
 * @param networks networks in all, the two that inspect among them
 */
export function manyNetworks(networks: number): string {
  const spokes = Array.from({ length: networks - hubs.length }, (_, index) => index);
  const contact = (who: string) =>
    `{ name: Team, title: Lead, email: ${who}@large.example, phone: "+1 555 0100" }`;
  return `name: large
organization:
  id: o-large00000
  rootId: r-large
  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com]
  organizationalUnits: { Security: {}, Infrastructure: {}, Workloads: {} }
regions: { home: eu-central-1, enabled: [eu-central-1, eu-west-1] }
deployment:
  role: large-deployment
  trustedPrincipals: ["arn:aws:iam::100000000003:role/ci"]
  managementTrustedPrincipals: ["arn:aws:iam::100000000000:role/organization-admin"]
state: { account: network }
contacts: { security: ${contact("security")}, billing: ${contact("billing")}, operations: ${contact("operations")} }
accounts:
  management: { id: "100000000000", email: management@large.example, role: management }
  log-archive: { id: "100000000001", email: log-archive@large.example, role: log-archive, ou: Security }
  security: { id: "100000000002", email: security@large.example, role: security, ou: Security }
  network: { id: "100000000003", email: network@large.example, ou: Infrastructure }
${spokes.map((index) => `  w${index}: { id: "${100000000004 + index}", email: w${index}@large.example, ou: Workloads }`).join("\n")}
transitGateways:
${hubs.map(({ region }, index) => `  ${region}: { account: network, region: ${region}, asn: ${64512 + index}, environments: ${environments} }`).join("\n")}
firewalls:
  edge: { allowedDomains: { priority: 100, domains: [.amazonaws.com] } }
networks:
${hubs.map(({ region, block }) => `  inspection-${region}: { account: network, region: ${region}, cidr: ${block}.0.0/22, zones: [a, b, c], tiers: [firewall, public], nat: per-zone, firewall: edge, transit: { gateway: ${region}, inspects: true } }`).join("\n")}
${spokes.map(spoke).join("\n")}
`;
}

const hubs = [
  { region: "eu-central-1", block: "10.64" },
  { region: "eu-west-1", block: "10.128" },
] as const;

const environments =
  "{ production: {}, staging: {}, development: {}, shared: { reachedBy: [production, staging, development], reason: Build agents and mirrors serve every environment. } }";
const names = ["production", "staging", "development", "production", "shared"];

function spoke(index: number): string {
  const { region, block } = hubs[index % hubs.length] as (typeof hubs)[number];
  const own = Math.floor(index / hubs.length) + 1;
  const [first, second] = block.split(".").map(Number);
  const cidr = `${first}.${(second as number) + Math.floor(own / 4)}.${(own % 4) * 64}.0/18`;
  return `  w${index}: { account: w${index}, region: ${region}, cidr: ${cidr}, zones: [a, b, c], tiers: [private, database], egress: { cidrs: [0.0.0.0/0], reason: The firewall of the hub decides by name. }, transit: { gateway: ${region}, environment: ${names[own % names.length]} } }`;
}
