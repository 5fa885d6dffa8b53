import { describeInUse } from "./describe-in-use";

describeInUse({
  title: "an organization in use under AWS Control Tower",
  controlTower: true,
  kinds: [
    "organization",
    "log-archive",
    "account",
    "encryption",
    "contacts-and-budgets",
    "delegation",
    "organization-trail",
    "detection in the home region",
    "detection",
    "region",
  ],
});
