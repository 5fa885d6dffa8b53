import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const judge: Judge = ({ before, after }) => {
  const redirects = (values: unknown) => valuesAt(values, "default_action.type").includes("redirect");
  const inClear = valuesAt(after, "protocol")[0] === "HTTP";
  return after !== undefined && inClear && redirects(before) && !redirects(after)
    ? { message: "answers requests in clear" }
    : undefined;
};

export const redirectRemoved = {
  id: "redirect-removed",
  severity: "high",
  reason: "Requests in clear are answered instead of sent to HTTPS.",
  advice: "Keep the redirect.",
  source: "AWS FSBP ELB.1",
  reads: { aws_lb_listener: ["default_action.type"], aws_alb_listener: ["default_action.type"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_lb_listener",
        before: { protocol: "HTTP", default_action: [{ type: "redirect" }] },
        after: { protocol: "HTTP", default_action: [{ type: "forward" }] },
      },
    ],
    harmless: [
      {
        type: "aws_lb_listener",
        before: { protocol: "HTTP", default_action: [{ type: "forward" }] },
        after: { protocol: "HTTP", default_action: [{ type: "redirect" }] },
      },
    ],
  },
} as const satisfies Risk;
