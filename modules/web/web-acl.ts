import { Wafv2IpSet } from "@cdktf/provider-aws/lib/wafv2-ip-set";
import { Wafv2RegexPatternSet } from "@cdktf/provider-aws/lib/wafv2-regex-pattern-set";
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Wafv2WebAclLoggingConfiguration } from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import { type AddressFamily, addressFamily } from "../../core/address-family";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { PalisadeError } from "../../core/palisade-error";
import { type CountableGroup, managedGroupRules } from "../../facts/managed-group-rules";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { associationId } from "./association-id";
import { capacityBudget } from "./capacity-budget";
import { claimedObjectives } from "./claimed-objectives";
import { immunity } from "./immunity";
import { inspectedBodies } from "./inspected-bodies";
import { logFilter } from "./log-filter";
import { ruleBlock } from "./rule-block";
import { VersionAlarms } from "./version-alarms";
import { visibility } from "./visibility";
import { webAclProblems } from "./web-acl-problems";
import type { WebAclProps } from "./web-acl-props";
import { webAclRules } from "./web-acl-rules";

/**
 * A web ACL that filters requests in a fixed order (see `webAclRules`), logs every one of them to the log
 * archive with credentials redacted, and stands before the resources it is associated with.
 *
 * The groups that are always on need 1175 WCU of the 1500 that the price includes; beyond that AWS charges by
 * the request. `capacityUnits` says what this web ACL needs.
 *
 * Rules are written as `rule` blocks and never as `rule_json`, for which the provider detects no drift.
 *
 * Sources: AWS WAF Developer Guide; AWS Foundational Security Best Practices WAF.10, WAF.11, WAF.12;
 * checkov CKV_AWS_192, CKV2_AWS_31.
 *
 * @throws PalisadeError for what AWS WAF would refuse, and when the rules need more than 5000 WCU
 */
export class WebAcl extends Construct {
  readonly resource: Wafv2WebAcl;
  /** Capacity (WCU) that the rules need at most; above 1500 AWS charges extra. */
  readonly capacityUnits: number;

  readonly logs: Wafv2WebAclLoggingConfiguration;

  constructor(scope: Construct, id: string, props: WebAclProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = webAclProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    const rules = webAclRules(props, {
      denied: this.ipSetArns("Denied", "denied", "Denied", props, props.deniedAddresses ?? []),
      allowed: this.ipSetArns("Allowed", "allowed", "Allowed", props, props.allowedAddresses ?? []),
      ipSets: new Map(
        Object.entries(props.ipSets ?? {}).map(([name, ranges]) => [
          name,
          this.ipSetArns(`Set-${name}`, `set-${name}`, "Read", props, ranges),
        ]),
      ),
      regexPatternSets: new Map(
        Object.entries(props.regexPatternSets ?? {}).map(([name, patterns]) => [
          name,
          this.regexSetArn(name, props, patterns),
        ]),
      ),
    });
    this.capacityUnits = capacityBudget(`WebAcl ${props.name}`, rules);
    this.resource = new Wafv2WebAcl(this, "Resource", {
      name: props.name,
      description: descriptions[props.mode],
      scope: props.scope,
      // What no rule blocks is let through: a site is there to be visited.
      defaultAction: { allow: {} },
      rule: rules.map(ruleBlock),
      ...settings(props),
      visibilityConfig: visibility(props.name),
    });
    // Without a filter unless one is chosen: what is let through matters to an investigation as much as what is blocked.
    this.logs = new Wafv2WebAclLoggingConfiguration(this, "Logs", {
      resourceArn: this.resource.arn,
      logDestinationConfigs: [props.logBucketArn],
      redactedFields: redactions(props),
      ...(props.logged === "matched" && { loggingFilter: logFilter }),
    });
    (props.associatedResourceArns ?? []).forEach((resourceArn, index) => {
      new Wafv2WebAclAssociation(this, associationId(resourceArn, index), {
        resourceArn,
        webAclArn: this.resource.arn,
      });
    });
    this.watchVersions(props);
    fulfils(this, ...claimedObjectives(props));
  }

  /** An alarm for each version that is named: none is without one. */
  private watchVersions({ name, region, groupSettings = {} }: WebAclProps): void {
    const versions = Object.entries(groupSettings).flatMap(([key, settings]) =>
      settings?.version === undefined
        ? []
        : [[managedGroupRules[key as CountableGroup].name, settings.version.name]],
    );
    if (versions.length === 0 || region === undefined) return;
    new VersionAlarms(this, "Versions", { webAcl: name, region, versions: Object.fromEntries(versions) });
  }

  /** One IP set for each family that has addresses: AWS WAF does not mix them. */
  private ipSetArns(
    id: string,
    name: string,
    does: string,
    props: WebAclProps,
    ranges: readonly string[],
  ): string[] {
    return families.flatMap(([family, suffix]) => {
      const addresses = [...new Set(ranges)].filter((range) => addressFamily(range) === family).sort();
      if (addresses.length === 0) return [];
      const ipSet = new Wafv2IpSet(this, `${id}${suffix}`, {
        name: `${props.name}-${name}-${suffix.toLowerCase()}`,
        description: `${does} by the web ACL ${props.name}`,
        scope: props.scope,
        ipAddressVersion: family,
        addresses,
        // A set that leaves the configuration is deleted after the web ACL has let go of it; the other way
        // round AWS refuses (WAFAssociatedItemException).
        lifecycle: { createBeforeDestroy: true },
      });
      return [ipSet.arn];
    });
  }

  private regexSetArn(name: string, props: WebAclProps, patterns: readonly string[]): string {
    return new Wafv2RegexPatternSet(this, `Patterns-${name}`, {
      name: `${props.name}-patterns-${name}`,
      description: `Read by the web ACL ${props.name}`,
      scope: props.scope,
      regularExpression: [...new Set(patterns)]
        .sort()
        .map((pattern) => ({ regexString: escapedForTerraform(pattern) })),
      // As IP sets.
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }
}

/** What the whole web ACL says beside its rules; nothing where nothing is chosen. */
function settings(props: WebAclProps) {
  const bodies = Object.entries(props.responseBodies ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  const {
    tokenDomains = [],
    challengeImmunitySeconds,
    captchaImmunitySeconds,
    bodyInspectionKilobytes,
  } = props;
  return {
    ...(bodies.length > 0 && {
      customResponseBody: bodies.map(([key, { contentType, content }]) => ({
        key,
        contentType: contentTypes[contentType],
        content: escapedForTerraform(content),
      })),
    }),
    ...(tokenDomains.length > 0 && { tokenDomains: [...new Set(tokenDomains)].sort() }),
    ...(challengeImmunitySeconds !== undefined && { challengeConfig: immunity(challengeImmunitySeconds) }),
    ...(captchaImmunitySeconds !== undefined && { captchaConfig: immunity(captchaImmunitySeconds) }),
    ...(bodyInspectionKilobytes !== undefined && {
      associationConfig: inspectedBodies(props.scope, bodyInspectionKilobytes),
    }),
  };
}

const contentTypes = { html: "TEXT_HTML", json: "APPLICATION_JSON", text: "TEXT_PLAIN" } as const;

const families: readonly (readonly [AddressFamily, string])[] = [
  ["IPV4", "Ipv4"],
  ["IPV6", "Ipv6"],
];

const descriptions = {
  block: "Filters the requests that reach a site",
  count: "Roll-out: counts what it would block, and blocks known bad inputs only",
};

/**
 * Headers that carry credentials are redacted whatever else is. A browser repeats the address of the page before, with its
 * query string, in `referer`.
 */
function redactions(props: WebAclProps) {
  const fields = new Set(props.redactedFields ?? []);
  const repeated = fields.has("query-string") ? ["referer"] : [];
  const headers = new Set(["authorization", "cookie", ...repeated, ...(props.redactedHeaders ?? [])]);
  return [
    ...[...headers].sort().map((name) => ({ singleHeader: { name } })),
    ...(fields.has("query-string") ? [{ queryString: {} }] : []),
    ...(fields.has("uri-path") ? [{ uriPath: {} }] : []),
    ...(fields.has("method") ? [{ method: {} }] : []),
  ];
}
