import { quotedFromPages } from "../quoted-from-pages";

export const sharedDomains = quotedFromPages(
  /^(appspot\.com|cloudfront\.net|github\.io|pages\.dev|workers\.dev|s3\.[a-z0-9.-]*amazonaws\.com)$/,
  ["https://publicsuffix.org/list/public_suffix_list.dat"],
);
