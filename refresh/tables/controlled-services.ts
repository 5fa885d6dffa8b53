import { quotedFromPages } from "../quoted-from-pages";

/** The page names services, the table the prefixes of their actions. */
export const controlledServices = quotedFromPages(/^\W*(Amazon|AWS) [\w ()-]+$/, [
  "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html",
]);
