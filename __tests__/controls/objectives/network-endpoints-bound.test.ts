import { networkEndpointsBound } from "../../../controls/objectives/network-endpoints-bound";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const stack = network();

/** A policy of one statement on the S3 endpoint, or another one. */
function policy(statement: Record<string, unknown>, endpoint = "network_gateway_s3") {
  return changed(stack, (r: Resources) => {
    const text = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Sid: "One", Effect: "Allow", ...statement }],
    });
    Object.assign(r.aws_vpc_endpoint?.[endpoint] ?? {}, { policy: text });
  });
}

const everything = { Principal: "*", Action: "*", Resource: "*" };
const identity = { "aws:PrincipalOrgID": "o-abcdefghij" };
const resource = { "aws:ResourceOrgID": "o-abcdefghij" };

describe("network.endpoints-bound", () => {
  test("is kept by a network, bound to the organization or to the account", () => {
    const interfaceEndpoints = ["ssm", "ec2", "sts", "kms", "ecr.api"];
    for (const bound of ["organization", "account"] as const) {
      const { satisfied, broken } = networkEndpointsBound.proof(network({ interfaceEndpoints }, bound));
      expect(broken).toEqual([]);
      expect(satisfied).toHaveLength(7);
    }
  });

  test.each([
    ["an endpoint for everybody", everything],
    ["no bound on resources", { ...everything, Condition: { StringEquals: identity } }],
    ["no bound on identities", { ...everything, Condition: { StringEquals: resource } }],
    [
      "a bound that only holds if present",
      { ...everything, Condition: { StringEqualsIfExists: { ...identity, ...resource } } },
    ],
    [
      "everybody reading any bucket",
      { ...everything, Action: "s3:GetObject", Resource: "arn:aws:s3:::evil/*" },
    ],
    [
      "everybody reading any bucket that begins like AWS's",
      { ...everything, Action: "s3:GetObject", Resource: "arn:aws:s3:::aws-ssm-*" },
    ],
    [
      "everybody reading AWS's buckets in another region",
      { ...everything, Action: "s3:GetObject", Resource: "arn:aws:s3:::aws-ssm-us-east-1/*" },
    ],
    [
      "everybody writing to AWS's buckets",
      {
        ...everything,
        Action: ["s3:GetObject", "s3:PutObject"],
        Resource: "arn:aws:s3:::aws-ssm-eu-west-1/*",
      },
    ],
    [
      "AWS services writing anywhere",
      { ...everything, Action: "s3:PutObject", Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } } },
    ],
    [
      "everybody writing where only AWS services may",
      {
        ...everything,
        Action: "s3:PutObject",
        Resource: "arn:aws:s3:::cloudformation-waitcondition-eu-west-1/*",
      },
    ],
    [
      "our identities on another account's documents",
      {
        ...everything,
        Resource: "arn:aws:ssm:eu-west-1:999999999999:document/*",
        Condition: { StringEquals: identity },
      },
    ],
    [
      "our identities on every bucket, whose ARNs have no account",
      { ...everything, Resource: "arn:aws:s3:::*", Condition: { StringEquals: identity } },
    ],
    [
      "images of others",
      {
        ...everything,
        Action: "ec2:RunInstances",
        Condition: { StringEquals: { ...identity, "ec2:Owner": "999999999999" } },
      },
    ],
    ["other calls to our roles", { ...everything, Action: "sts:*", Condition: { StringEquals: resource } }],
    ["everything but an action", { Principal: "*", NotAction: "s3:GetObject", Resource: "*" }],
  ])("is broken by %s", (_, statement) => {
    expect(networkEndpointsBound.proof(policy(statement)).broken).toEqual([
      {
        address: "aws_vpc_endpoint.network_gateway_s3",
        problem: "statement One reaches beyond the organization",
      },
    ]);
  });

  test("takes no offence at a statement that denies", () => {
    expect(networkEndpointsBound.proof(policy({ ...everything, Effect: "Deny" })).broken).toEqual([]);
  });

  test("is broken by an endpoint without a policy, and by a policy set from outside", () => {
    const bare = changed(stack, (r) => delete r.aws_vpc_endpoint?.network_interface_ssm?.policy);
    expect(networkEndpointsBound.proof(bare).broken).toEqual([
      {
        address: "aws_vpc_endpoint.network_interface_ssm",
        problem: "it has no policy, so AWS lets everything through",
      },
    ]);
    const outside = changed(stack, (r) => {
      const text = JSON.stringify({ Statement: [{ Effect: "Allow", ...everything }] });
      r.aws_vpc_endpoint_policy = {
        x: { vpc_endpoint_id: "${aws_vpc_endpoint.network_gateway_s3.id}", policy: text },
      };
    });
    expect(networkEndpointsBound.proof(outside).broken).toEqual([
      {
        address: "aws_vpc_endpoint_policy.x",
        problem: "statement without Sid reaches beyond the organization",
      },
    ]);
  });

  test("reads a policy set from outside by the endpoint's region", () => {
    const text = JSON.stringify({
      Statement: [
        {
          Effect: "Allow",
          ...everything,
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::aws-ssm-eu-west-1/*",
        },
      ],
    });
    const outside = changed(stack, (r) => {
      r.aws_vpc_endpoint_policy = {
        x: { vpc_endpoint_id: "${aws_vpc_endpoint.network_gateway_s3.id}", policy: text },
      };
    });
    expect(networkEndpointsBound.proof(outside).broken).toEqual([]);
  });

  test("asks no policy of an endpoint that takes none", () => {
    const load = { resource: { aws_vpc_endpoint: { x: { vpc_endpoint_type: "GatewayLoadBalancer" } } } };
    expect(networkEndpointsBound.proof(load).broken).toEqual([]);
  });
});
