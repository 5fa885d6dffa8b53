import type { Finding, Rule } from "../rule";

/** A rule of a managed rule group that is to stop less does so until a day. */
export const weakOverridesExpire: Rule = ({ web }) =>
  Object.entries(web).flatMap(([name, { groupSettings }]) =>
    Object.entries(groupSettings).flatMap(([group, settings]) =>
      (settings?.overrides ?? []).flatMap(({ rule, action, expires }, index): Finding[] =>
        expires !== undefined || (action !== "allow" && action !== "count")
          ? []
          : [
              {
                path: ["web", name, "groupSettings", group, "overrides", index],
                found: `${action} for ${rule} without expires`,
                allowed: "expires where a rule stops nothing",
                fix: "add expires: YYYY-MM-DD",
              },
            ],
      ),
    ),
  );
