import { frameworkRequirements as known } from "../../facts/framework-requirements";
import { comparedWithPages } from "../compared-with-pages";

const packs =
  "https://raw.githubusercontent.com/awslabs/aws-config-rules/master/aws-config-conformance-packs";

/** Rules by AWS's own conformance packs; requirements are read from the reference of controls of Security Hub CSPM. */
export const frameworkRequirements = comparedWithPages({
  known: Object.keys(known),
  pages: [
    `${packs}/Operational-Best-Practices-for-NIST-800-53-rev-5.yaml`,
    `${packs}/Operational-Best-Practices-for-PCI-DSS-v4.0-including-global-resource-types.yaml`,
    "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html",
  ],
  belongs: /SourceIdentifier: "?([A-Z0-9_]+)/g,
});
