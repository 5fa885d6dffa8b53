import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** No volume or snapshot is made in clear text. */
export const dataVolumesEncrypted = {
  id: "data.volumes-encrypted",
  promise: "Every new EBS volume of the region is encrypted, with a key of the account's own ring.",
  source: "CIS AWS Foundations 7.0 6.1.1; AWS Security Hub EC2.7",
  proof(stack) {
    const key = /^\$\{aws_kms_key\.([\w-]+)\.arn\}$/;
    return merged(
      judged(stack, "aws_ebs_encryption_by_default", (body) => {
        if (body.enabled !== true) return "enabled is not true";
        return Object.keys(stack.resource?.aws_ebs_default_kms_key ?? {}).length === 0
          ? "no aws_ebs_default_kms_key stands beside it"
          : undefined;
      }),
      judged(stack, "aws_ebs_default_kms_key", (body) => {
        const name = key.exec(String(body.key_arn))?.[1];
        return name !== undefined && stack.resource?.aws_kms_key?.[name] !== undefined
          ? undefined
          : "key_arn is no key of the ring";
      }),
    );
  },
} as const satisfies Objective;
