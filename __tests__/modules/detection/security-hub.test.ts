import { SecurityHub, type SecurityHubProps } from "../../../modules/detection/security-hub";
import { stackWith } from "../../stack-with";

const ignored = (props: Partial<SecurityHubProps>) => {
  const stack = stackWith(
    (scope) =>
      new SecurityHub(scope, "Hub", {
        partition: "aws",
        accountId: "333333333333",
        region: "eu-west-1",
        ...props,
      }),
  );
  return stack.resource?.aws_securityhub_account?.hub?.lifecycle;
};

test("a hub leaves to the organization's policy what that sets, the administrator's too", () => {
  expect(ignored({})).toMatchObject({
    ignore_changes: ["auto_enable_controls", "control_finding_generator", "enable_default_standards"],
  });
});

test("a hub without an organization keeps what it says", () => {
  expect(ignored({ standards: ["fsbp"] })).toMatchObject({ ignore_changes: ["enable_default_standards"] });
});
