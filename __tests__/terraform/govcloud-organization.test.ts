import { describeTried } from "./describe-tried";
import { kindsTriedBy } from "./kinds-tried-by";

describeTried({
  title: "the organization in AWS GovCloud (US)",
  example: "govcloud",
  today: "2026-01-01",
  kinds: kindsTriedBy("govcloud"),
});
