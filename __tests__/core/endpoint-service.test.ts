import { endpointService } from "../../core/endpoint-service";
import { endpointServices } from "../../facts/endpoint-services";

describe("an endpoint service", () => {
  test.each([
    ["ssm", "eu-west-1", "ssm", "com.amazonaws.eu-west-1.ssm"],
    ["com.amazonaws.eu-west-1.ecr.api", "eu-west-1", "ecr.api", "com.amazonaws.eu-west-1.ecr.api"],
    ["notebook", "eu-west-1", "notebook", "aws.sagemaker.eu-west-1.notebook"],
    ["aws.sagemaker.eu-west-1.notebook", "eu-west-1", "notebook", "aws.sagemaker.eu-west-1.notebook"],
    ["iam", "us-east-1", "iam", "com.amazonaws.iam"],
    ["com.amazonaws.iam", "us-east-1", "iam", "com.amazonaws.iam"],
    ["ec2", "cn-north-1", "ec2", "cn.com.amazonaws.cn-north-1.ec2"],
    ["transcribe", "cn-north-1", "transcribe", "cn.com.amazonaws.cn-north-1.transcribe.cn"],
    [
      "cn.com.amazonaws.cn-north-1.transcribe.cn",
      "cn-north-1",
      "transcribe",
      "cn.com.amazonaws.cn-north-1.transcribe.cn",
    ],
  ])("%s in %s is %s", (written, region, name, serviceName) => {
    expect(endpointService(written, region)).toMatchObject({ name, serviceName });
  });

  test.each([
    ["ssn", "eu-west-1"],
    ["com.amazonaws.us-east-1.ssm", "eu-west-1"],
    ["com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0", "eu-west-1"],
  ])("%s in %s is none", (written, region) => {
    expect(endpointService(written, region)).toBeUndefined();
  });

  test("of another account takes no policy and no private name", () => {
    const written = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0";
    expect(endpointService(written, "eu-west-1")).toEqual({
      name: "vpce-svc-0123456789abcdef0",
      serviceName: written,
      takesPolicy: false,
      privateDns: false,
      ports: [443],
    });
  });

  test("says what its endpoint takes", () => {
    expect(endpointService("ssm", "eu-west-1")).toMatchObject({
      takesPolicy: true,
      privateDns: true,
      ports: [443],
    });
    expect(endpointService("transfer.server", "eu-west-1")).toMatchObject({ takesPolicy: false });
    expect(endpointService("iot.data", "eu-west-1")).toMatchObject({ privateDns: false });
    for (const [name, ports] of Object.entries(endpointServices.ports)) {
      expect(endpointService(name, "eu-west-1")?.ports).toEqual(ports);
    }
  });

  test("of the table is known by its own name in its Region, and listed once", () => {
    const { regional } = endpointServices;
    expect(new Set(regional).size).toBe(regional.length);
    for (const name of regional) expect(endpointService(name, "us-east-1")?.name).toBe(name);
    for (const name of [
      ...endpointServices.withoutPolicy,
      ...endpointServices.withoutPrivateDns,
      ...Object.keys(endpointServices.ports),
    ]) {
      expect(endpointService(name, "us-east-1")).toBeDefined();
    }
  });
});
