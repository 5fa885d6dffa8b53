import { ShieldSubscription as Resource } from "@cdktf/provider-aws/lib/shield-subscription";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ShieldSubscriptionProps {
  /** Twelve digits. */
  readonly accountId: string;
  /** Whether another 12 months follow. A subscription begins `ENABLED`; AWS takes `DISABLED` in its last 30 days only. */
  readonly autoRenew: "ENABLED" | "DISABLED";
  /** Whether the account is subscribed already and that is adopted. @default "made" */
  readonly subscription?: "made" | "adopted";
}

/**
 * An account's subscription to Shield Advanced: 12 months, which nobody can end early. Terraform cannot destroy it, and leaves
 * it where it is when it is removed from the code: the provider's way to destroy is to switch off the renewal, which AWS
 * refuses but in the last 30 days (`LockedSubscriptionException`).
 *
 * Sources: AWS Shield Advanced API Reference "CreateSubscription" and "UpdateSubscription".
 */
export class ShieldSubscription extends Construct {
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: ShieldSubscriptionProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new Resource(this, "Resource", {
      autoRenew: props.autoRenew,
      skipDestroy: true,
      lifecycle: { preventDestroy: true },
    });
    if (props.subscription === "adopted") adopt(this.resource, props.accountId);
    fulfils(this, "web.shield-kept");
  }
}
