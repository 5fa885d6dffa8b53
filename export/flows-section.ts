import type { SynthesizedStack } from "../controls/synthesized-stack";
import { markdownCode } from "./markdown-code";
import { markdownText } from "./markdown-text";

/** What a module writes beside a rule that a flow asks for. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly traffic: string;
  readonly reason: string;
}

/** Who talks to whom in a network, as its rules say it: each flow once, though both its ends may have one. Nothing where there is none. */
export function flowsSection({ resource = {} }: SynthesizedStack): string[] {
  const rows = ["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"]
    .flatMap((type) => Object.values(resource[type] ?? {}))
    .flatMap(({ "//": beside }) => (beside as { readonly flow?: Flow } | undefined)?.flow ?? [])
    .map(
      ({ from, to, traffic, reason }) =>
        `| ${markdownCode(from)} | ${markdownCode(to)} | ${traffic} | ${markdownText(reason)} |`,
    );
  if (rows.length === 0) return [];
  return [
    "## Who talks to whom",
    "Beyond what every network allows: the internet reaches load balancers, these the applications, and these the databases.",
    ["| From | To | Port | Why |", "| --- | --- | --- | --- |", ...[...new Set(rows)].sort()].join("\n"),
  ];
}
