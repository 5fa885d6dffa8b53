import { defineSetting } from "../../define-setting";
import type { ChatClients } from "../../organization-settings";
import type { Setting } from "../../setting";

/** Accounts are operated from the organization's own chat, in private channels, with the role of whoever asks. */
export const limitChatClients = defineSetting({
  id: "LimitChatClients",
  family: "chat",
  posture: "foundation",
  reason: "A command from a stranger's chat workspace runs with a role of the account.",
  source: 'AWS Organizations User Guide "Chat applications policy syntax and examples"',
  needs: { setting: "policies.chat", met: ({ settings }) => settings.chat !== undefined },
  objectives: [],
  states: ({ settings }) => ({
    chatbot: {
      default: { client: { "@@assign": "disabled" } },
      platforms: {
        slack: slack(settings.chat?.slackWorkspaces ?? []),
        microsoft_teams: teams(settings.chat?.teams ?? {}),
      },
    },
  }),
});

const off: Setting = { client: { "@@assign": "disabled" } };

function slack(workspaces: readonly string[]): Setting {
  if (workspaces.length === 0) return off;
  return {
    client: { "@@assign": "enabled" },
    workspaces: { "@@assign": [...workspaces].sort() },
    default: {
      supported_channel_types: { "@@assign": ["private"] },
      supported_role_settings: { "@@assign": ["user_role"] },
    },
  };
}

function teams(tenants: ChatClients["teams"]): Setting {
  if (Object.keys(tenants).length === 0) return off;
  return {
    client: { "@@assign": "enabled" },
    tenants: Object.fromEntries(
      Object.entries(tenants).map(([tenant, ids]) => [tenant, { "@@assign": [...ids].sort() }]),
    ),
    default: { supported_role_settings: { "@@assign": ["user_role"] } },
  };
}
