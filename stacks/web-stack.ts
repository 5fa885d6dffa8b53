import type { Construct } from "constructs";
import { WebAcl } from "../modules/web/web-acl";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** One web ACL. */
export class WebStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const name = props.placement.subject ?? "";
    const acl = estate.organization.web[name];
    if (acl === undefined) throw new Error(`there is no web ACL ${name}`);
    const webAcl = new WebAcl(this, "WebAcl", {
      name: estate.names.web.webAcl(name),
      scope: acl.at.scope === "cloudfront" ? "CLOUDFRONT" : "REGIONAL",
      mode: acl.mode,
      managedRuleGroups: acl.managedRuleGroups,
      countedRules: acl.countedRules.map(({ group, rule }) => ({ group, rule })),
      ...(acl.botControl !== "none" && {
        botControl: { inspectionLevel: acl.botControl === "common" ? "COMMON" : "TARGETED" },
      }),
      ...(acl.accountTakeover !== undefined && {
        accountTakeover: {
          ...acl.accountTakeover,
          payload: acl.accountTakeover.payload === "json" ? "JSON" : "FORM_ENCODED",
        },
      }),
      rateLimits: acl.rateLimits.map(({ pathPrefix, ...limit }) => ({
        ...limit,
        ...(pathPrefix !== undefined && { pathPrefix }),
      })),
      allowedAddresses: acl.allowedAddresses,
      deniedAddresses: acl.deniedAddresses,
      ...(acl.geography !== undefined && { geography: acl.geography }),
      logBucketArn: estate.logBucketArn("waf"),
      redactedHeaders: acl.redactedHeaders,
      associatedResourceArns: acl.associatedResources,
    });
    if (acl.countedRules.length > 0) {
      webAcl.resource.addOverride(
        "//.exceptions",
        acl.countedRules.map(
          ({ group, rule, reason, expires }) => `${group}/${rule} counts until ${expires}: ${reason}`,
        ),
      );
    }
  }
}
