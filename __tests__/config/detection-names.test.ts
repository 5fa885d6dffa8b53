import { readFileSync } from "node:fs";
import { configResourceType } from "../../config/config-resource-type";
import type { Notice } from "../../config/notice";
import { organizationFromText } from "../../config/organization-from-text";
import { securityHubControl } from "../../config/security-hub-control";
import { capabilities } from "../../core/capabilities";
import { frameworkRequirements } from "../../facts/framework-requirements";

const example = readFileSync("organization.yaml", "utf8");

function changed(from: string | RegExp, to: string): readonly Notice[] {
  const text = example.replace(from, to);
  if (text === example) throw new Error(`the example does not hold ${from}`);
  const notices: Notice[] = [];
  organizationFromText("organization.yaml", text, "2027-01-15", (notice) => notices.push(notice));
  return notices;
}

describe("controls of Security Hub", () => {
  const suppressed = (control: string) => changed(/control: EC2\.18/, `control: ${control}`);

  test.each(["EC2.19", "Opensearch.1", "AutoScaling.1", "Autoscaling.5", "BedrockAgentCore.7"])(
    "%s is one",
    (id) => {
      expect(suppressed(id)).toEqual([]);
    },
  );

  test.each([
    ["ec2.18", "EC2.18"],
    ["OpenSearch.1", "Opensearch.1"],
    ["AutoScaling.5", "Autoscaling.5"],
    ["EC2.018", "EC2.18"],
    ["EC2.0", "EC2.1"],
    ["CloudTrial.2", "CloudTrail.2"],
  ])("%s is none, and %s is meant", (wrong, right) => {
    expect(() => suppressed(wrong)).toThrow(
      `detection.suppressedFindings.0.control: Security Hub has no control ${wrong}; the id of a control in its own case, for example EC2.18 or Opensearch.1; did you mean ${right}?`,
    );
  });

  test("of no service are refused", () => {
    expect(() => suppressed("Quantum.1")).toThrow(/no control Quantum\.1; .*; see the control reference/);
  });

  test("that may be new are taken with a notice", () => {
    expect(suppressed("EC2.211").map(({ message }) => message)).toEqual([
      "Palisade does not know the control EC2.211; if Security Hub has none, no finding is meant by it",
    ]);
  });

  test("that are disabled are checked likewise", () => {
    expect(() => changed("control: EC2.10", "control: ec2.10")).toThrow(
      /disabledControls\.0\.control: .* did you mean EC2\.10\?/,
    );
  });

  test("that the project names itself are controls", () => {
    const own = [
      ...Object.values(capabilities).flatMap((one) => ("controls" in one ? one.controls : [])),
      ...Object.values(frameworkRequirements).flatMap(
        ({ fsbp }: { readonly fsbp?: readonly string[] }) => fsbp ?? [],
      ),
    ];
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((id) => securityHubControl(id).is !== "known")).toEqual([]);
  });
});

describe("resource types of AWS Config", () => {
  test.each(["AWS::EC2::NetworkInterface", "AWS::S3::Bucket", "AWS::ECS::TaskDefinition"])(
    "%s is one",
    (type) => {
      expect(configResourceType(type)).toEqual({ is: "known" });
    },
  );

  test.each([
    ["AWS::Ec2::NetworkInterface", "AWS::EC2::NetworkInterface"],
    ["AWS::EC2::networkinterface", "AWS::EC2::NetworkInterface"],
    ["AWS::S3::Buckets", "AWS::S3::Bucket"],
    ["AWS::DynamoDb::Tabel", "AWS::DynamoDB::Table"],
  ])("%s is none, and %s is meant", (wrong, meant) => {
    expect(configResourceType(wrong)).toEqual({ is: "wrong", meant });
  });

  test("like no other may be new", () => {
    expect(configResourceType("AWS::EC2::Teleporter")).toEqual({ is: "unlisted" });
    expect(configResourceType("AWS::Holodeck::Program")).toEqual({ is: "unlisted" });
  });

  const overriding = (types: string) => changed(/^ {4}overrides: .*$/m, `    overrides: [${types}]`);

  test("are refused or noticed where recording is overridden", () => {
    expect(() => overriding("AWS::EC2::networkinterface")).toThrow(
      /compliance\.recording\.overrides\.0: AWS Config has no resource type .*; did you mean AWS::EC2::NetworkInterface\?/,
    );
    expect(() => overriding("AWS::S3::Bucket, AWS::S3::Bucket")).toThrow(
      /overrides\.1: AWS::S3::Bucket is listed twice/,
    );
    expect(overriding("AWS::EC2::Teleporter").map(({ message }) => message)).toEqual([
      "Palisade does not know the resource type AWS::EC2::Teleporter; if AWS Config has none, it refuses the recorder",
    ]);
    expect(overriding("AWS::S3::Bucket")).toEqual([]);
  });
});
