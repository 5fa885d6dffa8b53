import { matchesPattern } from "../../core/matches-pattern";
import type { Finding } from "../finding";
import type { Waiver } from "./waiver";

/** Findings with the reasons of those that are accepted; a waiver that has expired or is not used is a finding itself. */
export function waived(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  { file, today }: { readonly file: string; readonly today: string },
): readonly Finding[] {
  const used = new Set<Waiver>();
  const judged = findings.map((finding) => {
    const fits = waivers.filter(
      ({ rule, address }) => rule === finding.rule && matchesPattern(address, finding.address),
    );
    for (const waiver of fits) used.add(waiver);
    const waiver = fits.find(({ expires }) => expires >= today);
    return waiver === undefined
      ? finding
      : { ...finding, waived: `${waiver.reason} (until ${waiver.expires})` };
  });
  const own = waivers.flatMap((waiver): Finding[] => {
    const expired = waiver.expires < today;
    if (!expired && used.has(waiver)) return [];
    return [
      {
        rule: expired ? "waiver-expired" : "waiver-unused",
        severity: expired ? "medium" : "low",
        plan: file,
        address: waiver.address,
        action: "none",
        message: expired
          ? `the waiver of ${waiver.rule} expired on ${waiver.expires}`
          : `the waiver of ${waiver.rule} fits no finding`,
        before: null,
        after: null,
        cause: null,
        waived: null,
      },
    ];
  });
  return [...judged, ...own];
}
