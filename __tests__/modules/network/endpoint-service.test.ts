import { networkServicesAccepted } from "../../../controls/objectives/network-services-accepted";
import { EndpointService } from "../../../modules/network/endpoint-service";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const { proof } = networkServicesAccepted;
const address = "aws_vpc_endpoint_service.service";

const service = (principalArns: readonly string[]) =>
  stackWith((stack) => {
    new EndpointService(stack, "Service", {
      name: "acme-ledger",
      region: "eu-west-1",
      loadBalancerArns: ["arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/a/1"],
      principalArns,
    });
  });
const stack = service(["arn:aws:iam::222222222222:root"]);

test.each([[[]], [["*"]], [["arn:aws:iam::222222222222:role/*"]]])(
  "an endpoint service for %j is refused",
  (principals) => {
    expect(() => service(principals)).toThrow(/ARNs of principals, at least one, without \*/);
  },
);

describe("network.services-accepted", () => {
  test("is kept by an endpoint service", () => {
    expect(proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ acceptance_required: false }, "it connects whoever asks"],
    [{ acceptance_required: undefined }, "it connects whoever asks"],
    [{ allowed_principals: ["*"] }, "it lets everybody ask for a connection"],
  ])("is broken by %j", (change, problem) => {
    const broken = changed(stack, address, (body) => ({ ...body, ...change }));
    expect(proof(broken).broken).toEqual([{ address, problem }]);
  });

  test("is broken by a principal beside it that is everybody", () => {
    const type = "aws_vpc_endpoint_service_allowed_principal";
    const broken = { ...stack, resource: { ...stack.resource, [type]: { x: { principal_arn: "*" } } } };
    expect(proof(broken).broken).toEqual([
      { address: `${type}.x`, problem: "it lets everybody ask for a connection" },
    ]);
  });
});
