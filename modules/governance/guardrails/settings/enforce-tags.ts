import { defineSetting } from "../../define-setting";

/** Tags are written the same way everywhere, and with values that mean something, where the organization says so. */
export const enforceTags = defineSetting({
  id: "EnforceTags",
  family: "tag",
  posture: "foundation",
  reason: "Costs, owners and access rules that hang on a tag come apart with its spelling.",
  source: 'AWS Organizations User Guide "Tag policy syntax"',
  needs: { setting: "policies.tags", met: ({ settings }) => settings.tags !== undefined },
  objectives: [],
  states: ({ settings }) => ({
    tags: Object.fromEntries(
      Object.entries(settings.tags ?? {}).map(([key, { values, enforcedFor }]) => [
        key.toLowerCase(),
        {
          tag_key: { "@@assign": key },
          ...(values !== undefined && { tag_value: { "@@assign": [...values].sort() } }),
          ...(enforcedFor !== undefined && { enforced_for: { "@@assign": [...enforcedFor].sort() } }),
        },
      ]),
    ),
  }),
});
