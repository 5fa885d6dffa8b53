import { quotedFromPages } from "../quoted-from-pages";

export const secondaryBlockRestrictions = quotedFromPages(/\d+\.\d+\.\d+\.\d+\/\d+/, [
  "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
]);
