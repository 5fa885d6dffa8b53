import { ShieldProactiveEngagement } from "@cdktf/provider-aws/lib/shield-proactive-engagement";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** Somebody whom the Shield Response Team calls. */
export interface EmergencyContact {
  readonly email: string;
  /** `+` and at most 15 digits. @default none */
  readonly phone?: string;
  /** At most 1024 characters. @default none */
  readonly notes?: string;
}

export interface ShieldEngagementProps {
  /** 1 to 10, one of them with a phone number. */
  readonly contacts: readonly EmergencyContact[];
  /** The subscription and the health checks, without which AWS calls nobody. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Whom the Shield Response Team calls by itself when a health check fails during an attack.
 *
 * Source: AWS WAF Developer Guide "Setting up proactive engagement for the SRT to contact you directly".
 */
export class ShieldEngagement extends Construct {
  readonly resource: ShieldProactiveEngagement;

  constructor(scope: Construct, id: string, props: ShieldEngagementProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new ShieldProactiveEngagement(this, "Resource", {
      enabled: true,
      emergencyContact: props.contacts.map(({ email, phone, notes }) => ({
        emailAddress: email,
        ...(phone !== undefined && { phoneNumber: phone }),
        ...(notes !== undefined && { contactNotes: notes }),
      })),
      dependsOn: [...props.after],
    });
    fulfils(this, "web.response-team-bounded");
  }
}
