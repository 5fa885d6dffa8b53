import { dataKeyUsersOf } from "../../config/data-key-users-of";
import type { Estate } from "../estate";
import { boundGuardrails } from "../governance/bound-guardrails";
import type { Placement } from "../placement";

/** What is left to do before others launch instances from an account's images, as Markdown; empty where none do. */
export function sharedImages(estate: Estate, { account, region }: Placement): string {
  const users = dataKeyUsersOf(estate.organization, account);
  if (users === undefined) return "";
  const { names } = estate;
  const whom = users === "organization" ? "every account of the organization" : users.join(", ");
  const denied = ["DenyImageSharingUnlessDeployment", "DenySnapshotSharingUnlessDeployment"].filter((id) =>
    boundGuardrails(estate, account).has(id),
  );
  const scaling =
    users === "organization"
      ? []
      : users.filter((name) => estate.exists(name) && estate.account(name).autoScaling === "used");
  return [
    `\n\nThe data key may be used through EC2 by ${whom}: whoever may launch instances there can do so from images of this account that are encrypted with it. The images themselves are shared by \`aws ec2 modify-image-attribute\`.`,
    denied.length === 0
      ? ""
      : ` ${denied.map((id) => `\`${id}\``).join(" and ")} ${denied.length > 1 ? "leave" : "leaves"} that to the deployment role; another role needs an entry under \`guardrails.exceptions\`.`,
    scaling.length === 0
      ? ""
      : `\n\nEC2 Auto Scaling of ${scaling.join(", ")} needs a grant, made once with credentials of each of these accounts, as the deployment role where grants are denied to others. \`KEY_ARN\` is what \`aws kms describe-key --key-id ${names.keyAlias("data")}\` shows in this account:\n\n\`\`\`sh\naws kms create-grant --region ${region} \\\n  --key-id KEY_ARN \\\n  --grantee-principal "arn:${names.partition}:iam::ACCOUNT_ID:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling" \\\n  --operations Decrypt DescribeKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo CreateGrant\n\`\`\``,
  ].join("");
}
