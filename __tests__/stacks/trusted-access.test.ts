import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

/** Services with trusted access, in an organization that ends with these lines. */
function trusted(more: string): unknown {
  const stacks = everyStack(smallOrganization({ home: "eu-west-1", more }), (path) =>
    path.startsWith("payer/global/organization"),
  );
  const [stack] = [...stacks.values()];
  return stack?.resource?.aws_organizations_organization?.organization?.aws_service_access_principals;
}

const malwareProtection = "malware-protection.guardduty.amazonaws.com";

test("GuardDuty gets the trusted access that its scans of volumes need for their role in members", () => {
  expect(trusted("capabilities: { preset: full }\n")).toContain(malwareProtection);
});

test("GuardDuty gets none for scans where nothing is scanned", () => {
  const services = trusted("capabilities: { preset: essential }\n");
  expect(services).toContain("guardduty.amazonaws.com");
  expect(services).not.toContain(malwareProtection);
});
