import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

const judge: Judge = (change) => {
  if (change.action === "replace") {
    return replaced("is destroyed with its own disks, and made again")(change);
  }
  return anyOf(
    changed("user_data", "stops and starts, or is made anew (user_data_replace_on_change)"),
    changed("user_data_base64", "stops and starts, or is made anew (user_data_replace_on_change)"),
    changed("instance_type", "stops and starts"),
  )(change);
};

export const instanceRestarts = {
  id: "instance-restarts",
  severity: "high",
  reason: "The instance stops and starts, or is made anew without what its disks held.",
  advice: "Announce it, or roll through an Auto Scaling group.",
  source: "Terraform AWS provider, aws_instance: user_data, user_data_replace_on_change",
  reads: { aws_instance: ["user_data", "user_data_base64", "instance_type", "ami"] },
  judge,
  cases: {
    dangerous: [
      { type: "aws_instance", before: { instance_type: "a" }, after: { instance_type: "b" } },
      { type: "aws_instance", before: { user_data_base64: "a" }, after: { user_data_base64: "b" } },
      { type: "aws_instance", before: { user_data: "a" }, after: { user_data: "b" } },
      { type: "aws_instance", before: { ami: "a" }, after: { ami: "b" }, action: "replace" },
    ],
    harmless: [
      { type: "aws_instance", before: { tags: { a: "1" } }, after: { tags: { a: "2" } } },
      { type: "aws_instance", before: { ami: "a" } },
    ],
  },
} as const satisfies Risk;
