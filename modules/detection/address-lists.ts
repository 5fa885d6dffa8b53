import { GuarddutyIpset } from "@cdktf/provider-aws/lib/guardduty-ipset";
import { GuarddutyThreatintelset } from "@cdktf/provider-aws/lib/guardduty-threatintelset";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A list of addresses in an S3 object, one address or block a line. */
export interface AddressList {
  readonly name: string;
  /** `https://s3.amazonaws.com/<bucket>/<key>`. */
  readonly location: string;
}

export interface AddressListsProps {
  readonly detectorId: string;
  /** Addresses that GuardDuty is silent about. */
  readonly trusted: readonly AddressList[];
  /** Addresses that GuardDuty tells of. */
  readonly threats: readonly AddressList[];
}

/**
 * Lists of addresses that GuardDuty knows beside AWS's own. Those of the account that administers it count for every
 * member.
 *
 * Source: GuardDuty User Guide "Customizing threat detection with entity lists and IP address lists".
 */
export class AddressLists extends Construct {
  constructor(scope: Construct, id: string, props: AddressListsProps) {
    super(scope, id);
    requireProps(this, props);
    const common = { activate: true, detectorId: props.detectorId, format: "TXT" };
    for (const list of props.trusted)
      new GuarddutyIpset(this, `trusted-${list.name}`, { ...common, ...list });
    for (const list of props.threats) {
      new GuarddutyThreatintelset(this, `threat-${list.name}`, { ...common, ...list });
    }
    fulfils(this, "detection.threats-watched");
  }
}
