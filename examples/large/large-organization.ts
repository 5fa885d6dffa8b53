import { regionsOf } from "../../core/regions-of";

export interface LargeOrganizationProps {
  /** Accounts in all, five or more: four leading ones and workloads. */
  readonly accounts: number;
  /** Regions that every account uses. */
  readonly regions: number;
}

/** The text of an organization file of any size, for measuring: the same for the same numbers. */
export function largeOrganization({ accounts, regions }: LargeOrganizationProps): string {
  const enabled = regionsOf("aws")
    .sort((left, right) => Number(left.optIn) - Number(right.optIn))
    .slice(0, regions)
    .map((region) => region.name);
  const home = enabled[0] ?? "";
  const leading = [
    'management: { id: "100000000000", email: management@large.example, role: management }',
    'log-archive: { id: "100000000001", email: log-archive@large.example, role: log-archive, ou: Security }',
    'security: { id: "100000000002", email: security@large.example, role: security, ou: Security }',
    'shared: { id: "100000000003", email: shared@large.example, ou: Infrastructure }',
  ];
  const workloads = Array.from({ length: Math.max(0, accounts - leading.length) }, (_, index) => index + 4);
  const contact = (email: string) =>
    `{ name: Team, title: Lead, email: ${email}@large.example, phone: "+1 555 0100" }`;
  return `# Generated: ${accounts} accounts in ${regions} regions, a network in every workload account.
name: large
organization:
  id: o-large00000
  rootId: r-large
  organizationalUnits: { Security: {}, Infrastructure: {}, Workloads: {} }
regions:
  home: ${home}
  enabled: [${enabled.join(", ")}]
deployment:
  role: large-deployment
  trustedPrincipals: ["arn:aws:iam::100000000003:role/ci"]
  managementTrustedPrincipals: ["arn:aws:iam::100000000000:role/organization-admin"]
state: { account: shared }
contacts:
  security: ${contact("security")}
  billing: ${contact("billing")}
  operations: ${contact("operations")}
accounts:
${[...leading, ...workloads.map((index) => `w${index}: { id: "${100000000000 + index}", email: w${index}@large.example, ou: Workloads }`)].map((line) => `  ${line}`).join("\n")}
networks:
${workloads.map((index) => `  w${index}: { account: w${index}, region: ${home}, cidr: 10.${Math.floor(index / 16)}.${(index % 16) * 16}.0/20, zones: [a, b, c], tiers: [private, database] }`).join("\n") || "  {}"}
`;
}
