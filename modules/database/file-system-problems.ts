import type { Problem } from "../../core/problem";
import type { FileAccess, FileSystemProps } from "./file-system-props";
import { isKeyArn } from "./is-key-arn";
import { storePlaceProblems } from "./store-place-problems";

/**
 * What EFS would refuse about a file system, and what would leave it open.
 *
 * Source: Amazon EFS API Reference "CreateFileSystem", "CreateMountTarget": one in each zone, "CreateAccessPoint".
 *
 * @param props with CDKTF's tokens resolved
 */
export function fileSystemProblems(where: string, props: FileSystemProps): Problem[] {
  const { name, accountId, keyArn, subnets, accessPoints } = props;
  const problems = storePlaceProblems(where, props);
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^[\w.-]{1,64}$/.test(name)) {
    refuse(`the name ${JSON.stringify(name)}`, "1 to 64 letters, digits and _.-", "choose another name");
  }
  const zones = subnets.map(({ zone }) => zone);
  for (const zone of new Set(zones.filter((one, index) => zones.indexOf(one) !== index))) {
    refuse(
      `two subnets in ${zone}`,
      "one in each zone, since EFS has one mount target there",
      "remove one of them",
    );
  }
  if (!isKeyArn(keyArn)) {
    refuse(
      `keyArn is ${keyArn}`,
      "the ARN of a customer managed key, which ends in key/ID",
      "look an alias up by DataAwsKmsAlias and pass its targetKeyArn",
    );
  }
  if (Object.keys(accessPoints).length === 0) {
    refuse("no access point", "one at least: nobody mounts without", "say which directory whose roles use");
  }
  for (const [point, access] of Object.entries(accessPoints)) {
    problems.push(...accessProblems(`${where}.accessPoints.${point}`, accountId, access));
    if (!/^[A-Z][A-Za-z0-9]*$/.test(point)) {
      refuse(`the access point ${JSON.stringify(point)}`, "a PascalCase name", "write Uploads");
    }
  }
  return problems;
}

function accessProblems(where: string, accountId: string, access: FileAccess): Problem[] {
  const { path, uid, gid, permissions = "0750", roleArns } = access;
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^(\/[^/*?<>|"\s]+){1,4}$/.test(path) || path.length > 100) {
    refuse(
      `the path ${JSON.stringify(path)}`,
      "a directory below the root, four deep at most",
      "write /uploads",
    );
  }
  for (const [key, id] of Object.entries({ uid, gid })) {
    if (Number.isInteger(id) && id >= 1 && id <= 4_294_967_295) continue;
    refuse(`${key} is ${id}`, "1 to 4,294,967,295", "choose a user who is not root, such as 1000");
  }
  if (!/^0?[0-7]{2}0$/.test(permissions)) {
    refuse(
      `permissions ${permissions}`,
      "rights for user and group alone, such as 0750",
      "leave permissions out",
    );
  }
  if (roleArns.length === 0) refuse("no role", "one at least", "name the role that mounts it");
  for (const arn of roleArns) {
    if (arn.includes("${") || new RegExp(`^arn:[^:]+:iam::${accountId}:role/[^*?]+$`).test(arn)) continue;
    refuse(
      `the role ${arn}`,
      `the ARN of one role of the account ${accountId}`,
      "name the role that mounts it",
    );
  }
  return problems;
}
