import { DatabaseInstance } from "../../../modules/database/database-instance";
import type { DatabaseInstanceProps } from "../../../modules/database/database-instance-props";
import { stackWith } from "../../stack-with";

const key = (id: string) => `arn:aws:kms:eu-west-1:222222222222:key/2f1d7c6e-0000-4000-8000-00000000000${id}`;

/** What every database of a test is made from. */
export const databaseProps = {
  identifier: "shop-orders",
  accountId: "222222222222",
  partition: "aws",
  vpcId: "vpc-0a1b2c3d",
  subnets: [
    { subnetId: "subnet-0a", zone: "eu-west-1a" },
    { subnetId: "subnet-0b", zone: "eu-west-1b" },
  ],
  clients: { Application: "sg-0a1b2c3d" },
  keyArn: key("1"),
  secretKeyArn: key("2"),
  logKeyArn: key("3"),
} as const;

/** A stack with one database of RDS. */
export function databaseStack(props: Partial<DatabaseInstanceProps> = {}) {
  return stackWith(
    (stack) =>
      new DatabaseInstance(stack, "Orders", {
        ...databaseProps,
        engine: "postgres",
        version: "17",
        instanceClass: "db.r8g.large",
        storageGib: 100,
        ...props,
      }),
  );
}
