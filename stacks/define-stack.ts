import type { Construct } from "constructs";
import { AccountStack } from "./account-stack";
import { BootstrapStack } from "./bootstrap-stack";
import { ComplianceStack } from "./compliance-stack";
import { ContactsAndBudgetsStack } from "./contacts-and-budgets-stack";
import { DelegationStack } from "./delegation-stack";
import { DetectionStack } from "./detection-stack";
import { EncryptionStack } from "./encryption-stack";
import { FindingsStack } from "./findings-stack";
import { GlobalEventsStack } from "./global-events-stack";
import { LogArchiveStack } from "./log-archive-stack";
import { LogDestinationStack } from "./log-destination-stack";
import { MalwareProtectionStack } from "./malware-protection-stack";
import { NetworkStack } from "./network-stack";
import { OptInRegionsStack } from "./opt-in-regions-stack";
import { OrganizationDetectionStack } from "./organization-detection-stack";
import { OrganizationStack } from "./organization-stack";
import { OrganizationTrailStack } from "./organization-trail-stack";
import type { PalisadeStack, PalisadeStackProps } from "./palisade-stack";
import type { Concern } from "./placement";
import { RegionStack } from "./region-stack";
import { TrailAlarmsStack } from "./trail-alarms-stack";
import { WebStack } from "./web-stack";

const stacks: Readonly<Record<Concern, new (scope: Construct, props: PalisadeStackProps) => PalisadeStack>> =
  {
    account: AccountStack,
    bootstrap: BootstrapStack,
    compliance: ComplianceStack,
    "contacts-and-budgets": ContactsAndBudgetsStack,
    delegation: DelegationStack,
    detection: DetectionStack,
    encryption: EncryptionStack,
    findings: FindingsStack,
    "global-events": GlobalEventsStack,
    "log-archive": LogArchiveStack,
    "log-destination": LogDestinationStack,
    "malware-protection": MalwareProtectionStack,
    network: NetworkStack,
    "opt-in-regions": OptInRegionsStack,
    organization: OrganizationStack,
    "organization-detection": OrganizationDetectionStack,
    "organization-trail": OrganizationTrailStack,
    region: RegionStack,
    "trail-alarms": TrailAlarmsStack,
    web: WebStack,
  };

/** Makes the stack of one placement. */
export function defineStack(scope: Construct, props: PalisadeStackProps): PalisadeStack {
  return new stacks[props.placement.concern](scope, props);
}
