import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const gone = deletedOf(
  ["aws_accessanalyzer_analyzer"],
  "is destroyed: access from outside is no longer found",
);

const archiveRuleCreated: Judge = (change) => {
  if (change.type !== "aws_accessanalyzer_archive_rule") return undefined;
  if (change.action === "create") return { message: "archives findings before anybody sees them" };
  return changed("filter", "archives other findings than before")(change);
};

export const analyzerDeleted = {
  id: "analyzer-deleted",
  severity: "medium",
  reason: "Access from outside is no longer found, or its findings are archived unseen.",
  advice: "Keep the analyzer; archive single findings.",
  source: 'IAM User Guide, "Using AWS IAM Access Analyzer"',
  reads: { aws_accessanalyzer_analyzer: [], aws_accessanalyzer_archive_rule: ["filter"] },
  judge: anyOf(gone, archiveRuleCreated),
  cases: {
    dangerous: [
      { type: "aws_accessanalyzer_analyzer", before: {} },
      { type: "aws_accessanalyzer_archive_rule", after: {} },
    ],
    harmless: [
      { type: "aws_accessanalyzer_analyzer", after: {} },
      { type: "aws_accessanalyzer_archive_rule", before: {} },
    ],
  },
} as const satisfies Risk;
