import { describeTried } from "./describe-tried";
import { kindsTriedBy } from "./kinds-tried-by";

describeTried({
  title: "a company with people in groups",
  example: "company",
  today: "2026-12-01",
  kinds: kindsTriedBy("company"),
});
