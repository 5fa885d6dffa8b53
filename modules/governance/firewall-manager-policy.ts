import { FmsPolicy } from "@cdktf/provider-aws/lib/fms-policy";
import { Construct } from "constructs";
import { stableJson } from "../../core/stable-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { firewallManagerPolicyData } from "./firewall-manager-policy-data";
import type { FirewallManagerPolicyKind } from "./firewall-manager-policy-kind";

/** Accounts by their twelve digits, and OUs by their ids. */
export interface FirewallManagerPolicyScope {
  readonly accountIds: readonly string[];
  readonly ouIds: readonly string[];
}

export interface FirewallManagerPolicyProps {
  /** At most 128 characters; web ACLs that it makes have it in their names. */
  readonly name: string;
  readonly description: string;
  readonly policy: FirewallManagerPolicyKind;
  /** Whether it changes what does not comply, or only reports it. */
  readonly remediates: boolean;
  /** @default the whole organization */
  readonly includes?: FirewallManagerPolicyScope;
  /** Only where nothing is included. @default nothing */
  readonly excludes?: FirewallManagerPolicyScope;
}

/**
 * A policy of Firewall Manager, in the account that administers it and in one Region.
 *
 * What it protects stays protected when it is deleted, and when a resource leaves its scope: by default the provider has
 * Firewall Manager take web ACLs and security groups off every resource with the policy.
 *
 * Sources: AWS Firewall Manager API Reference "Policy" and "DeletePolicy"; terraform-provider-aws issue 26131 (one resource type
 * in a list differs in each plan).
 */
export class FirewallManagerPolicy extends Construct {
  readonly resource: FmsPolicy;

  constructor(scope: Construct, id: string, props: FirewallManagerPolicyProps) {
    super(scope, id);
    requireProps(this, props);
    const { type, resourceTypes, data } = firewallManagerPolicyData(props.policy);
    const [only] = resourceTypes;
    this.resource = new FmsPolicy(this, "Resource", {
      name: props.name,
      description: props.description,
      remediationEnabled: props.remediates,
      deleteAllPolicyResources: false,
      deleteUnusedFmManagedResources: false,
      excludeResourceTags: false,
      ...(resourceTypes.length === 1 && only !== undefined
        ? { resourceType: only }
        : { resourceTypeList: [...resourceTypes] }),
      ...(props.includes !== undefined && { includeMap: mapOf(props.includes) }),
      ...(props.excludes !== undefined && { excludeMap: mapOf(props.excludes) }),
      // In one line: AWS takes no line breaks.
      securityServicePolicyData: { type, managedServiceData: JSON.stringify(JSON.parse(stableJson(data))) },
    });
    fulfils(this, "governance.firewall-policies-bounded");
  }
}

function mapOf({ accountIds, ouIds }: FirewallManagerPolicyScope) {
  return {
    ...(accountIds.length > 0 && { account: [...accountIds].sort() }),
    ...(ouIds.length > 0 && { orgunit: [...ouIds].sort() }),
  };
}
