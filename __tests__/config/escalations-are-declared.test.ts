import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grantedBySet } from "../../config/granted-by-set";
import { loadOrganization } from "../../config/load-organization";
import { organizationFromText } from "../../config/organization-from-text";
import { writtenPowers } from "../../config/written-powers";
import { jobFunctions } from "../../core/job-functions";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

const today = "2026-12-01";

const text = (set: string) =>
  smallOrganizationText({
    home: "eu-west-1",
    more: [
      "identity:",
      "  center:",
      "    instanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef",
      "    identityStoreId: d-1234567890",
      "  permissionSets:",
      `    own: ${set}`,
    ].join("\n"),
  });

const read = (set: string) =>
  organizationFromText("organization.yaml", text(set), today).identity.permissionSets["own"];

const statement = (more: object = {}) => ({
  Effect: "Allow",
  Action: "iam:PassRole",
  Resource: "*",
  ...more,
});
const launching = statement({ Action: "ec2:RunInstances" });
const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const inline = (...statements: object[]) => `inlinePolicy: { document: ${policy(...statements)} }`;
const launch = "iam:PassRole + ec2:RunInstances";
const powers = (...ids: string[]) =>
  `powers: [{ escalations: ${JSON.stringify(ids)}, reason: Launches instances of any workload. }]`;

test("a way to more that is not declared is an error at the permission set", () => {
  expect(() => read(`{ ${inline(statement(), launching)} }`)).toThrow(
    /^organization\.yaml:\d+:\d+ identity\.permissionSets\.own: whoever has it gets more than it gives, by iam:PassRole \+ ec2:RunInstances \(launches an instance with another role\); what is named, .*; name its resources, deny it, or declare it under powers/,
  );
});

test.each([
  ["a policy of AWS", "{ managedPolicies: [AdministratorAccess] }", /by \*:\* \(does everything\)/],
  [
    "two of them together",
    "{ managedPolicies: [job-function/NetworkAdministrator, AmazonEC2FullAccess] }",
    /iam:PassRole \+ ec2:RunInstances/,
  ],
  [
    "what its job function has, and a policy of its own",
    `{ jobFunction: network, ${inline(launching)} }`,
    /by iam:PassRole \+ ec2:RunInstances \(/,
  ],
  [
    "more than its job function declares",
    "{ jobFunction: power-user, managedPolicies: [AdministratorAccess] }",
    /by \*:\* \(/,
  ],
])("it comes by %s", (_, set, expected) => {
  expect(() => read(set)).toThrow(expected);
});

test.each([
  ["a name", `{ ${inline(statement({ Resource: "arn:aws:iam::111122223333:role/app" }), launching)} }`],
  ["a Deny", `{ ${inline(statement(), launching, { ...launching, Effect: "Deny" })} }`],
  ["its job function", `{ jobFunction: power-user, ${inline({ ...launching, Effect: "Deny" })} }`],
  ["a declaration", `{ ${inline(statement(), launching)}, ${powers(launch)} }`],
])("%s closes or declares it", (_, set) => {
  expect(read(set)).toBeDefined();
});

test("what is declared and not there is an error, with what was meant", () => {
  expect(() => read(`{ ${inline(statement(), launching)}, ${powers(launch, "sts:AssumeRole")} }`)).toThrow(
    /permissionSets\.own\.powers: "sts:AssumeRole" is declared, and its policies do not give it; .*; remove it/,
  );
  expect(() =>
    read(`{ ${inline(statement(), launching)}, ${powers("iam:PassRole + ec2:RunInstance")} }`),
  ).toThrow(/did you mean "iam:PassRole \+ ec2:RunInstances"\?/);
});

test("a policy in a file of its own is judged when it is read", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "policies"));
  writeFileSync(join(folder, "policies/own.json"), policy(statement(), launching));
  const loaded = (set: string) => {
    writeFileSync(join(folder, "organization.yaml"), text(set));
    return loadOrganization(join(folder, "organization.yaml"), today);
  };
  const set = "inlinePolicy: { file: policies/own.json }";
  await expect(loaded(`{ ${set} }`)).rejects.toThrow(
    /identity\.permissionSets\.own \(policies\/own\.json\): whoever has it gets more than it gives/,
  );
  await expect(loaded(`{ ${set}, ${powers(launch)} }`)).resolves.toBeDefined();
  await expect(loaded(`{ ${set}, ${powers(launch, "sts:AssumeRole")} }`)).rejects.toThrow(
    /identity\.permissionSets\.own\.powers: "sts:AssumeRole" is declared/,
  );
});

test("a statement that is none is told of by itself", () => {
  expect(
    read("{ inlinePolicy: { document: { Version: 2012-10-17, Statement: [1, { Action: [2] }] } } }"),
  ).toBeDefined();
});

test.each(Object.keys(jobFunctions))(
  "the job function %s declares all its ways, and no other",
  (jobFunction) => {
    const set = read(`{ jobFunction: ${jobFunction} }`);
    const { powers: declared } = jobFunctions[jobFunction as keyof typeof jobFunctions];
    expect(set && writtenPowers(grantedBySet(set))).toEqual({ undeclared: [], declared, idle: [] });
  },
);

test("of what a job function declares, what the set denies is not said", () => {
  const set = read(`{ jobFunction: database, ${inline({ ...statement(), Effect: "Deny" })} }`);
  expect(set && writtenPowers(grantedBySet(set)).declared.flatMap(({ escalations }) => escalations)).toEqual([
    "datapipeline:PutPipelineDefinition",
  ]);
});
