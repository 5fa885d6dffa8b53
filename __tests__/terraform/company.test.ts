import { describeTried } from "./describe-tried";
import { kindsTriedBy } from "./kinds-tried-by";

describeTried({
  title: "a company with people in groups",
  example: "company",
  today: "2026-12-01",
  kinds: kindsTriedBy("company"),
  // Each has workloads, pipelines or vendors that the others have not.
  also: [
    "accounts/depot-prod/global/iam",
    "accounts/depot-prod/global/pipelines",
    "accounts/fleet-prod/global/iam",
    "accounts/shop-dev/global/bootstrap",
    "accounts/shop-dev/global/pipelines",
    "accounts/shop-prod/global/iam",
    "accounts/shop-prod/global/pipelines",
  ],
});
