import { readOrganization } from "../../config/read-organization";
import { ways, waysUp } from "./ways";
import { type World, worldOf } from "./world";

/** Members that differ in what binds them or in what they hold: two of a kind have the same ways. */
function kinds({ memberIds, serviceControl, states, buckets }: World): string[] {
  const kindOf = (id: string) =>
    JSON.stringify([
      serviceControl[id],
      states.some(({ accountId }) => accountId === id),
      buckets.filter(({ accountId }) => accountId === id).length,
    ]);
  return [...new Map(memberIds.map((id) => [kindOf(id), id])).values()];
}

describe.each([
  "",
  "examples/company/",
  "examples/multi-region/",
  "examples/established/",
  "examples/govcloud/",
  "examples/regulated/",
])("%sorganization.yaml, with the guardrails that it attaches", (folder) => {
  const organization = readOrganization(`${folder}organization.yaml`, "2026-12-01");
  const world = worldOf(organization);
  const pipelines = organization.deployment.trustedPrincipals.filter((arn) =>
    world.memberIds.some((id) => arn.includes(`:${id}:`)),
  );

  test.each(kinds(world))(
    "an administrator of %s comes to nothing that is not theirs",
    async (account) => {
      expect(await ways(world, account)).toEqual([]);
    },
    120_000,
  );

  test.each(pipelines)(
    "the pipeline %s does not come to the management account",
    async (arn) => {
      expect(await waysUp(world, arn)).toEqual([]);
    },
    120_000,
  );
});
