import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { WebAcl } from "../../../modules/web/web-acl";
import type { WebAclProps } from "../../../modules/web/web-acl-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

/** A stack with one web ACL, at the addresses `aws_wafv2_*.shop*`. */
export function webStack(props: Partial<WebAclProps> = {}): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new WebAcl(stack, "Shop", {
      name: "acme-shop",
      scope: "REGIONAL",
      mode: "block",
      logBucketArn: "arn:aws:s3:::aws-waf-logs-acme-waf-222222222222-eu-west-1",
      ...props,
    });
    return stack;
  });
}

/** A rule of the web ACL as it stands in the stack. */
export interface SynthesizedRule {
  readonly name: string;
  readonly priority: number;
  readonly action?: Record<string, unknown>;
  readonly override_action?: Record<string, unknown>;
  readonly statement: Record<string, Record<string, unknown>>;
  readonly visibility_config: Record<string, unknown>;
}

/** The rules of the stack's web ACL, as they are written. */
export function rulesOf(stack: SynthesizedStack): readonly SynthesizedRule[] {
  return stack.resource?.["aws_wafv2_web_acl"]?.["shop"]?.["rule"] as SynthesizedRule[];
}
