import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { securityBusArn } from "../../stacks/alerting/security-bus-arn";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { everyStack } from "../every-stack";
import { exampleOrganization } from "../example-organization";
import { hubAndSpoke } from "../hub-and-spoke";

const estate = new Estate(exampleOrganization());
const stacks = new Map<Placement, SynthesizedStack>(
  placements(estate).map((placement) => [
    placement,
    synthesized((app) => defineStack(app, { estate, placement })),
  ]),
);

/** Where each resource of a type writes, by account and region. */
function destinations(type: string, argument: string): [place: string, destination: string][] {
  return [...stacks].flatMap(([{ account, region }, stack]) =>
    Object.values(stack.resource?.[type] ?? {}).map((body): [string, string] => [
      `${account} ${region}`,
      String([body[argument]].flat()[0]),
    ]),
  );
}

const archive = "222222222222-eu-west-1";
const bucket = (kind: string) => `arn:aws:s3:::acme-${kind}-${archive}`;
const networks = Object.values(estate.organization.networks).map(
  ({ account, region }) => `${account} ${region}`,
);

describe("everything that is logged lands in the log archive", () => {
  test("the trail records every account and region there", () => {
    expect(destinations("aws_cloudtrail", "s3_bucket_name")).toEqual([
      ["management eu-west-1", `acme-cloudtrail-${archive}`],
    ]);
    const [trail] = [...stacks.values()].flatMap((stack) =>
      Object.values(stack.resource?.aws_cloudtrail ?? {}),
    );
    expect(trail).toMatchObject({ is_organization_trail: true, is_multi_region_trail: true });
  });

  test("AWS Config delivers there from every account and region", () => {
    const everywhere = estate.accountNames.flatMap((name) =>
      estate.regions(name).map((region) => [`${name} ${region}`, `acme-config-${archive}`]),
    );
    expect(destinations("aws_config_delivery_channel", "s3_bucket_name").sort()).toEqual(everywhere.sort());
  });

  test("the queries of every network are logged there", () => {
    expect(destinations("aws_route53_resolver_query_log_config", "destination_arn").sort()).toEqual(
      networks.map((place) => [place, bucket("dns")]).sort(),
    );
  });

  test("the flows of every network, and of every default VPC, are logged there", () => {
    const defaults = estate.accountNames.flatMap((name) =>
      estate.regions(name).map((region) => `${name} ${region}`),
    );
    expect(destinations("aws_flow_log", "log_destination").sort()).toEqual(
      [...networks, ...defaults].map((place) => [place, bucket("flow-logs")]).sort(),
    );
  });

  test("every web ACL logs to a bucket of its account and Region, which is replicated there", () => {
    const logging = destinations("aws_wafv2_web_acl_logging_configuration", "log_destination_configs");
    expect(logging.sort()).toEqual([
      ["storefront-prod eu-west-1", "arn:aws:s3:::aws-waf-logs-acme-666666666666-eu-west-1"],
      ["storefront-prod us-east-1", "arn:aws:s3:::aws-waf-logs-acme-666666666666-us-east-1"],
    ]);
    const replicated = [...stacks].flatMap(([{ account, region }, stack]) =>
      Object.values(stack.resource?.aws_s3_bucket_replication_configuration ?? {}).map(({ rule }) => [
        `${account} ${region}`,
        rule,
      ]),
    );
    const rule = expect.objectContaining({
      status: "Enabled",
      filter: { prefix: "" },
      delete_marker_replication: { status: "Disabled" },
      source_selection_criteria: { sse_kms_encrypted_objects: { status: "Enabled" } },
      destination: {
        bucket: `arn:aws:s3:::aws-waf-logs-acme-waf-${archive}`,
        account: "222222222222",
        access_control_translation: { owner: "Destination" },
        encryption_configuration: {
          replica_kms_key_id: "arn:aws:kms:eu-west-1:222222222222:alias/acme/log-archive",
        },
      },
    });
    expect(replicated.sort()).toEqual(logging.map(([place]) => [place, [rule]]));
  });

  test("findings of every account and region go there, from one place", () => {
    const streams = [...stacks].flatMap(([{ account }, stack]) =>
      Object.values(stack.resource?.aws_kinesis_firehose_delivery_stream ?? {}).map(
        ({ extended_s3_configuration: to }) => [account, (to as { bucket_arn: string }).bucket_arn],
      ),
    );
    expect(streams.sort()).toEqual([
      ["log-archive", bucket("log-groups")],
      ["security", bucket("findings")],
    ]);
    const forwarding = [...stacks.keys()].filter(
      ({ concern }) => concern === "region" || concern === "global-events",
    ).length;
    expect(destinations("aws_cloudwatch_event_target", "arn")).toEqual(
      expect.arrayContaining([["robots-dev us-east-1", securityBusArn(estate)]]),
    );
    const buses = destinations("aws_cloudwatch_event_target", "arn").filter(
      ([, arn]) => arn === securityBusArn(estate),
    );
    expect(new Set(buses.map(([place]) => place)).size).toBe(forwarding);
  });

  test("what AWS tells in us-east-1 only is forwarded from every account", () => {
    const buses = destinations("aws_cloudwatch_event_target", "arn").filter(
      ([, arn]) => arn === securityBusArn(estate),
    );
    for (const account of estate.accountNames) {
      expect(buses.map(([place]) => place)).toContain(`${account} us-east-1`);
    }
  });

  test("every firewall logs its alerts and its flows there, to a bucket that the archive makes", () => {
    const hub = everyStack(hubAndSpoke(), (path) => /network-inspection-|log-archive$/.test(path));
    const made = [...hub.values()].flatMap(({ resource }) =>
      Object.values(resource?.aws_s3_bucket ?? {}).map((one) => one.bucket),
    );
    const logged = [...hub.values()].flatMap(({ resource }) =>
      Object.values(resource?.aws_networkfirewall_logging_configuration ?? {}),
    );
    expect(logged).toHaveLength(2);
    for (const { logging_configuration } of logged) {
      const to = (logging_configuration as { log_destination_config: object[] }).log_destination_config;
      const log_destination = { bucketName: "orchard-firewall-810000000002-eu-central-1" };
      expect(to).toEqual(
        ["ALERT", "FLOW"].map((log_type) => ({ log_type, log_destination, log_destination_type: "S3" })),
      );
      expect(made).toContain(log_destination.bucketName);
    }
  });

  test("log groups of every account and region are sent there, by one stream", () => {
    const everywhere = estate.accountNames.flatMap((name) =>
      estate
        .regions(name)
        .map((region) => [
          `${name} ${region}`,
          `arn:aws:logs:${region}:222222222222:destination:acme-log-archive`,
        ]),
    );
    const sent = destinations("aws_cloudwatch_log_account_policy", "policy_document").map(
      ([place, document]) => [place, (JSON.parse(document) as { DestinationArn: string }).DestinationArn],
    );
    expect(sent.sort()).toEqual(everywhere.sort());
    expect(destinations("aws_cloudwatch_log_destination", "target_arn")).toEqual(
      [...estate.organization.regions.enabled]
        .sort()
        .map((region) => [
          `log-archive ${region}`,
          "arn:aws:firehose:eu-west-1:222222222222:deliverystream/acme-log-groups",
        ]),
    );
    expect(
      new Set(
        destinations("aws_cloudwatch_log_account_policy", "selection_criteria").map(
          ([, criteria]) => criteria,
        ),
      ),
    ).toEqual(new Set(['LogGroupName NOT IN ["/acme/cloudtrail"]']));
  });

  test("every bucket that is not the archive's own, nor holds copies, writes its access log to one", () => {
    for (const [{ concern }, stack] of stacks) {
      if (concern === "web-logs") continue;
      const logged = Object.values(stack.resource?.aws_s3_bucket_logging ?? {}).length;
      const made = Object.values(stack.resource?.aws_s3_bucket ?? {}).length;
      expect([concern, made === 0 ? 0 : made - logged]).toEqual([concern, made === 0 ? 0 : 1]);
    }
  });
});
