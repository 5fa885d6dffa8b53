import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { network } from "./network";

/** Every rule as `group direction protocol:port peer`, with groups by their short names. */
function rules(stack: SynthesizedStack): string[] {
  const short = (reference: unknown) =>
    /aws_security_group\.network_group_(\w+)\.id/.exec(String(reference))?.[1] ?? String(reference);
  return ["ingress", "egress"]
    .flatMap((direction) =>
      Object.values(stack.resource?.[`aws_vpc_security_group_${direction}_rule`] ?? {}).map((rule) => {
        expect(rule.from_port).toBe(rule.to_port);
        expect(String(rule.description)).toMatch(/^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{10,255}$/);
        const peer = rule.cidr_ipv4 ?? rule.prefix_list_id ?? short(rule.referenced_security_group_id);
        return `${short(rule.security_group_id)} ${direction} ${rule.ip_protocol}:${rule.from_port} ${peer}`;
      }),
    )
    .sort();
}

describe("TierSecurityGroups", () => {
  test("lets each role talk to the next and to nothing else", () => {
    expect(rules(network())).toEqual([
      "application egress tcp:443 ${aws_vpc_endpoint.network_gateway_dynamodb.prefix_list_id}",
      "application egress tcp:443 ${aws_vpc_endpoint.network_gateway_s3.prefix_list_id}",
      "application egress tcp:443 0.0.0.0/0",
      "application egress tcp:443 endpoints",
      "application egress tcp:5432 database",
      "application ingress tcp:8443 load_balancer",
      "database ingress tcp:5432 application",
      "endpoints ingress tcp:443 10.20.0.0/17",
      "load_balancer egress tcp:8443 application",
      "load_balancer ingress tcp:443 0.0.0.0/0",
      "load_balancer ingress tcp:80 0.0.0.0/0",
    ]);
  });

  test("follows the ports, and leaves out what is not there", () => {
    const stack = network({
      tiers: ["private", "database"],
      nat: "none",
      gatewayEndpoints: [],
      interfaceEndpoints: [],
      databasePorts: 3306,
    });
    expect(rules(stack)).toEqual([
      "application egress tcp:3306 database",
      "database ingress tcp:3306 application",
    ]);
    expect(Object.keys(stack.resource?.aws_security_group ?? {})).toEqual([
      "network_group_application",
      "network_group_database",
    ]);
    const inner = network({ tiers: ["private"], nat: "none", gatewayEndpoints: [], interfaceEndpoints: [] });
    expect(rules(inner)).toEqual([]);
    expect(rules(network({ applicationPorts: 9000 }))).toContain(
      "application ingress tcp:9000 load_balancer",
    );
  });

  test("takes several ports, each by its own rules, and moves what was the one port to the first", () => {
    const one = network({ databasePorts: 5432 });
    const stack = network({ databasePorts: [5432, 6379] });
    expect(rules(stack).filter((rule) => !rules(one).includes(rule))).toEqual([
      "application egress tcp:6379 database",
      "database ingress tcp:6379 application",
    ]);
    expect(stack.moved).toEqual([
      {
        from: "aws_vpc_security_group_egress_rule.network_group_application_to_database",
        to: "aws_vpc_security_group_egress_rule.network_group_application_to_database_port5432",
      },
      {
        from: "aws_vpc_security_group_ingress_rule.network_group_database_from_application",
        to: "aws_vpc_security_group_ingress_rule.network_group_database_from_application_port5432",
      },
    ]);
    expect(one.moved).toBeUndefined();
    // A port that leaves the list leaves the rules of the others as they are.
    const left = network({ databasePorts: [6379] }).resource?.aws_vpc_security_group_ingress_rule;
    const address = "network_group_database_from_application_port6379";
    expect(left?.[address]).toEqual(stack.resource?.aws_vpc_security_group_ingress_rule?.[address]);
  });

  test("lets the second block of the private tier reach endpoints, too", () => {
    const stack = network({ region: "us-east-1", zones: ["a", "b", "c", "d", "e"] });
    expect(rules(stack).filter((rule) => rule.startsWith("endpoints"))).toEqual([
      "endpoints ingress tcp:443 10.20.0.0/17",
      "endpoints ingress tcp:443 10.20.224.0/19",
    ]);
  });

  test("names and describes each group", () => {
    expect(network().resource?.aws_security_group?.network_group_load_balancer).toMatchObject({
      description: "Load balancers that face the internet",
      name: "acme-prod-load-balancer",
      tags: { Name: "acme-prod-load-balancer" },
      vpc_id: "${aws_vpc.network.id}",
    });
  });
});
