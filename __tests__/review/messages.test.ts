import { review } from "../../review/review";
import { type PlannedChange, planJson } from "./plan-json";

async function messageOf(change: PlannedChange): Promise<string | undefined> {
  const { findings } = await review([{ source: "plan.json", plan: planJson([change]) }]);
  return findings[0]?.message;
}

const replaced = (...paths: readonly (readonly string[])[]): PlannedChange => ({
  type: "aws_eks_node_group",
  before: { id: "a" },
  after: {},
  action: "replace",
  change: { replace_paths: paths },
});

test("a replacement names what forces it: a block, not what is in it as well", async () => {
  expect(await messageOf(replaced(["remote_access"], ["remote_access", "ec2_ssh_key"]))).toBe(
    "is replaced, because remote_access changes",
  );
  expect(await messageOf(replaced(["subnet_ids"], ["disk_size"]))).toBe(
    "is replaced, because subnet_ids, disk_size change",
  );
  expect(await messageOf(replaced())).toBe("is replaced");
});

test("what somebody gets in a cluster is named", async () => {
  const arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
  const after = { principal_arn: "arn:aws:iam::111111111111:role/operators", policy_arn: arn };
  expect(await messageOf({ type: "aws_eks_access_policy_association", after })).toBe(
    "gives AmazonEKSClusterAdminPolicy to arn:aws:iam::111111111111:role/operators",
  );
});
