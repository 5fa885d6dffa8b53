import { resourcesOf } from "../../controls/resources-of";
import { regionsOf } from "../../core/regions-of";
import { largestFitting } from "../../docs/limits/largest-fitting";
import { limits } from "../../docs/limits/limits";
import { linear } from "../../docs/limits/linear";
import { measuredOrganization } from "../../docs/limits/measured-organization";
import { surveyed } from "../../docs/limits/surveyed";
import { textSize } from "../../docs/limits/text-size";
import { monitoredEvents } from "../../facts/monitored-events";
import { excludingPattern } from "../../modules/logging/excluding-pattern";
import { TrailAlarm } from "../../modules/logging/trail-alarm";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { stackWith } from "../stack-with";

function limit(quota: string) {
  const found = limits.find((candidate) => candidate.quota === quota);
  if (found === undefined) throw new Error(`no limit ${quota}`);
  return found;
}

/** An organization text of five accounts and one Region with more at its end. */
const small = (more: string) => ({ accounts: 5, regions: 1, more });

describe("what fits is synthesized, and one more is refused", () => {
  test("by the trust policy of the deployment role", () => {
    const fits = largestFitting(limit("iam.trust-policy"));
    const bootstrap = (principals: number) => {
      const organization = measuredOrganization({ accounts: 5, regions: 1 });
      const trustedPrincipals = Array.from(
        { length: principals },
        (_, index) => `arn:aws:iam::100000000003:role/${String(index).padStart(64, "r")}`,
      );
      const estate = new Estate({
        ...organization,
        deployment: { ...organization.deployment, trustedPrincipals },
      });
      const placement = placements(estate).find(
        ({ concern, account }) => concern === "bootstrap" && account === "w4",
      );
      if (placement === undefined) throw new Error("no bootstrap stack");
      return resourcesOf(synthesized((app) => defineStack(app, { estate, placement })));
    };
    expect(bootstrap(fits).length).toBeGreaterThan(0);
    expect(() => bootstrap(fits + 1)).toThrow(
      /aws_iam_role\.deployment_role: assume_role_policy has \d+ bytes, AWS takes 2048/,
    );
  });

  test("by the role that scans buckets", () => {
    const fits = largestFitting(limit("iam.inline-policies"));
    const scans = (buckets: number) => {
      const lines = Array.from(
        { length: buckets },
        (_, index) => `{ bucket: ${String(index).padStart(63, "b")}, account: w4, region: ap-northeast-1 }`,
      );
      const more = `capabilities: { preset: full }\ndetection: { protectedBuckets: [${lines.join(", ")}] }\n`;
      return surveyed(small(more), ({ concern }) => concern === "malware-protection");
    };
    expect(scans(fits).length).toBeGreaterThan(0);
    expect(() => scans(fits + 1)).toThrow(
      /aws_iam_role_policy\.malware_permissions: policy has \d+ bytes, AWS takes 10240/,
    );
  });

  test("by the pattern of an alarm that leaves roles out", () => {
    const fits = largestFitting(limit("logs.filter-pattern"));
    const longest = Object.values(monitoredEvents)
      .map(({ pattern }) => pattern as string)
      .reduce((left, right) => (left.length < right.length ? right : left));
    const alarm = (roles: number) =>
      stackWith((stack) => {
        new TrailAlarm(stack, "Alarm", {
          name: "large",
          says: "Something happened.",
          logGroupName: "large-trail",
          pattern: excludingPattern(longest, {
            roles: Array.from({ length: roles }, (_, index) => String(index).padStart(64, "r")),
            services: [],
          }),
          namespace: "Large",
          topicArn: "arn:aws:sns:us-east-1:100000000000:large",
        });
      });
    expect(alarm(fits).resource).toBeDefined();
    expect(() => alarm(fits + 1)).toThrow("CloudWatch Logs takes 1024");
  });
});

describe("what is taken for a line is one", () => {
  test.each([
    ["organizations.accounts", 17],
    ["detective.members", 17],
    ["budgets.budgets", 17],
  ] as const)("%s at another number of accounts", (quota, accounts) => {
    const size = { accounts, regions: 1 };
    const count = (concern: string, wanted: string) =>
      surveyed(size, (placement) => placement.concern === concern).filter(({ type }) => type === wanted)
        .length;
    const real = {
      "organizations.accounts": () => count("organization", "aws_organizations_account") + 1,
      "detective.members": () => count("organization-detection", "aws_detective_member"),
      "budgets.budgets": () => count("contacts-and-budgets", "aws_budgets_budget"),
    };
    expect(limit(quota).usage(accounts)).toBe(real[quota]());
  });

  test("a log bucket's policy at another number of Regions, and at the same size with more accounts", () => {
    const largest = (accounts: number, regions: number) =>
      Math.max(
        ...surveyed({ accounts, regions }, ({ concern }) => concern === "log-archive")
          .filter(({ type }) => type === "aws_s3_bucket_policy")
          .map(({ body }) => textSize(body.policy)),
      );
    expect(largest(17, 3)).toBe(largest(6, 3));
    // Regions' names differ in length by five letters at most, and a statement names a Region once.
    const line = linear((regions) => largest(6, regions), 3, 6);
    expect(Math.abs(line(9) - largest(6, 9))).toBeLessThan(9 * 5);
    expect(limit("s3.bucket-policy").usage(1)).toBe(line(regionsOf("aws").length));
  });

  test("addresses and gateways of one more network", () => {
    const lines = [1, 2, 3].map(
      (index) =>
        `  n${index}: { account: w4, region: ap-northeast-1, cidr: 10.${index}.0.0/16, zones: [a, b, c], tiers: [public, private], nat: per-zone }`,
    );
    const found = surveyed(small(`networks:\n${lines.join("\n")}\n`), ({ concern }) => concern === "network");
    const count = (wanted: string) => found.filter(({ type }) => type === wanted).length;
    expect(limit("ec2.elastic-ips").usage(3)).toBe(count("aws_eip"));
    expect(limit("vpc.nat-gateways").usage(3)).toBe(count("aws_nat_gateway") / 3);
    expect(limit("vpc.vpcs").usage(3)).toBe(count("aws_vpc") + 1);
  });

  test("two frameworks fit where the home Region is not us-east-1", () => {
    const packs = surveyed(
      small("capabilities: { preset: full }\ncompliance: { conformancePacks: [nist-800-53, fsbp] }\n"),
      ({ concern, account }) => concern === "region" && account === "w4",
    ).filter(({ type }) => type === "aws_config_conformance_pack");
    const rules = packs.flatMap(({ body }) => {
      const { Resources } = JSON.parse(String(body.template_body)) as {
        Resources: Record<string, { Type: string }>;
      };
      return Object.values(Resources).filter(({ Type }) => Type === "AWS::Config::ConfigRule");
    });
    expect(packs).toHaveLength(3);
    expect(rules.length).toBeLessThanOrEqual(150);
    expect(limit("config.rules-in-packs").usage(2)).toBeGreaterThan(150);
  });
});
