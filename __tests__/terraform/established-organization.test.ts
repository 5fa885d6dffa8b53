import { describeInUse } from "./describe-in-use";
import { kindsTriedBy } from "./kinds-tried-by";

describeInUse({
  title: "an organization in use",
  controlTower: false,
  kinds: kindsTriedBy("established"),
});
