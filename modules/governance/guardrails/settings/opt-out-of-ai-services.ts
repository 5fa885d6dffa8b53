import { defineSetting } from "../../define-setting";

/** AWS stores and uses no content of any AI service to improve it, and no account below can opt in again. */
export const optOutOfAiServices = defineSetting({
  id: "OptOutOfAiServices",
  family: "ai-services-opt-out",
  posture: "foundation",
  reason: "Content that is kept to train a service leaves the organization, and maybe the region.",
  source: 'AWS Organizations User Guide "AI services opt-out policy syntax and examples"',
  objectives: [],
  states: () => ({
    services: {
      ...locked,
      default: { ...locked, opt_out_policy: { ...locked, "@@assign": "optOut" } },
    },
  }),
});

/** Policies further down may not say otherwise. */
const locked = { "@@operators_allowed_for_child_policies": ["@@none"] } as const;
