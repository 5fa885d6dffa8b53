import type { Concern } from "./concern";
import { access } from "./concerns/access";
import { account } from "./concerns/account";
import { bootstrap } from "./concerns/bootstrap";
import { breakGlass } from "./concerns/break-glass";
import { chat } from "./concerns/chat";
import { compliance } from "./concerns/compliance";
import { contactsAndBudgets } from "./concerns/contacts-and-budgets";
import { delegation } from "./concerns/delegation";
import { detection } from "./concerns/detection";
import { directory } from "./concerns/directory";
import { encryption } from "./concerns/encryption";
import { endpointService } from "./concerns/endpoint-service";
import { findings } from "./concerns/findings";
import { firewallManager } from "./concerns/firewall-manager";
import { globalEvents } from "./concerns/global-events";
import { iam } from "./concerns/iam";
import { iamUsers } from "./concerns/iam-users";
import { logArchive } from "./concerns/log-archive";
import { logDestination } from "./concerns/log-destination";
import { malwareProtection } from "./concerns/malware-protection";
import { network } from "./concerns/network";
import { optInRegions } from "./concerns/opt-in-regions";
import { organization } from "./concerns/organization";
import { organizationDetection } from "./concerns/organization-detection";
import { organizationTrail } from "./concerns/organization-trail";
import { permissionSets } from "./concerns/permission-sets";
import { pipelines } from "./concerns/pipelines";
import { region } from "./concerns/region";
import { shield } from "./concerns/shield";
import { spokeRoutes } from "./concerns/spoke-routes";
import { storageLens } from "./concerns/storage-lens";
import { thirdParties } from "./concerns/third-parties";
import { trailAlarms } from "./concerns/trail-alarms";
import { transitGateway } from "./concerns/transit-gateway";
import { transitRouting } from "./concerns/transit-routing";
import { vpcBlockPublicAccess } from "./concerns/vpc-block-public-access";
import { web } from "./concerns/web";
import { webLogs } from "./concerns/web-logs";

/** Every kind of stack. */
export const concerns: readonly Concern[] = [
  access,
  account,
  bootstrap,
  breakGlass,
  chat,
  compliance,
  contactsAndBudgets,
  delegation,
  detection,
  directory,
  encryption,
  endpointService,
  findings,
  firewallManager,
  globalEvents,
  iam,
  iamUsers,
  logArchive,
  logDestination,
  malwareProtection,
  network,
  optInRegions,
  organization,
  organizationDetection,
  organizationTrail,
  permissionSets,
  pipelines,
  region,
  shield,
  spokeRoutes,
  storageLens,
  thirdParties,
  trailAlarms,
  transitGateway,
  transitRouting,
  vpcBlockPublicAccess,
  web,
  webLogs,
];
