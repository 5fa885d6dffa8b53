import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** A policy of Firewall Manager is for fewer accounts or OUs than it was: none included means all. */
export const firewallPolicyScope: Judge = (change) => {
  const { before, after, unknown } = change;
  if (before === undefined || after === undefined) return undefined;
  const paths = ["account", "orgunit"];
  const of = (values: ReviewedChange["after"], map: string) =>
    paths.flatMap((path) => valuesAt(values, `${map}.${path}`).map((one) => `${path} ${String(one)}`));
  const open = (map: string) => paths.some((path) => isUnknownAt(unknown, `${map}.${path}`));
  const told = (map: string) => ({
    message: "is for fewer accounts",
    before: `${map}: ${shown(change, "before", map)}`,
    after: `${map}: ${shown(change, "after", map)}`,
  });
  const [had, has] = [of(before, "include_map"), of(after, "include_map")];
  const narrowed =
    has.length > 0 && !open("include_map") && (had.length === 0 || had.some((one) => !has.includes(one)));
  if (narrowed) return told("include_map");
  const left = of(before, "exclude_map");
  const leaves = of(after, "exclude_map");
  const excluded = !open("exclude_map") && leaves.some((one) => !left.includes(one));
  return excluded ? told("exclude_map") : undefined;
};
