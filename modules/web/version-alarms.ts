import { Construct } from "constructs";
import { forwardedAlarm } from "../alerting/forwarded-alarm";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface VersionAlarmsProps {
  /** Name of the web ACL, with which the names of alarms begin. */
  readonly webAcl: string;
  readonly region: string;
  /** Versions that are named, by AWS's name of the group. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Days before the end of a version at which people are told. */
const days = 30;

/**
 * Tells in good time that a version of a managed rule group ends: on that day AWS WAF takes the default version in its place
 * without a word. The metric shows the lifetime that AWS forecasts until the end is set, and then counts down.
 *
 * Source: AWS WAF Developer Guide, "Tracking version expiration" (DaysToExpiry by Region, ManagedRuleGroup, Vendor and
 * Version).
 */
export class VersionAlarms extends Construct {
  constructor(scope: Construct, id: string, props: VersionAlarmsProps) {
    super(scope, id);
    requireProps(this, props);
    for (const group of Object.keys(props.versions).sort()) {
      const version = props.versions[group] ?? "";
      forwardedAlarm(this, group, {
        name: `${props.webAcl}-${group}-ends`,
        says: `${version} of ${group} ends within ${days} days, and its default version would take its place.`,
        namespace: "AWS/WAFV2",
        metricName: "DaysToExpiry",
        dimensions: { Region: props.region, ManagedRuleGroup: group, Vendor: "AWS", Version: version },
        below: days,
      });
    }
    fulfils(this, "web.versions-watched");
  }
}
