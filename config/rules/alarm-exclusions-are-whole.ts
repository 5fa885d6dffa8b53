import type { Rule } from "../rule";

/** Each alarm has one entry, which excludes something. */
export const alarmExclusionsAreWhole: Rule = ({ logging }) =>
  logging.alarmExclusions.flatMap(({ alarm, presets, roles, services }, index) => {
    const path = ["logging", "alarmExclusions", index];
    if (logging.alarmExclusions.findIndex((other) => other.alarm === alarm) !== index) {
      return [
        {
          path: [...path, "alarm"],
          found: `${alarm} is in an entry above`,
          allowed: "one entry for each alarm",
          fix: "merge the entries",
        },
      ];
    }
    if (presets.length + roles.length + services.length > 0) return [];
    return [
      {
        path,
        found: "it excludes nothing",
        allowed: "at least one of presets, roles and services",
        fix: "add one of them, or remove the entry",
      },
    ];
  });
