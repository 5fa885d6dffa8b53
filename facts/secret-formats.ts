/** How a kind of secret is recognized. */
export interface SecretFormat {
  /** What it is, as an error names it. */
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * Secrets that their form gives away, whatever stands beside them.
 *
 * Sources: IAM User Guide "IAM identifiers", unique identifiers; RFC 7468; GitHub documentation "Behind GitHub's new
 * authentication token formats"; GitLab documentation "Token overview", token prefixes; Slack documentation "Token types",
 * "Incoming webhooks"; Stripe documentation "API keys"; Google Cloud documentation "API keys"; npm documentation "About
 * access tokens"; HCP Terraform documentation "API tokens"; SendGrid documentation "API keys"; RFC 7519; RFC 3986, userinfo;
 * Azure Storage documentation "Connection strings"; the rules of gitleaks 8. As of: 2026-12-01.
 */
export const secretFormats: readonly SecretFormat[] = [
  { name: "an access key of AWS", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{9}(?!EXAMPLE)[A-Z2-7]{7}\b/ },
  { name: "a private key", pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,2}PRIVATE KEY(?: BLOCK)?-----/ },
  {
    name: "a token of GitHub",
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/,
  },
  {
    name: "a token of GitLab",
    pattern: /\bgl(?:pat|ptt|rt|dt|cbt|ft|oas|soat|agent|imt|ffct)-[\w-]{20}/,
  },
  { name: "a token of Slack", pattern: /\b(?:xox[abeoprs]|xapp)-[\dA-Za-z]+-[\dA-Za-z-]{10}/ },
  {
    name: "a webhook of Slack",
    pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]{16}/,
  },
  { name: "a key of Stripe", pattern: /\b(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9]{16}/ },
  { name: "a key of Google", pattern: /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{28})(?![\w-])/ },
  { name: "a token of npm", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: "a token of HCP Terraform", pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60}/ },
  { name: "a key of SendGrid", pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/ },
  { name: "a JSON Web Token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/ },
  {
    name: "a password in a URL",
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@"'<>]{0,100}:(?![*<{$])[^\s:/?#@"'<>]{3,200}@[\w[]/i,
  },
  {
    name: "a connection string with its secret",
    pattern:
      /\b(?:Server|Data Source|Host|Endpoint|AccountName)\s?=[^;\n]{1,200};[^\n]{0,300}?\b(?:Password|Pwd|AccountKey|SharedAccessKey)\s?=(?!\s*[*<{$])[^;\s"']{4}/i,
  },
];
