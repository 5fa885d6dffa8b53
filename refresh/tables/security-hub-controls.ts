import { securityHubControlIds } from "../../config/security-hub-control-ids";
import { comparedWithPages } from "../compared-with-pages";

/** Controls that AWS has retired stay, for as long as files may name them. */
export const securityHubControls = comparedWithPages({
  known: securityHubControlIds,
  pages: ["https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html"],
  belongs: /\b([A-Z][A-Za-z0-9]+\.\d+)\b/g,
});
