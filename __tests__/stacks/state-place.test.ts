import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const stacks = everyStack(smallOrganization({ home: "eu-west-1" }), () => true);

function backend(stack: SynthesizedStack): { bucket: string; role: string } {
  const { s3 } = (
    stack.terraform as { backend: { s3: { bucket: string; assume_role: { role_arn: string } } } }
  ).backend;
  return { bucket: s3.bucket, role: s3.assume_role.role_arn };
}

test("what the management account applies has its state there, and everything else where members have it", () => {
  const places = new Map<string, string[]>();
  for (const [path, stack] of stacks) {
    const { bucket, role } = backend(stack);
    const place = `${bucket} ${role}`;
    places.set(place, [...(places.get(place) ?? []), path]);
  }
  expect([...places.keys()].sort()).toEqual([
    "acme-terraform-state-111111111111-eu-west-1 arn:aws:iam::111111111111:role/acme-management-state",
    "acme-terraform-state-444444444444-eu-west-1 arn:aws:iam::444444444444:role/acme-terraform-state",
  ]);
  const [management = [], members = []] = [...places.entries()].sort().map(([, paths]) => paths);
  const byManagement = (path: string) => path.startsWith("payer/") || path.endsWith("/global/bootstrap");
  expect(management.every(byManagement)).toBe(true);
  expect(members.some(byManagement)).toBe(false);
  expect(management).toContain("shop/global/bootstrap");
});
