import type { CountableGroup } from "../../facts/managed-group-rules";

/** A managed rule group of AWS WAF in a policy of Firewall Manager. */
export interface PolicyRuleGroup {
  readonly group: CountableGroup;
  /** `COUNT` takes no notice of `countedRules`. */
  readonly action: "BLOCK" | "COUNT";
  /** Such as `Version_1.19`. @default AWS's default version */
  readonly version?: string;
  /** Rules that only count. @default none */
  readonly countedRules?: readonly string[];
}

/** A rule group of DNS Firewall in the administrator's account. */
export interface PolicyDnsGroup {
  /** `rslvr-frg-...`. */
  readonly ruleGroupId: string;
  /** 1 to 99 for one that is asked first, 9901 to 10000 for one that is asked last. */
  readonly priority: number;
}

/** What a policy of Firewall Manager does, by the service that does it. */
export type FirewallManagerPolicyKind =
  | {
      readonly kind: "waf";
      readonly resourceTypes: readonly string[];
      readonly first: readonly PolicyRuleGroup[];
      readonly last: readonly PolicyRuleGroup[];
      readonly defaultAction: "ALLOW" | "BLOCK";
      /** What becomes of web ACLs that resources have already. */
      readonly existingWebAcls: "kept" | "extended" | "replaced";
      /** Bucket that begins with `aws-waf-logs-`. @default no logs */
      readonly logBucketArn?: string;
    }
  | {
      readonly kind: "unused-security-groups";
      readonly deleteUnused: boolean;
      readonly mergeRedundant: boolean;
      /** Minutes for which a group may be unused. @default AWS's own */
      readonly delayMinutes?: number;
    }
  | {
      readonly kind: "security-group-rules";
      readonly resourceTypes: readonly string[];
      readonly securityGroupId: string;
      /** `ALLOW`: nothing reaches beyond its rules. `DENY`: nothing has one of them. */
      readonly action: "ALLOW" | "DENY";
    }
  | {
      readonly kind: "common-security-groups";
      readonly resourceTypes: readonly string[];
      readonly securityGroupId: string;
      readonly revertChanges: boolean;
      readonly exclusive: boolean;
      readonly sharedVpcs: boolean;
    }
  | {
      readonly kind: "dns-firewall";
      readonly first: readonly PolicyDnsGroup[];
      readonly last: readonly PolicyDnsGroup[];
    }
  | {
      readonly kind: "shield-advanced";
      readonly resourceType: string;
      /** `IGNORED` leaves it to each account. */
      readonly automaticResponse: "IGNORED" | "COUNT" | "BLOCK";
    };
