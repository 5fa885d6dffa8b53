import { smallOrganizationText } from "../small-organization";

const number = (index: number, digits: number) => String(index).padStart(digits, "0");

/** Names of 0 to `count`, by their numbers. */
const list = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index));

/**
 * The file of an organization of 200 accounts and 3,000 people in 60 teams of 50: each team administers accounts of its own
 * in development, and may look at all workloads.
 */
export function largeAccess(): string {
  const accounts = list(196, (index) => {
    const ou = index % 2 === 0 ? "Workloads/Prod" : "Workloads/Dev";
    const team = number(Math.floor(index / 2) % 60, 2);
    return `  app-${number(index, 3)}: { id: "${900000000000 + index}", email: app${index}@example.com, ou: ${ou}, tags: { Team: team-${team} } }`;
  });
  const people = list(
    3_000,
    (index) =>
      `    person-${number(index, 4)}: { givenName: P, familyName: P, email: p${index}@example.com }`,
  );
  const teams = list(60, (team) => {
    const members = list(50, (index) => `person-${number(team * 50 + index, 4)}`);
    return `    team-${number(team, 2)}: { members: [${members.join(", ")}] }`;
  });
  const ofTeams = list(
    60,
    (team) =>
      `    - { groups: [team-${number(team, 2)}], permissionSets: [power], tags: { Team: team-${number(team, 2)} } }`,
  );
  return smallOrganizationText({
    home: "eu-west-1",
    ous: "{ Security: {}, Workloads: { organizationalUnits: { Prod: {}, Dev: {} } } }",
    more: [
      ...accounts,
      "identity:",
      "  center:",
      "    instanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef",
      "    identityStoreId: d-1234567890",
      "  people:",
      ...people,
      "  groups:",
      ...teams,
      "  permissionSets:",
      "    power: { jobFunction: power-user }",
      "    read-only: { jobFunction: read-only }",
      "  assignments:",
      ...ofTeams,
      `    - { groups: [${list(60, (team) => `team-${number(team, 2)}`).join(", ")}], permissionSets: [read-only], ous: [Workloads] }`,
      "",
    ].join("\n"),
  });
}
