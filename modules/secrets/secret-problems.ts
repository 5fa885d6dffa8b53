import { isOrganizationId } from "../../core/is-organization-id";
import type { Problem } from "../../core/problem";
import { isOwnKey } from "./is-own-key";
import type { SecretProps } from "./secret-props";
import { secretValueProblems } from "./secret-value-problems";

/**
 * What AWS would refuse about a secret, and what would leave it open. What only Terraform knows (a reference) is let pass.
 *
 * Sources: AWS Secrets Manager API Reference "CreateSecret", "ReplicaRegionType"; User Guide "Secret encryption and
 * decryption": no other account can use `aws/secretsmanager`.
 *
 * @param props with CDKTF's tokens resolved
 */
export function secretProblems(where: string, props: SecretProps): Problem[] {
  const {
    name,
    description,
    keyArn,
    organizationId,
    recoveryWindowDays = 30,
    replicas = [],
    readerArns,
  } = props;
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!isReference(name) && (!/^[\w/+=.@-]{1,512}$/.test(name) || /-[A-Za-z0-9]{6}$/.test(name))) {
    refuse(
      `the name ${JSON.stringify(name)}`,
      "letters, digits and /_+=.@-, at most 512, not ending with a hyphen and six characters",
      "choose another name: AWS ends ARNs of secrets with a hyphen and six characters, and finds the wrong one",
    );
  }
  if (description.trim() === "") {
    refuse("an empty description", "what the secret is for", "say who uses it, and how it is renewed");
  }
  if (!isOwnKey(keyArn)) refuse(`the key ${keyArn}`, ownKey, "pass the ARN of a key of the account's own");
  if (!isOrganizationId(organizationId)) {
    refuse(
      `the organization ${organizationId}`,
      "an id such as o-exampleorgid",
      "take it from `aws organizations describe-organization`",
    );
  }
  if (!Number.isInteger(recoveryWindowDays) || recoveryWindowDays < 7 || recoveryWindowDays > 30) {
    refuse(
      `a recovery window of ${recoveryWindowDays} days`,
      "7 to 30 days",
      "leave it out for 30 days, in which a deleted secret can be restored",
    );
  }
  if (readerArns?.length === 0) {
    refuse("an empty list of readers", "one at least", "leave readerArns out, or name who reads the secret");
  }
  for (const arn of readerArns ?? []) {
    if (!isReference(arn) && !/^arn:[^:]+:iam::\d{12}:(role|user)\/[^*?]+$/.test(arn)) {
      refuse(`the reader ${arn}`, "the ARN of one role or user", "name the role that reads the secret");
    }
  }
  const regions = replicas.map(({ region }) => region);
  for (const region of regions.filter((one, index) => regions.indexOf(one) !== index)) {
    refuse(`two replicas in ${region}`, "one in each Region", "remove one of them");
  }
  for (const { region, keyArn: replicaKey } of replicas) {
    const at = /^arn:[^:]+:kms:([^:]+):/.exec(replicaKey)?.[1];
    if (!isOwnKey(replicaKey) || (at !== undefined && at !== region)) {
      refuse(
        `the key ${replicaKey} of the replica in ${region}`,
        `${ownKey} in ${region}`,
        "pass the ARN of a key there: without one AWS takes aws/secretsmanager, which no other account can use",
      );
    }
    if (at === region && region === /^arn:[^:]+:kms:([^:]+):/.exec(keyArn)?.[1]) {
      refuse(`a replica in ${region}, where the secret is`, "other Regions", "remove the replica");
    }
  }
  return [...problems, ...(props.value === undefined ? [] : secretValueProblems(where, props.value))];
}

const ownKey = "the ARN of a customer managed key";

function isReference(text: string): boolean {
  return text.includes("${");
}
