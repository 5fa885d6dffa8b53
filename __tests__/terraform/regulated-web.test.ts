import { describeTried } from "./describe-tried";

describeTried({
  title: "the web ACL of the regulated organization, which has everything",
  example: "regulated",
  today: "2026-12-01",
  kinds: ["web regional with rules of its own"],
});
