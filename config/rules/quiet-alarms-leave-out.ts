import type { Rule } from "../rule";

/** An alarm is made quiet once, and about something. */
export const quietAlarmsLeaveOut: Rule = ({ logging }) =>
  logging.quietAlarms.flatMap(({ alarm, presets, roles, services }, index) => {
    const path = ["logging", "quietAlarms", index];
    if (logging.quietAlarms.findIndex((other) => other.alarm === alarm) !== index) {
      return [
        {
          path: [...path, "alarm"],
          found: `${alarm} stands above already`,
          allowed: "each alarm is named once",
          fix: "put both into one entry",
        },
      ];
    }
    if (presets.length + roles.length + services.length > 0) return [];
    return [
      {
        path,
        found: "it leaves nothing out",
        allowed: "presets, roles or services say what is known noise",
        fix: "name one of them, or remove the entry",
      },
    ];
  });
