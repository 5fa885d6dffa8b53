import { networkFlowsLogged } from "../../../controls/objectives/network-flows-logged";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const stack = network();

describe("network.flows-logged", () => {
  test("is kept by a network", () => {
    expect(networkFlowsLogged.proof(stack)).toEqual({
      satisfied: ["aws_vpc.network", "aws_flow_log.network_flow_logs"],
      broken: [],
    });
  });

  test("does not concern a stack without a VPC", () => {
    expect(networkFlowsLogged.proof({ resource: {} })).toEqual({ satisfied: [], broken: [] });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ traffic_type: "REJECT" }, "it records REJECT traffic only"],
    [{ log_destination_type: "cloud-watch-logs" }, "it does not write to a bucket"],
    [{ log_destination: "" }, "it names no bucket"],
    [{ max_aggregation_interval: 600 }, "it does not record each minute"],
  ])("is broken by a flow log with %j", (body, problem) => {
    const other = changed(stack, (r: Resources) =>
      Object.assign(r.aws_flow_log?.network_flow_logs ?? {}, body),
    );
    expect(networkFlowsLogged.proof(other).broken).toEqual([
      { address: "aws_vpc.network", problem: "no flow log records all of its traffic" },
      { address: "aws_flow_log.network_flow_logs", problem },
    ]);
  });

  test.each<[string, (r: Resources) => void]>([
    ["no flow log", (r) => delete r.aws_flow_log],
    ["a flow log of one subnet", (r) => delete r.aws_flow_log?.network_flow_logs?.vpc_id],
    [
      "a flow log of another VPC",
      (r) => Object.assign(r.aws_flow_log?.network_flow_logs ?? {}, { vpc_id: "${aws_vpc.other.id}" }),
    ],
  ])("is broken by %s", (_, change) => {
    expect(networkFlowsLogged.proof(changed(stack, change)).broken).toEqual([
      { address: "aws_vpc.network", problem: "no flow log records all of its traffic" },
    ]);
  });
});
