import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const written = 'endpoints: ["https://events.pager.example/integration/acme-security"]';
const said = (endpoints: string) =>
  exampleOrganization((text) => text.replace(written, `endpoints: ${endpoints}`));

function stack(path: string, endpoints: string) {
  const estate = new Estate(said(endpoints));
  const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  const made = synthesized((app) => defineStack(app, { estate, placement }));
  return { ...made, note: firstApply(estate, placement) ?? "" };
}

describe.each(["management/eu-west-1/trail-alarms", "security/eu-west-1/findings"])(
  "an endpoint of %s",
  (path) => {
    const kept = stack(path, "[{ ssmParameter: /acme/pager }, { secret: acme/chat }]");
    const data = (kept as { data?: Record<string, Record<string, Record<string, unknown>>> }).data ?? {};

    test("is read from where it is kept when Terraform plans", () => {
      const [[parameter, one] = []] = Object.entries(data.aws_ssm_parameter ?? {});
      const [[secret, other] = []] = Object.entries(data.aws_secretsmanager_secret_version ?? {});
      expect(one).toMatchObject({ name: "/acme/pager" });
      expect(other).toMatchObject({ secret_id: "acme/chat" });
      const endpoints = Object.values(kept.resource?.aws_sns_topic_subscription ?? {})
        .filter((body) => body.protocol === "https")
        .map((body) => body.endpoint);
      expect(endpoints).toEqual([
        `\${data.aws_ssm_parameter.${parameter}.value}`,
        `\${data.aws_secretsmanager_secret_version.${secret}.secret_string}`,
      ]);
      expect(JSON.stringify([one, other])).toMatch(
        /can\(regex\(\\"\^https:.*self\.value.*self\.secret_string/,
      );
    });

    test("is told before the first apply, with the state that holds it", () => {
      expect(kept.note).toMatch(
        /the SSM parameter `\/acme\/pager` and the secret `acme\/chat` of this account in eu-west-1[\s\S]*state holds it/,
      );
      expect(stack(path, "[]").note).not.toMatch(/sensitive value/);
    });

    test("keeps its address where it is written out", () => {
      const { resource = {} } = stack(path, written.slice("endpoints: ".length));
      expect(
        Object.keys(resource.aws_sns_topic_subscription ?? {}).filter((name) => name.includes("https")),
      ).toEqual([
        expect.stringMatching(/_topic_https_https_events_pager_example_integration_acme_security$/),
      ]);
    });
  },
);

describe("a reference that cannot be", () => {
  test.each<[string, string, RegExp]>([
    [
      "an address over HTTP",
      '["http://pager.example"]',
      /alerts\.endpoints\.0: found "http:\/\/pager\.example"; expected an https:\/\/ endpoint .*ssmParameter: or secret:/,
    ],
    [
      "a reserved name",
      "[{ ssmParameter: /aws/pager }]",
      /alerts\.endpoints\.0\.ssmParameter: found \/aws\/pager; expected the name of a parameter/,
    ],
    [
      "a name with a space",
      "[{ secret: acme pager }]",
      /alerts\.endpoints\.0\.secret: found acme pager; expected the name of a secret/,
    ],
    ["both", "[{ secret: a, ssmParameter: b }]", /alerts\.endpoints\.0/],
    ["neither", "[{}]", /alerts\.endpoints\.0/],
    [
      "an unknown key",
      "[{ ssm: /acme/pager }]",
      /alerts\.endpoints\.0\.ssm: unknown key "ssm"|alerts\.endpoints\.0: found/,
    ],
    ["an empty name", '[{ secret: "" }]', /alerts\.endpoints\.0\.secret: found ""/],
    ["no name", "[{ secret: }]", /alerts\.endpoints\.0: found \{ secret: \}; expected an https/],
    [
      "one twice",
      "[{ secret: acme-pager }, { secret: acme/pager }]",
      /alerts\.endpoints\.1: .*differ only in case or punctuation/,
    ],
    [
      "a very long name",
      `[{ ssmParameter: ${"a/".repeat(600)}b }]`,
      /alerts\.endpoints\.0\.ssmParameter: found a\/a\//,
    ],
  ])("is refused: %s", (_, endpoints, expected) => {
    expect(() => said(endpoints)).toThrow(expected);
  });
});
