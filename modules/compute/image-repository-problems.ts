import type { Problem } from "../../core/problem";
import type { ImageRepositoryProps } from "./image-repository-props";

/**
 * What AWS would refuse about a repository of images. What only Terraform knows (a reference) is let pass.
 *
 * Source: Amazon ECR API Reference "CreateRepository"; User Guide "Lifecycle policy parameters".
 */
export function imageRepositoryProblems(
  where: string,
  { name, keyArn, organizationId, keptImages = 100 }: ImageRepositoryProps,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (name.length < 2 || name.length > 256 || !/^[a-z0-9]+([._/-][a-z0-9]+)*$/.test(name)) {
    refuse(
      `the name ${JSON.stringify(name)}`,
      "lower case letters and digits, with single . _ - or / between them, 2 to 256",
      "write it as images are named: shop/api",
    );
  }
  if (!isReference(keyArn) && !/^arn:[^:]+:kms:[^:]+:\d{12}:key\/.+$/.test(keyArn)) {
    refuse(
      `the key ${keyArn}`,
      "the ARN of a customer managed key, not of an alias: ECR would show the key in its place, and every plan replace the repository",
      "pass the key's own ARN",
    );
  }
  if (!isReference(organizationId) && !/^o-[a-z0-9]{10,32}$/.test(organizationId)) {
    refuse(
      `the organization ${organizationId}`,
      "an id such as o-exampleorgid",
      "take it from `aws organizations describe-organization`",
    );
  }
  if (!Number.isInteger(keptImages) || keptImages < 1 || keptImages > 1000) {
    refuse(`${keptImages} kept images`, "1 to 1000", "leave keptImages out for 100");
  }
  return problems;
}

function isReference(text: string): boolean {
  return text.includes("${");
}
