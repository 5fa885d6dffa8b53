import { everyStack } from "../every-stack";
import { exampleOrganization } from "../example-organization";

test("an organization that is called otherwise keeps every name and address with its prefix", () => {
  const before = everyStack(exampleOrganization());
  const after = everyStack(
    exampleOrganization((text) => text.replace(/^name: acme$/m, "name: initech\nprefix: acme")),
  );
  expect([...after]).toEqual([...before]);
});
