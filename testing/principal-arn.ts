import type { SynthesizedStack } from "../controls/synthesized-stack";
import { nearest } from "../core/nearest";
import type { StackPlace } from "./stack-place";

const kinds = ["aws_iam_role", "aws_iam_user", "aws_iam_group", "aws_ssoadmin_permission_set"];

/**
 * ARN of the principal that acts with the policies at an address: of the role or user itself, of a member of the group, of
 * the role that IAM Identity Center makes of a permission set.
 *
 * @param allowed types of which it may be. @default all that have identity policies
 * @throws when the stack has none there, or its account is not known
 */
export function principalArn(
  stack: SynthesizedStack,
  address: string,
  { account, partition, region }: StackPlace,
  allowed: readonly string[] = kinds,
): string {
  const [type = "", resource = ""] = address.split(".");
  const body = allowed.includes(type) ? stack.resource?.[type]?.[resource] : undefined;
  if (body === undefined) {
    const there = allowed.flatMap((one) =>
      Object.keys(stack.resource?.[one] ?? {}).map((name) => `${one}.${name}`),
    );
    const near = nearest(address, there);
    throw new Error(
      `there is no ${address} that could act${near === undefined ? "" : `; did you mean ${near}?`}; the stack has ${there.join(", ") || `no ${allowed.join(", ")}`}`,
    );
  }
  if (account === undefined) {
    throw new Error(
      `the account of ${address} is not known, since the provider of the stack does not allow exactly one; pass it as account: "111111111111"`,
    );
  }
  const name = typeof body["name"] === "string" ? body["name"] : resource;
  const path = typeof body["path"] === "string" ? body["path"] : "/";
  const iam = `arn:${partition}:iam::${account}`;
  if (type === "aws_iam_group") return `${iam}:user/member-of-${name}`;
  if (type === "aws_ssoadmin_permission_set") {
    const where = region === undefined || region === "us-east-1" ? "" : `${region}/`;
    return `${iam}:role/aws-reserved/sso.amazonaws.com/${where}AWSReservedSSO_${name}_0123456789abcdef`;
  }
  return `${iam}:${type === "aws_iam_user" ? "user" : "role"}${path}${name}`;
}
