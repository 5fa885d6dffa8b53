import { decision } from "../../decision";
import { exampleStack } from "../../example-stack";

const stack = exampleStack("security/eu-west-1/findings");
const targets = Object.values(stack.resource?.aws_cloudwatch_event_target ?? {});
const account = "333333333333";

test("what Security Hub tells people and tickets is marked, and nothing else is", () => {
  const marked = targets.filter(({ target_id }) => target_id === "mark").map(({ rule }) => String(rule));
  expect(marked.map((rule) => /route_(.*)_rule/.exec(rule)?.[1]).sort()).toEqual([
    "medium_findings",
    "urgent_findings",
  ]);
});

test("the automation gets the finding of the event, and says that it was notified", () => {
  const [target] = targets.filter(({ target_id }) => target_id === "mark") as [Record<string, unknown>];
  const document = stack.resource?.aws_ssm_document?.findings_marker_document;
  expect(target.arn).toBe(
    `arn:aws:ssm:eu-west-1:${account}:automation-definition/\${aws_ssm_document.findings_marker_document.name}:$DEFAULT`,
  );
  expect(target.input_transformer).toEqual({
    input_paths: { FindingId: "$.detail.findings[0].Id", ProductArn: "$.detail.findings[0].ProductArn" },
    input_template: '{"FindingId":["<FindingId>"],"ProductArn":["<ProductArn>"]}',
  });
  expect(JSON.parse(String(document?.content)).mainSteps).toEqual([
    {
      name: "markFinding",
      action: "aws:executeAwsApi",
      inputs: {
        Service: "securityhub",
        Api: "BatchUpdateFindings",
        FindingIdentifiers: [{ Id: "{{ FindingId }}", ProductArn: "{{ ProductArn }}" }],
        Workflow: { Status: "NOTIFIED" },
      },
    },
  ]);
});

test.each([
  ["NOTIFIED", "Allowed"],
  ["SUPPRESSED", "ImplicitlyDenied"],
  ["RESOLVED", "ImplicitlyDenied"],
])("its role sets the workflow status %s: %s", async (status, expected) => {
  expect(
    await decision({
      principal: `arn:aws:iam::${account}:role/acme-finding-marker`,
      action: "securityhub:BatchUpdateFindings",
      resource: `arn:aws:securityhub:eu-west-1:${account}:hub/default`,
      resourceAccount: account,
      context: { "securityhub:ASFFSyntaxPath/Workflow.Status": status },
      identityPolicy: stack.resource?.aws_iam_role_policy?.findings_marker_permissions?.policy,
    }),
  ).toBe(expected);
});
