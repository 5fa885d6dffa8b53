import { awsOwnedObjects } from "../../core/aws-owned-objects";
import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody } from "../synthesized-stack";

/** A private path to AWS is no path out of the organization. */
export const networkEndpointsBound = {
  id: "network.endpoints-bound",
  promise:
    "Through every VPC endpoint only our identities reach only our resources, or named resources of AWS's own.",
  source: 'AWS whitepaper "Building a data perimeter on AWS", VPC endpoint policies',
  proof: (stack) =>
    merged(
      judged(stack, "aws_vpc_endpoint", (body) => problemOf(body, body.policy)),
      judged(stack, "aws_vpc_endpoint_policy", (body) => {
        const [type = "", name = ""] = (referencedAddress(body.vpc_endpoint_id) ?? "").split(".");
        return problemOf(stack.resource?.[type]?.[name] ?? {}, body.policy);
      }),
    ),
} as const satisfies Objective;

function problemOf(endpoint: ResourceBody, policy: unknown): string | undefined {
  // These endpoints carry packets, not requests, and take no policy.
  if (endpoint.vpc_endpoint_type === "GatewayLoadBalancer") return undefined;
  const statements = policyStatements(policy);
  if (statements.length === 0) return "it has no policy, so AWS lets everything through";
  const region = /^com\.amazonaws\.([^.]+)\./.exec(String(endpoint.service_name))?.[1] ?? "";
  const open = statements.find((statement) => statement.Effect === "Allow" && !bound(statement, region));
  return open === undefined
    ? undefined
    : `statement ${open.Sid ?? "without Sid"} reaches beyond the organization`;
}

function bound(statement: RenderedStatement, region: string): boolean {
  const { Condition = {} } = statement;
  const equals = Condition.StringEquals ?? {};
  const identity = "aws:PrincipalOrgID" in equals || "aws:PrincipalAccount" in equals;
  const resource = "aws:ResourceOrgID" in equals || "aws:ResourceAccount" in equals;
  if (identity && resource) return true;
  const actions = [statement.Action ?? []].flat();
  const resources = [statement.Resource ?? []].flat();
  if (actions.length === 0 || resources.length === 0) return false;
  const only = (...names: string[]) => actions.every((action) => names.includes(action));
  if (identity) {
    // A region and no account: a document or parameter that AWS publishes.
    const published = resources.every((arn) => /^arn:[a-z-]+:[a-z0-9]+:[a-z0-9-]+::[a-z]/.test(arn));
    return published || (only("ec2:RunInstances") && equals["ec2:Owner"] === "amazon");
  }
  if (resource) return only("sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity");
  const { read, signal } = awsOwnedObjects(region, /^arn:([a-z-]+):/.exec(resources[0] ?? "")?.[1]);
  if (only("s3:GetObject")) return resources.every((arn) => read.includes(arn));
  const byAws = Condition.Bool?.["aws:PrincipalIsAWSService"] === "true";
  return only("s3:PutObject") && byAws && resources.every((arn) => signal.includes(arn));
}
