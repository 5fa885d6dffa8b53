import { quotedFromPages } from "../quoted-from-pages";

export const organizationQuotas = quotedFromPages(/polic|character|nest/i, [
  "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html",
  "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html",
]);
