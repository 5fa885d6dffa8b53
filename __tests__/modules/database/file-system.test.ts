import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresInsideOrganization } from "../../../controls/objectives/data-stores-inside-organization";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { FileSystem } from "../../../modules/database/file-system";
import type { FileAccess, FileSystemProps } from "../../../modules/database/file-system-props";
import { changed } from "../../controls/changed";
import { changedStatement } from "../../controls/changed-statement";
import { violation } from "../../controls/violation";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const address = "aws_efs_file_system.files";
const policy = "aws_efs_file_system_policy.files_policy";
const points = ["aws_efs_access_point.files_reports", "aws_efs_access_point.files_uploads"];
const role = (name: string) => `arn:aws:iam::222222222222:role/${name}`;
const uploads: FileAccess = { path: "/uploads", uid: 1000, gid: 1001, roleArns: [role("shop")] };

function fileStack(props: Partial<FileSystemProps> = {}) {
  const { accountId, vpcId, subnets, clients, keyArn } = databaseProps;
  const reports: FileAccess = { ...uploads, path: "/reports", roleArns: [role("reader")], readOnly: true };
  return stackWith(
    (stack) =>
      new FileSystem(stack, "Files", {
        name: "shop-files",
        accountId,
        vpcId,
        subnets,
        clients,
        keyArn,
        accessPoints: { Uploads: uploads, Reports: reports },
        ...props,
      }),
  );
}

describe("a file system", () => {
  const stack = fileStack();

  test("is encrypted, backed up and kept", () => {
    expect(stack.resource?.["aws_efs_file_system"]?.["files"]).toMatchObject({
      creation_token: "shop-files",
      encrypted: true,
      kms_key_id: databaseProps.keyArn,
      throughput_mode: "elastic",
      lifecycle_policy: [
        { transition_to_ia: "AFTER_30_DAYS" },
        { transition_to_archive: "AFTER_90_DAYS" },
        { transition_to_primary_storage_class: "AFTER_1_ACCESS" },
      ],
      lifecycle: { prevent_destroy: true },
    });
    expect(stack.resource?.["aws_efs_backup_policy"]?.["files_backup"]).toMatchObject({
      backup_policy: { status: "ENABLED" },
    });
  });

  test("is mounted in each zone, after its policy, on the port of NFS", () => {
    const targets = Object.values(stack.resource?.["aws_efs_mount_target"] ?? {});
    expect(targets.map((one) => one["subnet_id"])).toEqual(["subnet-0a", "subnet-0b"]);
    for (const target of targets) {
      expect(target).toMatchObject({
        security_groups: ["${aws_security_group.files_group.id}"],
        depends_on: [policy],
      });
    }
    expect(
      stack.resource?.["aws_vpc_security_group_ingress_rule"]?.["files_group_application_in"],
    ).toMatchObject({ referenced_security_group_id: "sg-0a1b2c3d", from_port: 2049, to_port: 2049 });
  });

  test("is used through directories, as users who are not root", () => {
    expect(stack.resource?.["aws_efs_access_point"]?.["files_uploads"]).toMatchObject({
      posix_user: { uid: 1000, gid: 1001 },
      root_directory: {
        path: "/uploads",
        creation_info: { owner_uid: 1000, owner_gid: 1001, permissions: "0750" },
      },
    });
    const open = fileStack({ accessPoints: { Uploads: { ...uploads, permissions: "0770" } } });
    expect(open.resource?.["aws_efs_access_point"]?.["files_uploads"]).toMatchObject({
      root_directory: { creation_info: { permissions: "0770" } },
    });
  });

  test("keeps what it promises, and a careless edit breaks it", () => {
    for (const [objective, satisfied] of [
      [dataStoresEncrypted, [address]],
      [dataStoresTlsOnly, [address]],
      [dataStoresRecoverable, [address]],
      [dataStoresInsideOrganization, [address, ...points]],
    ] as const) {
      expect(objective.proof(stack)).toEqual({ satisfied, broken: [] });
      expect(violation(objective, stack)).toBeDefined();
    }
    expect(networkSecurityGroupsTight.proof(stack).broken).toEqual([]);
  });

  test.each([
    [dataStoresEncrypted, address, { encrypted: false }, address],
    [dataStoresEncrypted, address, { kms_key_id: "alias/aws/elasticfilesystem" }, address],
    [
      dataStoresRecoverable,
      "aws_efs_backup_policy.files_backup",
      { backup_policy: { status: "DISABLED" } },
      address,
    ],
    [dataStoresInsideOrganization, policy, { file_system_id: "fs-other" }, address],
    [dataStoresInsideOrganization, points[0], { root_directory: { path: "/" } }, points[0]],
    [dataStoresInsideOrganization, points[0], { root_directory: undefined }, points[0]],
    [dataStoresInsideOrganization, points[0], { posix_user: undefined }, points[0]],
  ])("$id is broken by %s %j", (objective, edited = "", edit, broken) => {
    const careless = changed(stack, edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(careless).broken.map((one) => one.address)).toEqual([broken]);
  });

  test.each([
    [dataStoresTlsOnly, "DenyClientsUnlessTls", undefined],
    [dataStoresTlsOnly, "DenyClientsUnlessTls", { Effect: "Allow" }],
    [dataStoresTlsOnly, "DenyClientsUnlessTls", { Action: ["elasticfilesystem:ClientMount"] }],
    [dataStoresTlsOnly, "DenyClientsUnlessTls", { Principal: { AWS: role("a") } }],
    [
      dataStoresTlsOnly,
      "DenyClientsUnlessTls",
      {
        Condition: { Bool: { "aws:SecureTransport": "false" }, StringEquals: { "aws:SourceIp": "1.2.3.4" } },
      },
    ],
    [dataStoresInsideOrganization, "AllowUploadsToRoles", { Principal: "*" }],
    [dataStoresInsideOrganization, "AllowUploadsToRoles", { Principal: { AWS: ["*"] } }],
    [dataStoresInsideOrganization, "AllowUploadsToRoles", { Principal: { AWS: "arn:aws:iam::1:role/a" } }],
    [dataStoresInsideOrganization, "AllowUploadsToRoles", { Condition: {} }],
  ] as const)("$id is broken by a change of %s: %j", (objective, sid, edit) => {
    const careless = changedStatement(stack, policy, sid, (one) =>
      edit === undefined ? undefined : { ...one, ...edit },
    );
    expect(objective.proof(careless).broken.map((one) => one.address)).toEqual([address]);
  });
});

describe("who mounts a file system", () => {
  const arn = "arn:aws:elasticfilesystem:eu-west-1:222222222222:file-system/fs-1";
  const point = (name: string) =>
    `arn:aws:elasticfilesystem:eu-west-1:222222222222:access-point/fsap-${name}`;
  const text = String(fileStack().resource?.["aws_efs_file_system_policy"]?.["files_policy"]?.["policy"])
    .replaceAll(`\${${address}.arn}`, arn)
    .replaceAll(/\$\{aws_efs_access_point\.files_(\w+)\.arn\}/g, (_, name) => point(name));
  const mount = "elasticfilesystem:ClientMount";
  const write = "elasticfilesystem:ClientWrite";
  const own = (Action: string) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action, Resource: "*" }],
  });
  /** What most roles may do by themselves, and what an administrator may. */
  const [nothing, everything] = [own("s3:ListAllMyBuckets"), own("*")];

  test.each([
    ["its role", "shop", mount, "uploads", "true", nothing, "Allowed"],
    ["its role, to write", "shop", write, "uploads", "true", nothing, "Allowed"],
    [
      "its role, as root",
      "shop",
      "elasticfilesystem:ClientRootAccess",
      "uploads",
      "true",
      nothing,
      "ImplicitlyDenied",
    ],
    ["its role, without TLS", "shop", mount, "uploads", "false", nothing, "ExplicitlyDenied"],
    ["its role, by the other point", "shop", mount, "reports", "true", nothing, "ImplicitlyDenied"],
    ["a reader", "reader", mount, "reports", "true", nothing, "Allowed"],
    ["a reader, to write", "reader", write, "reports", "true", nothing, "ImplicitlyDenied"],
    ["another role", "other", mount, "uploads", "true", nothing, "ImplicitlyDenied"],
    [
      "an administrator, by a point of others",
      "admin",
      mount,
      "foreign",
      "true",
      everything,
      "ExplicitlyDenied",
    ],
    ["an administrator, by none", "admin", mount, undefined, "true", everything, "ExplicitlyDenied"],
  ] as const)("%s", async (_, name, action, by, tls, identityPolicy, expected) => {
    expect(
      await decision({
        principal: role(name),
        action,
        resource: arn,
        resourceAccount: "222222222222",
        context: {
          "aws:SecureTransport": tls,
          "elasticfilesystem:AccessedViaMountTarget": "true",
          ...(by !== undefined && { "elasticfilesystem:AccessPointArn": point(by) }),
        },
        resourcePolicy: JSON.parse(text),
        identityPolicy,
      }),
    ).toBe(expected);
  });
});

describe("what is refused", () => {
  const access = (change: Partial<FileAccess>) => ({ accessPoints: { Uploads: { ...uploads, ...change } } });
  const wrong: readonly (readonly [string, Partial<FileSystemProps>, string])[] = [
    ["a name with a slash", { name: "shop/files" }, 'the name "shop/files"'],
    ["an alias", { keyArn: "alias/acme/data" }, "keyArn is alias/acme/data"],
    ["one zone", { subnets: databaseProps.subnets.slice(0, 1) }, "subnets in the zone eu-west-1a alone"],
    [
      "two subnets in a zone",
      { subnets: [...databaseProps.subnets, { subnetId: "subnet-0c", zone: "eu-west-1a" }] },
      "two subnets in eu-west-1a",
    ],
    ["no access point", { accessPoints: {} }, "no access point"],
    ["an access point in lowercase", { accessPoints: { uploads } }, 'the access point "uploads"'],
    ["the root directory", access({ path: "/" }), 'the path "/"'],
    ["the root user", access({ uid: 0 }), "uid is 0"],
    ["the root group", access({ gid: 0 }), "gid is 0"],
    ["rights for everybody", access({ permissions: "0755" }), "permissions 0755"],
    ["no role", access({ roleArns: [] }), "no role"],
    ["roles by pattern", access({ roleArns: [role("*")] }), "the role arn"],
    ["a role of another account", access({ roleArns: ["arn:aws:iam::999999999999:role/a"] }), "the role arn"],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => fileStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Files");
  });
});
