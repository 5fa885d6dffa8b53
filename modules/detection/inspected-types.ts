/** What Inspector scans. */
export type ScannedResource = "ec2" | "ecr" | "lambda" | "lambda-code";

const types: Readonly<Record<ScannedResource, string>> = {
  ec2: "EC2",
  ecr: "ECR",
  lambda: "LAMBDA",
  "lambda-code": "LAMBDA_CODE",
};

/** Resource types as Inspector's API spells them, sorted. */
export function inspectedTypes(scans: readonly ScannedResource[]): string[] {
  return scans.map((scan) => types[scan]).sort();
}
