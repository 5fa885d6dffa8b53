import { quotedFromPages } from "../quoted-from-pages";

export const specialPurposeBlocks = quotedFromPages(/\d+\.\d+\.\d+\.\d+\/\d+/, [
  "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry-1.csv",
]);
