import { networkQueriesLogged } from "../../../controls/objectives/network-queries-logged";
import { network } from "../../modules/network/network";
import { changed } from "../changed";

const stack = network();
const address = "aws_vpc.network";

describe("network.queries-logged", () => {
  test("holds for a network", () => {
    expect(networkQueriesLogged.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test("is broken where the network is not associated", () => {
    const type = "aws_route53_resolver_query_log_config_association";
    const edited = changed(stack, `${type}.network_queries_association`, () => undefined);
    expect(networkQueriesLogged.proof(edited).broken).toEqual([
      { address, problem: "what it asks for is not recorded" },
    ]);
  });

  test("is broken where it goes to a log group", () => {
    const edited = changed(stack, "aws_route53_resolver_query_log_config.network_queries", (body) => ({
      ...body,
      destination_arn: "arn:aws:logs:eu-west-1:111111111111:log-group:/dns",
    }));
    expect(networkQueriesLogged.proof(edited).broken).toEqual([
      { address, problem: "what it asks for is recorded in no bucket" },
    ]);
  });
});
