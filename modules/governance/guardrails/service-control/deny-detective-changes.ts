import { defineGuardrail } from "../../define-guardrail";

/** Detective keeps the graph from which an incident is understood. */
export const denyDetectiveChanges = defineGuardrail({
  id: "DenyDetectiveChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Without the graph, nobody can tell how far an intruder came.",
  source: 'Amazon Detective User Guide "Managing accounts"',
  exempts: [
    { role: "deployment", reason: "The graph and its members are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      // A graph of a stranger's gets the account's records.
      "detective:AcceptInvitation",
      "detective:DeleteGraph",
      "detective:DeleteMembers",
      "detective:DisableOrganizationAdminAccount",
      "detective:DisassociateMembership",
      "detective:UpdateDatasourcePackages",
      "detective:UpdateOrganizationConfiguration",
    ],
  }),
});
