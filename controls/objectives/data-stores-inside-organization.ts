import { judged } from "../judged";
import { keepsOutsidersOut } from "../keeps-outsiders-out";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referringTo } from "../referring-to";

/** Data stays with those whom its owner knows, whatever somebody allows later. */
export const dataStoresInsideOrganization = {
  id: "data.stores-inside-organization",
  promise:
    "Every table of DynamoDB denies principals outside the organization, and every file system lets in named roles alone, by access points.",
  source:
    "AWS Data Perimeters, only trusted identities; Amazon EFS User Guide, Using IAM to control access to file systems; Security Hub EFS.3, EFS.4",
  proof: (stack) =>
    merged(
      judged(stack, "aws_dynamodb_table", (_, address) => {
        const policies = referringTo(stack, "aws_dynamodb_resource_policy", "resource_arn", address);
        const closed = policies
          .flatMap(({ policy }) => policyStatements(policy))
          .some((one) => keepsOutsidersOut(one, tableActions, [`\${${address}.arn}`]));
        return closed ? undefined : "its policy lets in principals outside the organization";
      }),
      judged(stack, "aws_efs_file_system", (_, address) => {
        const [policy] = referringTo(stack, "aws_efs_file_system_policy", "file_system_id", address);
        // Without a policy, EFS lets in everybody who reaches a mount target.
        if (policy === undefined) return "it has no policy";
        const allowed = policyStatements(policy["policy"]).filter(({ Effect }) => Effect === "Allow");
        if (!allowed.every(namesRoles)) return "its policy lets in others than named roles";
        return allowed.every(asksForAccessPoint)
          ? undefined
          : "its policy lets roles in without an access point";
      }),
      judged(stack, "aws_efs_access_point", (body) => {
        const { posix_user: user, root_directory: root } = body as Record<
          string,
          { path?: string } | undefined
        >;
        if (user === undefined) return "it takes whatever user its client says";
        return root?.path === undefined || root.path === "/" ? "it leads to the root directory" : undefined;
      }),
    ),
} as const satisfies Objective;

const tableActions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Scan", "dynamodb:PutResourcePolicy"];

function namesRoles({ Principal }: RenderedStatement): boolean {
  const named = [(Principal as { AWS?: string | string[] } | undefined)?.AWS ?? "*"].flat();
  return named.every((one) => one.includes("${") || /^arn:[^:]+:iam::\d{12}:role\/[^*?]+$/.test(one));
}

function asksForAccessPoint({ Condition }: RenderedStatement): boolean {
  return Condition?.["StringEquals"]?.["elasticfilesystem:AccessPointArn"] !== undefined;
}
