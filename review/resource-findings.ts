import type { Finding } from "./finding";
import { isSensitiveAt } from "./is-sensitive-at";
import { forcedBy } from "./judges/forced-by";
import type { Change } from "./plan/change";
import { isUnknownAt } from "./plan/is-unknown-at";
import type { Plan } from "./plan/plan";
import type { PlanIndex } from "./plan/plan-index";
import { valuesAt } from "./plan/values-at";
import type { ReviewedChange } from "./reviewed-change";
import type { Risk, Sighting } from "./risk";
import { risksOf } from "./risks-of";
import { secretsOf } from "./secrets-of";
import type { Told } from "./told";
import { withoutSecrets } from "./without-secrets";

/**
 * What the risks find in the change of one resource.
 *
 * @param told addresses of which something was found already, so that what is said of any type is not news
 */
export function resourceFindings(
  plan: Plan,
  change: Change,
  index: PlanIndex,
  told: ReadonlySet<string>,
): readonly Told[] {
  const report = (risk: Pick<Risk, "id" | "reads" | "severity">, sighting: Sighting): Told => ({
    finding: findingOf(plan, change, risk, sighting),
    mayFollow: sighting.mayFollow === true,
  });
  const seen = (candidates: readonly Risk[]) =>
    candidates.flatMap((risk): Told[] => {
      const sighting = risk.judge({ ...change, index });
      return sighting === undefined ? [] : [report(risk, sighting)];
    });
  const risks = risksOf(change.type);
  // Another object is in its place already, so that it guards nothing; it may hold what the other does not.
  if (change.deposed)
    return leftoverFindings(risks, { ...change, index }).map(({ risk, sighting }) => report(risk, sighting));
  const found = seen(risks);
  const unknown = unknownValues(change, risks);
  const open =
    unknown.length === 0
      ? []
      : [
          report(notJudged, {
            message: `has values that are known after the apply only: ${unknown.join(", ")}`,
          }),
        ];
  if (found.length > 0) return [...found, ...open];
  const gap = gapOf(change, index, risks);
  if (gap !== undefined) return [report(gap.risk, gap.sighting), ...open];
  if (told.has(change.address) || open.length > 0) return open;
  return seen(risksOf("*"));
}

function leftoverFindings(risks: readonly Risk[], change: ReviewedChange) {
  return risks.flatMap((risk) => {
    const sighting = risk.holdsForDeposed ? risk.judge({ ...change, deposed: false }) : undefined;
    const message = `has a leftover of an earlier replacement (deposed), which ${sighting?.message}`;
    return sighting === undefined ? [] : [{ risk, sighting: { ...sighting, message, mayFollow: false } }];
  });
}

const notJudged = { id: "value-not-judged", severity: "medium", reads: {} } as const;

/** Attributes that a risk reads, that were known, and are not any more; ids of what is made anew are no news. */
function unknownValues(change: Change, risks: readonly Risk[]): readonly string[] {
  if (change.action !== "update") return [];
  const paths = new Set(risks.flatMap(({ reads }) => reads[change.type] ?? []));
  return [...paths].filter(
    (path) =>
      !/(_id|_ids|_arn|_arns|arn|_name|_actions|permissions_boundary)$/.test(path) &&
      isUnknownAt(change.unknown, path) &&
      valuesAt(change.before, path).some((value) => typeof value !== "object" && value !== ""),
  );
}

/** What it is critical to lose is bad to lack, until it is made anew. */
function gapOf(
  change: Change,
  index: PlanIndex,
  risks: readonly Risk[],
): { readonly risk: Risk; readonly sighting: Sighting } | undefined {
  if (change.action !== "replace" || change.createFirst || change.forgotten) return undefined;
  const lost = risks.flatMap((risk) => {
    const sighting = risk.judge({ ...change, action: "delete", after: undefined, index });
    return sighting === undefined ? [] : [{ risk, severity: sighting.severity ?? risk.severity }];
  });
  const worst = lost.find(({ severity }) => severity === "critical");
  if (worst === undefined) return undefined;
  const message = `is destroyed before it is made anew${forcedBy(change)}: there is none meanwhile, and none if that fails`;
  return { risk: worst.risk, sighting: { message, severity: "high", mayFollow: true } };
}

function findingOf(
  { source }: Plan,
  change: Change,
  risk: Pick<Risk, "id" | "reads" | "severity">,
  { message, before, after, severity }: Sighting,
): Finding {
  const secrets = secretsOf(change);
  const masks = [change.beforeSensitive, change.afterSensitive];
  const hidden = (risk.reads[change.type] ?? []).some((path) =>
    masks.some((mask) => isSensitiveAt(mask, path)),
  );
  const text = (value: string | undefined) =>
    hidden || value === undefined ? null : withoutSecrets(value, secrets);
  return {
    rule: risk.id,
    severity: severity ?? risk.severity,
    plan: source,
    address: change.address,
    action: change.imported && change.action !== "replace" ? "import" : change.action,
    message:
      text(message) ??
      `changes what is marked sensitive, so that it is not shown (${risk.id.replaceAll("-", " ")})`,
    before: text(before),
    after: text(after),
    cause: null,
    waived: null,
  };
}
