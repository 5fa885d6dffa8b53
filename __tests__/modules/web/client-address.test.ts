import { geographyRule } from "../../../modules/web/geography-rule";
import { rulesOf, webStack } from "./web-stack";

const client = { headerName: "CF-Connecting-IP", position: "LAST" } as const;
const behind = {
  clientAddress: client,
  rateLimits: [{ name: "all", requestsPerFiveMinutes: 2000 }],
  allowedAddresses: ["198.51.100.7/32"],
  deniedAddresses: ["203.0.113.0/24"],
};

function statements(props: Parameters<typeof webStack>[0]) {
  return Object.fromEntries(rulesOf(webStack(props)).map((rule) => [rule.name, rule.statement]));
}

describe("a web ACL behind a CDN", () => {
  test("counts the client that the header names, and holds back who hides behind a wrong one", () => {
    expect(statements(behind)["rate-limit-all"]).toEqual({
      rate_based_statement: {
        aggregate_key_type: "FORWARDED_IP",
        forwarded_ip_config: { header_name: "CF-Connecting-IP", fallback_behavior: "MATCH" },
        evaluation_window_sec: 300,
        limit: 2000,
      },
    });
  });

  test("refuses denied addresses anywhere in the header, and as what connects", () => {
    const arn = "${aws_wafv2_ip_set.shop_denied_ipv4.arn}";
    expect(statements(behind)["denied-addresses"]).toEqual({
      or_statement: {
        statement: [
          { ip_set_reference_statement: { arn } },
          {
            ip_set_reference_statement: {
              arn,
              ip_set_forwarded_ip_config: {
                header_name: "CF-Connecting-IP",
                fallback_behavior: "MATCH",
                position: "ANY",
              },
            },
          },
        ],
      },
    });
  });

  test.each(["FIRST", "LAST"] as const)(
    "allows addresses at the one place that is chosen: %s",
    (position) => {
      const allowed = statements({ ...behind, clientAddress: { ...client, position } })["allowed-addresses"];
      expect(allowed).toEqual({
        ip_set_reference_statement: {
          arn: "${aws_wafv2_ip_set.shop_allowed_ipv4.arn}",
          ip_set_forwarded_ip_config: {
            header_name: "CF-Connecting-IP",
            fallback_behavior: "NO_MATCH",
            position,
          },
        },
      });
    },
  );

  test("takes what has no address for no allowed country, and for every denied one", () => {
    const config = (kind: "deny" | "allow-only") =>
      JSON.stringify(geographyRule({ kind, countries: ["CH"] }, "block", client).statement);
    expect(config("deny")).toContain('"fallback_behavior":"MATCH"');
    expect(config("allow-only")).toMatch(/^\{"not_statement".*"fallback_behavior":"NO_MATCH"/);
  });

  test("refuses first what has no such header, to which AWS WAF applies no rule that reads it", () => {
    const [first] = rulesOf(webStack(behind));
    expect(first).toMatchObject({ name: "client-address", priority: 50, action: { block: {} } });
    expect(first?.statement).toEqual({
      not_statement: {
        statement: [
          {
            size_constraint_statement: {
              comparison_operator: "GT",
              field_to_match: { single_header: { name: "cf-connecting-ip" } },
              size: 0,
              text_transformation: [{ priority: 0, type: "NONE" }],
            },
          },
        ],
      },
    });
    expect(rulesOf(webStack({ ...behind, mode: "count" }))[0]?.action).toEqual({ count: {} });
  });

  test("reads no header where none is named", () => {
    const { clientAddress: _, ...direct } = behind;
    expect(JSON.stringify(rulesOf(webStack(direct)))).not.toMatch(/forwarded|FORWARDED|client-address/);
  });
});
