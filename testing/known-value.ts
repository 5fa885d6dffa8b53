import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import type { StackPlace } from "./stack-place";

/**
 * What an expression of Terraform is worth before anything is applied: an argument that is written out, or an ARN that
 * follows from such ones. Undefined where only an apply tells.
 *
 * @param expression what stands between the braces of a reference: `aws_iam_role.deploy.arn`
 */
export function knownValue(
  expression: string,
  stack: SynthesizedStack,
  place: StackPlace,
): string | undefined {
  const [type = "", name = "", attribute = "", ...more] = expression.split(".");
  if (type === "data") return ofPlace(name, more[0], place);
  const body = stack.resource?.[type]?.[name];
  if (body === undefined || more.length > 0) return undefined;
  const argument = written(body[attribute]);
  if (argument !== undefined) return argument;
  if (attribute === "arn") return arn(type, body, place);
  return attribute === "id" && /^aws_iam_(role|user|group)$/.test(type) ? written(body["name"]) : undefined;
}

function ofPlace(type: string, attribute: string | undefined, { account, partition, region }: StackPlace) {
  if (type === "aws_caller_identity" && attribute === "account_id") return account;
  if (type === "aws_partition" && attribute === "partition") return partition;
  return type === "aws_region" && (attribute === "region" || attribute === "name") ? region : undefined;
}

function arn(type: string, body: ResourceBody, { account, partition }: StackPlace): string | undefined {
  const bucket = written(body["bucket"]);
  if (type === "aws_s3_bucket" && bucket !== undefined) return `arn:${partition}:s3:::${bucket}`;
  if (account === undefined) return undefined;
  const url = written(body["url"]);
  if (type === "aws_iam_openid_connect_provider" && url !== undefined) {
    return `arn:${partition}:iam::${account}:oidc-provider/${url.replace(/^https:\/\//, "")}`;
  }
  const [, kind] = /^aws_iam_(role|user|group|policy)$/.exec(type) ?? [];
  const name = written(body["name"]);
  return kind === undefined || name === undefined
    ? undefined
    : `arn:${partition}:iam::${account}:${kind}${written(body["path"]) ?? "/"}${name}`;
}

function written(value: unknown): string | undefined {
  return typeof value === "string" && !value.includes("${") ? value : undefined;
}
