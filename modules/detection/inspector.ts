import { Inspector2Enabler } from "@cdktf/provider-aws/lib/inspector2-enabler";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { inspectedTypes, type ScannedResource } from "./inspected-types";

export interface InspectorProps {
  /** Account of the stack. */
  readonly accountId: string;
  readonly scans: readonly ScannedResource[];
}

/**
 * Inspector in the account of the stack: the one that administers it, or the only one.
 *
 * Source: Amazon Inspector User Guide "Activating a scan type"; Security Hub Inspector.1 to Inspector.4.
 */
export class Inspector extends Construct {
  readonly resource: Inspector2Enabler;

  constructor(scope: Construct, id: string, props: InspectorProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new Inspector2Enabler(this, "Resource", {
      accountIds: [props.accountId],
      resourceTypes: inspectedTypes(props.scans),
    });
    fulfils(this, "detection.vulnerabilities-scanned");
  }
}
