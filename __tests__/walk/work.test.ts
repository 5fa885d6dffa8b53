import { postures } from "../../core/posture";
import { decision } from "../decision";
import { smallOrganization } from "../small-organization";
import { type World, type WorldRole, worldOf } from "./world";

const organization = smallOrganization({
  home: "eu-west-1",
  more: [
    "capabilities: { preset: full }",
    "detection:",
    "  response: { close-bucket: automatic, deactivate-access-key: automatic, isolate-instance: automatic, quarantine-role: automatic }",
    "",
  ].join("\n"),
});

const open = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** What a role is made for: each action on one resource that its policies name; nothing of a role that may do all. */
function made({ policies }: WorldRole): (readonly [action: string, resource: string])[] {
  return policies
    .flatMap((policy): Statement[] => JSON.parse(policy).Statement)
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .filter((action) => !action.includes("*"))
        .flatMap((action) => [Resource].flat().map((resource) => [action, resource] as const)),
    );
}

/** One of the members' roles of each name and policy. */
function kinds({ roles, memberIds }: World): WorldRole[] {
  const nameOf = ({ arn, accountId, policies }: WorldRole) =>
    `${arn.split("/").at(-1)} ${policies.join().replaceAll(accountId, "")}`;
  const own = roles.filter(({ accountId, outside }) => memberIds.includes(accountId) && outside !== true);
  return [...new Map(own.map((role) => [nameOf(role), role])).values()];
}

/** What guardrails say to each role's work, by role, action and resource; not to pairs that IAM does not know. */
async function said(world: World): Promise<readonly (readonly [work: string, said: string])[]> {
  const found: (readonly [string, string])[] = [];
  for (const { arn, accountId, ...role } of kinds(world)) {
    for (const [action, pattern] of made({ arn, accountId, ...role })) {
      const resource = pattern
        .replaceAll(/\$\{[^}]*\}/g, "x1")
        .replace(/^(arn:[^:]*:[^:]*):\*:/, `$1:${world.region}:`)
        .replaceAll("*", "x1");
      const one = await decision({
        principal: arn,
        action,
        resource: pattern === "*" ? "*" : resource,
        resourceAccount: accountId,
        context: {
          "aws:PrincipalAccount": accountId,
          "aws:PrincipalOrgID": world.organizationId,
          "aws:RequestedRegion": world.region,
          "aws:ResourceAccount": accountId,
          "aws:ResourceOrgID": world.organizationId,
          "aws:SecureTransport": "true",
        },
        identityPolicy: open,
        serviceControl: [[open, ...(world.serviceControl[accountId] ?? [])]],
      }).catch((error: Error) => {
        if (error.message.includes("no.resource.types")) return undefined;
        throw error;
      });
      if (one !== undefined) found.push([`${arn} ${action} ${pattern}`, one]);
    }
  }
  return found;
}

describe.each(postures)("under %s", (posture) => {
  const world = worldOf(organization, posture);

  test("no guardrail is against what roles of the baseline are made for", async () => {
    const work = await said(world);
    expect(work.filter(([, one]) => one === "ExplicitlyDenied")).toEqual([]);
    expect(work.filter(([one]) => one.includes("iam:PassRole")).length).toBeGreaterThan(1);
  }, 120_000);
});

test("a guardrail that is against it is found", async () => {
  const world = worldOf(organization, "foundation");
  const denial = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Action: "iam:PassRole", Resource: "arn:aws:iam::*:role/acme-response" }],
  });
  const serviceControl = Object.fromEntries(world.memberIds.map((id) => [id, [denial]]));
  const denied = (await said({ ...world, serviceControl })).filter(([, one]) => one === "ExplicitlyDenied");
  expect(denied.map(([work]) => work.replace(/\d{12}/, ""))).toEqual([
    expect.stringContaining("role/acme-response-starter iam:PassRole"),
  ]);
}, 120_000);
