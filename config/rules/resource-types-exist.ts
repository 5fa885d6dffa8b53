import { configResourceType } from "../config-resource-type";
import type { Finding, Rule } from "../rule";

/**
 * Resource types whose recording is overridden are those that AWS Config records, as it spells them, each once. It refuses
 * the whole recorder for one that it does not know.
 *
 * Source: AWS Config API Reference "RecordingModeOverride".
 */
export const resourceTypesExist: Rule = ({ compliance }) =>
  compliance.recording.overrides.flatMap((type, index, all): Finding[] => {
    const path = ["compliance", "recording", "overrides", index];
    if (all.indexOf(type) !== index) {
      return [
        { path, found: `${type} is listed twice`, allowed: "each resource type once", fix: "remove one" },
      ];
    }
    const known = configResourceType(type);
    if (known.is !== "wrong") return [];
    return [
      {
        path,
        found: `AWS Config has no resource type ${type}`,
        allowed: "a resource type that AWS Config records, as it is spelled there",
        fix: `did you mean ${known.meant}?`,
      },
    ];
  });
