import { nestedBlocks } from "../../../controls/nested-blocks";
import { networkTrafficInspected } from "../../../controls/objectives/network-traffic-inspected";
import { changed } from "../../controls/changed";
import { firewallStack } from "./firewall-stack";

const address = "aws_networkfirewall_firewall.inspection";
const stack = firewallStack();
const firewall = stack.resource?.aws_networkfirewall_firewall?.inspection;

describe("NetworkFirewall", () => {
  test("has an endpoint in each zone, is protected and encrypted", () => {
    expect(firewall).toMatchObject({
      name: "acme-prod",
      subnet_mapping: [
        { subnet_id: "${aws_subnet.firewall_a.id}" },
        { subnet_id: "${aws_subnet.firewall_b.id}" },
      ],
      delete_protection: true,
      firewall_policy_change_protection: true,
      subnet_change_protection: true,
      encryption_configuration: { type: "CUSTOMER_KMS", key_id: "arn:aws:kms:eu-west-1:111111111111:key/1" },
    });
  });

  test("records alerts and flows, and TLS where it inspects it", () => {
    const types = (made: typeof stack) => {
      const logging = made.resource?.aws_networkfirewall_logging_configuration?.inspection_logging;
      const [configuration] = nestedBlocks(logging?.logging_configuration);
      const destinations = nestedBlocks(configuration?.log_destination_config);
      expect(destinations[0]?.log_destination).toEqual({
        bucketName: "acme-network-firewall-222222222222-eu-west-1",
      });
      return destinations.map(({ log_type }) => log_type);
    };
    expect(types(stack)).toEqual(["ALERT", "FLOW"]);
    const tls = firewallStack({
      logs: { bucketName: "acme-network-firewall-222222222222-eu-west-1", tls: true },
    });
    expect(types(tls)).toEqual(["ALERT", "FLOW", "TLS"]);
  });

  test("finds the endpoint of a zone by the zone's name, also where the network knows its id only", () => {
    const found: string[] = [];
    firewallStack({}, ["a", "b"], (made) => found.push(made.endpointIdOf("b")));
    firewallStack({}, ["euw1-az1"], (made) => found.push(made.endpointIdOf("euw1-az1")));
    expect(found).toEqual([
      '${one([for s in one(aws_networkfirewall_firewall.inspection.firewall_status).sync_states : one(s.attachment).endpoint_id if s.availability_zone == "eu-west-1b"])}',
      "${one([for s in one(aws_networkfirewall_firewall.inspection.firewall_status).sync_states : one(s.attachment).endpoint_id if s.availability_zone == aws_subnet.firewall_euw1_az1.availability_zone])}",
    ]);
    expect(() => firewallStack({}, ["a"], (made) => made.endpointIdOf("c"))).toThrow("no subnet in zone c");
  });

  test("lets its zones be changed for a reason that is written beside it", () => {
    const made = firewallStack({ subnetChanges: "zone c is added in June" });
    expect(made.resource?.aws_networkfirewall_firewall?.inspection).toMatchObject({
      subnet_change_protection: false,
      "//": { exceptions: ["zones may be changed: zone c is added in June"] },
    });
    expect(networkTrafficInspected.proof(made).broken).toEqual([]);
  });

  test.each([
    ["delete_protection", false, "it can be deleted"],
    ["firewall_policy_change_protection", false, "it can be given another policy"],
    ["subnet_change_protection", false, "its subnets can be changed"],
    ["encryption_configuration", { type: "AWS_OWNED_KMS_KEY" }, "it is encrypted with no key of the account"],
  ])("keeps no promise with another %s", (key, value, problem) => {
    expect(networkTrafficInspected.proof(stack).broken).toEqual([]);
    const edited = changed(stack, address, (body) => ({ ...body, [key]: value }));
    expect(networkTrafficInspected.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("keeps no promise without its logs", () => {
    const logging = "aws_networkfirewall_logging_configuration.inspection_logging";
    const silent = changed(stack, logging, () => undefined);
    expect(networkTrafficInspected.proof(silent).broken).toEqual([
      { address, problem: "what it does is not recorded" },
    ]);
    const partly = changed(stack, logging, (body) => ({
      ...body,
      logging_configuration: { log_destination_config: [{ log_type: "ALERT", log_destination_type: "S3" }] },
    }));
    expect(networkTrafficInspected.proof(partly).broken).toEqual([
      { address: logging, problem: "it records no flows" },
    ]);
  });
});
