import { delegableServices as known } from "../../facts/delegable-services";
import { comparedWithPages } from "../compared-with-pages";

const guide = "https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate";
const pages = [
  "access-analyzer",
  "account",
  "backup",
  "cloudformation",
  "cloudtrail",
  "config",
  "detective",
  "fms",
  "guardduty",
  "inspector2",
  "ipam",
  "macie",
  "securityhub",
  "sso",
  "ssm",
];

/** The principal of each service is on the service's own page. */
export const delegableServices = comparedWithPages({
  known: [...new Set(Object.values(known).flatMap(({ servicePrincipals }) => servicePrincipals))],
  pages: pages.map((page) => `${guide}-${page}.html`),
});
