import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";

const example = readFileSync("organization.yaml", "utf8");
const place = "    at: { scope: regional, region: eu-west-1 }\n";

function withAssociated(arn: string): () => unknown {
  if (!example.includes(place)) throw new Error("the example has no regional web ACL");
  const text = example.replace(place, `${place}    associatedResources: ["${arn}"]\n`);
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

function withGraph(account: string, arn: string): () => unknown {
  const line = `  ${account}:\n`;
  const inline = `  ${account}: {`;
  const adopted = `adopted: { regions: { eu-west-1: { graph: "${arn}" } } }`;
  const text = example.includes(inline)
    ? example.replace(inline, `${inline} ${adopted},`)
    : example.replace(line, `${line}    ${adopted}\n`);
  if (text === example) throw new Error(`the example has no account ${account}`);
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

describe("a web ACL protects resources of its own account and Region", () => {
  test.each([
    "arn:aws:elasticloadbalancing:eu-west-1:666666666666:loadbalancer/app/shop/50dc6c495c0c9188",
    // API Gateway leaves the account out.
    "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/prod",
  ])("%s is taken", (arn) => {
    expect(withAssociated(arn)).not.toThrow();
  });

  test("a load balancer of another Region is refused", () => {
    expect(
      withAssociated("arn:aws:elasticloadbalancing:us-east-1:666666666666:loadbalancer/app/shop/50dc"),
    ).toThrow(
      /web\.storefront\.associatedResources\.0: arn:\S+ is in us-east-1; the web ACL storefront is in eu-west-1; name a resource of eu-west-1$/,
    );
  });

  test("a load balancer of another account is refused", () => {
    expect(
      withAssociated("arn:aws:elasticloadbalancing:eu-west-1:333333333333:loadbalancer/app/shop/50dc"),
    ).toThrow(
      /is in account 333333333333; the web ACL storefront is in storefront-prod \(666666666666\); name a resource of storefront-prod$/,
    );
  });

  test("an API of another Region is refused", () => {
    expect(withAssociated("arn:aws:apigateway:us-east-1::/restapis/a1b2c3/stages/prod")).toThrow(
      /is in us-east-1;/,
    );
  });
});

describe("a behavior graph is of the account and Region that adopt it", () => {
  const graph = (region: string, id: string) =>
    `arn:aws:detective:${region}:${id}:graph:1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d`;

  test("its own is taken", () => {
    expect(withGraph("security", graph("eu-west-1", "333333333333"))).not.toThrow();
  });

  test.each([
    [
      "Region",
      graph("us-east-1", "333333333333"),
      /graph: arn:\S+ is in us-east-1; the behavior graph is in eu-west-1/,
    ],
    [
      "account",
      graph("eu-west-1", "444444444444"),
      /is in account 444444444444; the behavior graph is in security/,
    ],
  ])("one of another %s is refused", (_, arn, error) => {
    expect(withGraph("security", arn)).toThrow(error);
  });
});
