import { globalServices as known } from "../../facts/global-services";
import { comparedWithPages } from "../compared-with-pages";

/** They keep what they are given in their Region, so the table excludes them on purpose. */
const regional = [
  "config:*",
  "devicefarm:*",
  "lightsail:Get*",
  "q:*",
  "quicksight:DescribeAccountSubscription",
];

/** What AWS's own denials of Regions leave alone; what stands in us-east-1 for other reasons has its source beside it. */
export const globalServices = comparedWithPages({
  known: known
    .filter(({ source }) => source.includes("based on the requested AWS Region"))
    .flatMap(({ actions }) => actions),
  pages: [
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
    "https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html",
  ],
  belongs: /"([a-z0-9-]+:[A-Za-z*]+)"/g,
  ignored: regional,
});
