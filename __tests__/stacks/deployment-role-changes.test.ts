import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { everyStack } from "../every-stack";
import { exampleOrganization } from "../example-organization";

const full = (text: string) => text.replace(/preset: \w+/, "preset: full");
const deployment = (change: string) =>
  everyStack(exampleOrganization((text) => full(text).replace(/role: acme-deployment.*/, change)));

const before = deployment("role: acme-deployment");
const prepared = deployment("role: acme-deployment\n  nextRole: acme-pipeline");
const changed = deployment("role: acme-pipeline\n  renamedFrom: acme-deployment");
const accounts = 10;

/** Texts in a stack, and policies in it, that name a role. */
function namers(value: unknown, role: string, place = ""): string[] {
  if (typeof value === "string") return new RegExp(`\\b${role}\\b`).test(value) ? [place] : [];
  if (value === null || typeof value !== "object") return [];
  // Values of a list are its own: one names the one role, one the other.
  if (Array.isArray(value)) {
    const found = value.flatMap((one) => namers(one, role, place));
    return [...new Set(found)];
  }
  return Object.entries(value).flatMap(([key, one]) => namers(one, role, `${place}/${key}`));
}

/** What a stack says, but for who applies it, and the roles themselves. */
function beside(stack: SynthesizedStack | undefined): unknown {
  const { aws_iam_role, aws_iam_role_policy, aws_iam_role_policy_attachment, ...resource } =
    stack?.resource ?? {};
  const others = Object.entries(aws_iam_role ?? {}).filter(([name]) => !name.startsWith("deployment_role"));
  const policies = Object.entries(aws_iam_role_policy ?? {}).map(([name, body]) => [name, read(body)]);
  return {
    data: stack?.data,
    resource: Object.entries({ ...resource, roles: Object.fromEntries(others) }).map(([type, ones]) => [
      type,
      Object.entries(ones).map(([name, body]) => [name, read(body)]),
    ]),
    policies,
  };
}

function read(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_key, value) =>
    typeof value === "string" && /^\{\s*"/.test(value) ? JSON.parse(value) : value,
  );
}

const providerRole = (stack: SynthesizedStack | undefined) => JSON.stringify(stack?.provider);

describe("while the deployment role changes", () => {
  test("every policy, pattern and exemption that names the one names the next", () => {
    let policies = 0;
    for (const [path, stack] of prepared) {
      const [now, next] = ["acme-deployment", "acme-pipeline"].map((role) => namers(beside(stack), role));
      expect([path, next]).toEqual([path, now]);
      policies += now?.length ?? 0;
    }
    expect(policies).toBeGreaterThan(50);
  });

  test("the one that is there goes on applying every stack, and the next is made beside it", () => {
    for (const [path, stack] of prepared) {
      expect([path, providerRole(stack)]).toEqual([path, providerRole(before.get(path))]);
    }
    const made = [...prepared].flatMap(([, { resource }]) =>
      Object.entries(resource?.aws_iam_role ?? {}).flatMap(([address, { name }]) =>
        address.startsWith("deployment_role") ? [`${address} ${name}`] : [],
      ),
    );
    expect(made).toHaveLength(2 * accounts);
    expect(new Set(made)).toEqual(
      new Set(["deployment_role acme-deployment", "deployment_role2 acme-pipeline"]),
    );
  });
});

describe("after the deployment role changed", () => {
  test("nothing names the old one but what deletes it, and the next keeps its address", () => {
    for (const [path, stack] of changed) {
      expect([path, namers(stack, "acme-deployment")]).toEqual([path, []]);
      if (!path.endsWith("/bootstrap")) continue;
      expect(stack.removed).toEqual([{ from: "aws_iam_role.deployment_role", lifecycle: { destroy: true } }]);
      expect(stack.resource?.aws_iam_role?.deployment_role2).toEqual(
        prepared.get(path)?.resource?.aws_iam_role?.deployment_role2,
      );
      expect(stack.resource?.aws_iam_role?.deployment_role).toBeUndefined();
    }
  });

  test("the new one applies every stack that the old one did", () => {
    for (const [path, stack] of changed) {
      const role = providerRole(before.get(path)).replace("acme-deployment", "acme-pipeline");
      expect([path, providerRole(stack)]).toEqual([path, role]);
    }
  });
});
