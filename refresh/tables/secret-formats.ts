import { quotedFromPages } from "../quoted-from-pages";

export const secretFormats = quotedFromPages(
  /\b(?:AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|npm_)/,
  [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
    "https://docs.gitlab.com/security/tokens/",
    "https://api.slack.com/concepts/token-types",
  ],
);
