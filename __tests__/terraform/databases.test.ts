import { join } from "node:path";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { stableJson } from "../../core/stable-json";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { type DatabaseEngine, databaseEngines } from "../../facts/database-engines";
import { Cache } from "../../modules/database/cache";
import { DatabaseCluster } from "../../modules/database/database-cluster";
import { DatabaseInstance } from "../../modules/database/database-instance";
import { DatabaseProxy } from "../../modules/database/database-proxy";
import { FileSystem } from "../../modules/database/file-system";
import { Table } from "../../modules/database/table";
import { Warehouse } from "../../modules/database/warehouse";
import { SecretRotation } from "../../modules/secrets/secret-rotation";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { motoCall } from "./moto-call";
import { RootModule } from "./root-module";

const credentials = { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };
const region = "eu-west-1";

/** A stack with a network of two zones, and what a test puts into it. */
function storeStack(
  build: (stack: ReadableStack, place: ReturnType<typeof placeIn>) => void,
): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region });
    build(stack, placeIn(stack));
    return stack;
  });
}

function placeIn(stack: ReadableStack) {
  const vpc = new Vpc(stack, "Vpc", { cidrBlock: "10.0.0.0/16" });
  const subnets = ["a", "b"].map((zone, index) => ({
    zone,
    subnetId: new Subnet(stack, `Subnet${zone.toUpperCase()}`, {
      vpcId: vpc.id,
      cidrBlock: `10.0.${index}.0/24`,
      availabilityZone: `${region}${zone}`,
    }).id,
  }));
  const group = new SecurityGroup(stack, "Application", { description: "Applications", vpcId: vpc.id });
  const key = new KmsKey(stack, "Key", { description: "Of all data", enableKeyRotation: true });
  return {
    vpcId: vpc.id,
    subnets,
    clients: { Application: group.id },
    accountId: "123456789012",
    partition: "aws" as const,
    keyArn: key.arn,
    secretKeyArn: key.arn,
    logKeyArn: key.arn,
  };
}

/** One of everything but a database of RDS, beside which the emulator has no other: it gives all the same resource id. */
const others = storeStack((stack, place) => {
  const database = new DatabaseCluster(stack, "Orders", {
    ...place,
    identifier: "shop-orders",
    engine: "aurora-postgresql",
    version: "16",
    instanceClass: "db.r8g.large",
  });
  new DatabaseProxy(stack, "Proxy", {
    ...place,
    name: "shop-orders",
    region,
    database,
    secrets: [{ secretArn: database.masterSecretArn, keyArn: place.secretKeyArn, description: "Orders" }],
  });
  new SecretRotation(stack, "Rotation", { of: { kind: "managed", secretArn: database.masterSecretArn } });
  new Table(stack, "Carts", {
    tableName: "shop-carts",
    keyArn: place.keyArn,
    organizationId: "o-acme123456",
    partitionKey: { name: "customer", type: "S" },
    sortKey: { name: "item", type: "S" },
    indexes: { items: { partitionKey: { name: "item", type: "S" } } },
    expiryAttribute: "expires",
    stream: "KEYS_ONLY",
  });
  const access = { uid: 1000, gid: 1000, roleArns: ["arn:aws:iam::123456789012:role/shop"] };
  new FileSystem(stack, "Files", {
    ...place,
    name: "shop",
    accessPoints: { Uploads: { ...access, path: "/uploads" }, Reports: { ...access, path: "/reports" } },
  });
});

const instance = storeStack((stack, place) => {
  new DatabaseInstance(stack, "Billing", {
    ...place,
    identifier: "shop-billing",
    engine: "postgres",
    version: "17",
    instanceClass: "db.r8g.large",
    storageGib: 100,
  });
});

/** A database of each engine in each version, a cache and a warehouse, which moto 5.2 makes and tells wrong. */
const everyEngine = storeStack((stack, place) => {
  for (const [engine, { service, versions }] of Object.entries<DatabaseEngine>(databaseEngines)) {
    for (const version of Object.keys(versions)) {
      const identifier = `${engine}-${version.replaceAll(".", "-")}`;
      const shared = { ...place, identifier, engine, version, instanceClass: "db.m8g.large" };
      if (service === "aurora") new DatabaseCluster(stack, identifier, shared);
      else new DatabaseInstance(stack, identifier, { ...shared, storageGib: 100 });
    }
  }
  new Warehouse(stack, "Reports", {
    ...place,
    identifier: "shop-reports",
    nodeType: "ra3.large",
    databaseName: "reports",
  });
  new Cache(stack, "Sessions", {
    ...place,
    name: "shop-sessions",
    nodeType: "cache.r7g.large",
    users: { "shop-app": { keys: "shop:*", commands: ["@read", "@write"] } },
  });
});

/** moto 5.2 answers 500 to PutBackupPolicy. */
function withoutBackupPolicy({ resource = {}, ...stack }: SynthesizedStack): SynthesizedStack {
  const { aws_efs_backup_policy: _, ...kept } = resource;
  return { ...stack, resource: kept };
}

/** What moto 5.2 forgets, so that every later plan says it again: attributes, by type. */
const forgotten: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: [
    "database_insights_mode",
    "monitoring_interval",
    "monitoring_role_arn",
    "performance_insights_enabled",
    "performance_insights_kms_key_id",
    "performance_insights_retention_period",
  ],
  aws_db_parameter_group: ["parameter"],
  // Not forgotten, but not known before either.
  aws_dynamodb_resource_policy: ["revision_id"],
  aws_rds_cluster: [
    "database_insights_mode",
    "performance_insights_enabled",
    "performance_insights_kms_key_id",
    "performance_insights_retention_period",
    // The provider's own defaults for Serverless v1, which moto answers with nothing.
    "scaling_configuration",
  ],
  aws_rds_cluster_instance: ["monitoring_interval", "monitoring_role_arn"],
  aws_vpc_security_group_egress_rule: ["description"],
  aws_vpc_security_group_ingress_rule: ["description"],
};

interface ShownPlan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly type: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
    };
  }[];
}

/** What a plan would change beside what moto forgets. */
function unexpected({ resource_changes: changes }: ShownPlan): unknown[] {
  return changes.flatMap(({ address, type, change: { actions, before, after } }) => {
    if (actions.join() === "no-op") return [];
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const differing = names.filter((name) => comparable(before?.[name]) !== comparable(after?.[name]));
    const rest = differing.filter((name) => !forgotten[type]?.includes(name));
    return actions.join() === "update" && rest.length === 0 ? [] : [{ address, actions, rest }];
  });
}

/** A value as text. The provider compares the policy of a table as it is written, which is in another order in HCL. */
function comparable(value: unknown): string {
  return stableJson(typeof value === "string" && value.startsWith("{") ? JSON.parse(value) : (value ?? null));
}

/** A stack that was applied in an AWS of its own. */
interface Applied {
  readonly run: Awaited<ReturnType<RootModule["apply"]>>;
  readonly again: ShownPlan;
  readonly asHcl: ShownPlan;
  /** What people and programs see, by what it is. */
  readonly texts: Readonly<Record<string, string>>;
  /** Master passwords that RDS made. */
  readonly passwords: readonly string[];
}

describeWithTerraform("databases", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    const started: EmulatedAws[] = [];
    const moduleOf = async (name: string) => {
      const aws = await EmulatedAws.start();
      started.push(aws);
      const folder = join(temporaryFolder(), name);
      const module = new RootModule({
        folder,
        installation,
        environment: { ...aws.environment, ...credentials },
      });
      return { aws, module };
    };

    const applied = async (name: string, stack: SynthesizedStack): Promise<Applied> => {
      const { aws, module } = await moduleOf(name);
      const code = hcl(stack, hclBlocks);
      module.write({ json: stack });
      const first = await module.shown();
      const run = await module.apply();
      const again = (await module.shown()) as ShownPlan;
      module.write({ hcl: code });
      const asHcl = (await module.shown()) as ShownPlan;
      const call = async (action: string, json: object) =>
        JSON.parse(
          await motoCall(
            aws.url,
            "testing",
            "secretsmanager",
            { target: `secretsmanager.${action}`, json },
            region,
          ),
        );
      const { SecretList } = (await call("ListSecrets", {})) as { SecretList: { ARN: string }[] };
      const passwords = await Promise.all(
        SecretList.map(
          async ({ ARN }) =>
            JSON.parse((await call("GetSecretValue", { SecretId: ARN })).SecretString).password as string,
        ),
      );
      const texts = {
        "synthesized JSON": JSON.stringify(stack),
        HCL: code,
        "plan JSON": JSON.stringify(first),
        output: run.output + run.errors,
        state: module.state(),
        "second plan's JSON": JSON.stringify(again),
      };
      return { run, again, asHcl, texts, passwords };
    };

    const all: Record<string, { readonly stack: SynthesizedStack; result?: Applied }> = {
      "a cluster, its proxy, a table and a file system": { stack: withoutBackupPolicy(others) },
      "a database of RDS": { stack: instance },
    };

    beforeAll(async () => {
      await Promise.all(
        Object.entries(all).map(async ([name, one]) => {
          one.result = await applied(name.replace(/\W+/g, "-"), one.stack);
        }),
      );
    }, 580_000);
    afterAll(() => {
      for (const aws of started) aws.stop();
    });

    const resultOf = (name: string): Applied => {
      const result = all[name]?.result;
      if (result === undefined) throw new Error(`${name} was not applied`);
      return result;
    };

    describe.each(Object.keys(all))("%s", (name) => {
      test("is applied without a warning", () => {
        const { run } = resultOf(name);
        expect(run.diagnostics).toEqual([]);
        expect(run.status).toBe(0);
        const { length } = resourcesOf(all[name]?.stack ?? {});
        expect(run.apply).toMatchObject({ add: length, change: 0, remove: 0 });
      });

      test("has nothing to change, as JSON and as HCL", () => {
        const { again, asHcl } = resultOf(name);
        expect(unexpected(again)).toEqual([]);
        expect(unexpected(asHcl)).toEqual([]);
      });

      test("has a master password that is nowhere but in its secret", () => {
        const { texts, passwords } = resultOf(name);
        expect(passwords).toHaveLength(1);
        for (const password of passwords) {
          expect(password.length).toBeGreaterThan(7);
          for (const [text, content] of Object.entries(texts)) {
            // What is no secret is found there, so that an empty text fails.
            expect([text, content.includes("shop-")]).toEqual([text, true]);
            expect([text, content.includes(password)]).toEqual([text, false]);
          }
        }
      });
    });

    test("every engine, and what is not applied, is planned without a warning", async () => {
      for (const [name, stack] of Object.entries({ everyEngine, others })) {
        const { module } = await moduleOf(name);
        module.write({ json: stack });
        const plan = await module.plan();
        expect(plan).toMatchObject({ status: 2, diagnostics: [] });
        expect(plan.planned).toHaveLength(resourcesOf(stack).length);
      }
    }, 300_000);
  });
});
