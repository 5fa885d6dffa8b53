import { webListenersEncrypted } from "../../../controls/objectives/web-listeners-encrypted";
import { webLoadBalancersHardened } from "../../../controls/objectives/web-load-balancers-hardened";
import { LoadBalancer } from "../../../modules/entrance/load-balancer";
import type { LoadBalancerProps } from "../../../modules/entrance/load-balancer-props";
import { changed } from "../../controls/changed";
import { violation } from "../../controls/violation";
import { stackWith } from "../../stack-with";
import { loadBalancerProps, loadBalancerStack } from "./load-balancer-stack";

const of = (type: string, name: string, props: Partial<LoadBalancerProps> = {}) =>
  loadBalancerStack(props).resource?.[type]?.[name];

describe("a load balancer", () => {
  test("drops what can be read in two ways, is on record, and is not deleted by mistake", () => {
    const logs = { bucket: loadBalancerProps.logBucketName, prefix: "shop", enabled: true };
    expect(of("aws_lb", "shop")).toMatchObject({
      name: "shop",
      internal: false,
      load_balancer_type: "application",
      subnets: loadBalancerProps.subnetIds,
      security_groups: loadBalancerProps.securityGroupIds,
      drop_invalid_header_fields: true,
      desync_mitigation_mode: "strictest",
      preserve_host_header: true,
      xff_header_processing_mode: "append",
      enable_deletion_protection: true,
      access_logs: logs,
      connection_logs: logs,
    });
    expect(of("aws_wafv2_web_acl_association", "shop_web_acl")).toMatchObject({
      resource_arn: "${aws_lb.shop.arn}",
      web_acl_arn: loadBalancerProps.webAclArn,
    });
  });

  test("speaks TLS with whoever names it, and sends browsers there", () => {
    expect(of("aws_lb_listener", "shop_https")).toMatchObject({
      port: 443,
      protocol: "HTTPS",
      certificate_arn: loadBalancerProps.certificateArn,
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      routing_http_response_server_enabled: false,
      routing_http_response_strict_transport_security_header_value: "max-age=31536000; includeSubDomains",
      routing_http_response_x_content_type_options_header_value: "nosniff",
      routing_http_response_x_frame_options_header_value: "DENY",
      default_action: [{ type: "fixed-response", fixed_response: { status_code: "404" } }],
    });
    expect(of("aws_lb_listener", "shop_https")).not.toHaveProperty("mutual_authentication");
    expect(of("aws_lb_listener_rule", "shop_hosts")).toMatchObject({
      listener_arn: "${aws_lb_listener.shop_https.arn}",
      condition: [{ host_header: { values: ["shop.acme.example"] } }],
      action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.shop_targets.arn}" }],
    });
    expect(of("aws_lb_listener", "shop_http")).toMatchObject({
      port: 80,
      default_action: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: "443", status_code: "HTTP_301" } },
      ],
    });
  });

  test("speaks TLS with its targets", () => {
    expect(of("aws_lb_target_group", "shop_targets")).toMatchObject({
      name: "shop-8443",
      port: 8443,
      protocol: "HTTPS",
      target_type: "instance",
      health_check: { protocol: "HTTPS", path: "/health", matcher: "200" },
      lifecycle: { create_before_destroy: true },
    });
    const target = { port: 8080, protocol: "HTTP", healthPath: "/up", type: "ip" } as const;
    expect(of("aws_lb_target_group", "shop_targets", { target })).toMatchObject({
      name: "shop-8080",
      protocol: "HTTP",
      target_type: "ip",
      health_check: { protocol: "HTTP", path: "/up" },
    });
  });

  test("has a group of targets of another name for another port, in 32 characters", () => {
    const name = `${"a".repeat(25)}-bcdef`;
    expect(of("aws_lb_target_group", "shop_targets", { name })?.["name"]).toBe(`${"a".repeat(25)}-8443`);
  });

  test.each([
    ["strict", "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09"],
    ["fips", "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09"],
  ] as const)("speaks less TLS by choice: %s", (tls, policy) => {
    expect(of("aws_lb_listener", "shop_https", { tls })?.["ssl_policy"]).toBe(policy);
    expect(webListenersEncrypted.proof(loadBalancerStack({ tls })).broken).toEqual([]);
  });

  test("asks clients for certificates by choice", () => {
    const trustStoreArn =
      "arn:aws:elasticloadbalancing:eu-west-1:222222222222:truststore/shop/0123456789abcdef";
    expect(of("aws_lb_listener", "shop_https", { trustStoreArn })?.["mutual_authentication"]).toEqual({
      mode: "verify",
      trust_store_arn: trustStoreArn,
    });
  });

  test("needs no web ACL where networks ask alone", () => {
    const { webAclArn: _, ...inside } = { ...loadBalancerProps, from: "networks" as const };
    const stack = stackWith((scope) => new LoadBalancer(scope, "Shop", inside));
    expect(stack.resource?.["aws_lb"]?.["shop"]?.["internal"]).toBe(true);
    expect(stack.resource).not.toHaveProperty("aws_wafv2_web_acl_association");
    expect(webLoadBalancersHardened.proof(stack).broken).toEqual([]);
  });
});

describe("its objectives", () => {
  const stack = loadBalancerStack();

  test("are kept", () => {
    expect(webListenersEncrypted.proof(stack)).toMatchObject({
      satisfied: ["aws_lb_listener.shop_http", "aws_lb_listener.shop_https"],
      broken: [],
    });
    expect(webLoadBalancersHardened.proof(stack)).toMatchObject({ satisfied: ["aws_lb.shop"], broken: [] });
    expect(violation(webListenersEncrypted, stack)).toBeDefined();
    expect(violation(webLoadBalancersHardened, stack)).toBeDefined();
  });

  test.each([
    ["an older policy", "aws_lb_listener.shop_https", { ssl_policy: "ELBSecurityPolicy-2016-08" }],
    [
      "a policy with more ciphers",
      "aws_lb_listener.shop_https",
      { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06" },
    ],
    ["clear text", "aws_lb_listener.shop_https", { protocol: "HTTP" }],
    ["another protocol", "aws_lb_listener.shop_https", { protocol: "TCP" }],
    ["no certificate", "aws_lb_listener.shop_https", { certificate_arn: undefined }],
    ["an answer in clear text", "aws_lb_listener.shop_http", { default_action: [{ type: "forward" }] }],
    [
      "a redirect to clear text",
      "aws_lb_listener.shop_http",
      { default_action: [{ type: "redirect", redirect: { protocol: "HTTP" } }] },
    ],
  ])("are broken by %s of a listener", (_what, address, more) => {
    const broken = changed(stack, address, (body) => ({ ...body, ...more }));
    expect(webListenersEncrypted.proof(broken).broken).toHaveLength(1);
  });

  test.each([
    { drop_invalid_header_fields: false },
    { desync_mitigation_mode: "defensive" },
    { enable_deletion_protection: false },
    { subnets: ["subnet-0a1b2c3d4e5f60711"] },
    { access_logs: { enabled: false } },
    { connection_logs: undefined },
  ])("are broken by %j", (more) => {
    const broken = changed(stack, "aws_lb.shop", (body) => ({ ...body, ...more }));
    expect(webLoadBalancersHardened.proof(broken).broken).toHaveLength(1);
  });

  test("are broken without its web ACL", () => {
    const broken = changed(stack, "aws_wafv2_web_acl_association.shop_web_acl", () => undefined);
    expect(webLoadBalancersHardened.proof(broken).broken).toHaveLength(1);
  });
});

describe("a load balancer is refused", () => {
  test.each<[string, Partial<LoadBalancerProps>, RegExp]>([
    ["with a long name", { name: "a".repeat(33) }, /found the name|the name "a{33}"/],
    ["with a name of AWS's own", { name: "internal-shop" }, /the name "internal-shop"/],
    ["with a hyphen at its end", { name: "shop-" }, /the name "shop-"/],
    ["in one zone", { subnetIds: ["subnet-0a1b2c3d4e5f60711"] }, /1 subnets; subnets of at least two zones/],
    ["without a group", { securityGroupIds: [] }, /no security group/],
    ["with no certificate of AWS", { certificateArn: "shop.pem" }, /the certificate "shop\.pem"/],
    ["with an empty certificate", { certificateArn: "" }, /the certificate ""/],
    ["without a name that it answers to", { hosts: [] }, /0 hosts/],
    ["with more than a rule takes", { hosts: ["a", "b", "c", "d", "e", "f"] }, /6 hosts; 1 to 5/],
    ["with a port that there is not", { target: { port: 70_000 } }, /the port 70000/],
    [
      "with a health path that is none",
      { target: { port: 443, healthPath: "up" } },
      /the health path "up".*write \/up/,
    ],
  ])("%s", (_how, props, message) => {
    expect(() => loadBalancerStack(props)).toThrow(message);
  });

  test("before the internet without a web ACL", () => {
    const { webAclArn: _, ...open } = loadBalancerProps;
    expect(() => stackWith((scope) => new LoadBalancer(scope, "Shop", open))).toThrow(
      /no web ACL before a load balancer that the internet asks/,
    );
  });

  test("without a certificate", () => {
    const { certificateArn: _, ...bare } = loadBalancerProps;
    expect(() => stackWith((scope) => new LoadBalancer(scope, "Shop", bare as LoadBalancerProps))).toThrow(
      /LoadBalancer without certificateArn/,
    );
  });
});
