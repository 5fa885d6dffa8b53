/**
 * For each format of `facts/secret-formats.ts` a text that has it and one that is near to it. They are put together here, so
 * that no scanner takes this file for what it tests.
 */
export const secretSamples: Readonly<Record<string, { readonly secret: string; readonly near: string }>> = {
  "an access key of AWS": { secret: `AK${"IA"}Q3EGRZ5FMN2KJ4W7`, near: `AK${"IA"}IOSFODNN7EXAMPLE` },
  "a private key": {
    secret: `-----BEGIN RSA ${"PRIVATE"} KEY-----`,
    near: "-----BEGIN CERTIFICATE-----",
  },
  "a token of GitHub": { secret: `gh${"p_"}${"a1B2".repeat(9)}`, near: `gh${"p_"}short` },
  "a token of GitLab": { secret: `gl${"pat-"}${"a1B2".repeat(5)}`, near: `gl${"pat-"}short` },
  "a token of Slack": { secret: `xo${"xb-"}123456789012-abcdefABCDEF`, near: "xoxo-hugs" },
  "a webhook of Slack": {
    secret: `https://hooks.slack.com/${"services"}/T01234567/B01234567/${"a1B2".repeat(6)}`,
    near: "https://hooks.slack.com/services",
  },
  "a key of Stripe": { secret: `sk${"_live_"}${"a1B2".repeat(6)}`, near: "sk_live_mode" },
  "a key of Google": { secret: `AI${"za"}${"a1B2c".repeat(7)}`, near: `AI${"za"}short` },
  "a token of npm": { secret: `np${"m_"}${"a1B2".repeat(9)}`, near: "npm_config_registry" },
  "a token of HCP Terraform": {
    secret: `${"a1B2c3D".repeat(2)}.atlas${"v1"}.${"a1B2".repeat(16)}`,
    near: "app.atlasv1.example",
  },
  "a key of SendGrid": {
    secret: `S${"G."}${"a1".repeat(11)}.${"b2".repeat(21)}c`,
    near: "SG.eu.example",
  },
  "a JSON Web Token": {
    secret: `ey${"J"}${"a1B2".repeat(4)}.ey${"J"}${"a1B2".repeat(6)}.${"a1B2".repeat(8)}`,
    near: "eyJhbGciOiJIUzI1NiJ9",
  },
  "a password in a URL": {
    secret: `postgres://shop:${"tre3"}-house@db.acme.example/shop`,
    near: "https://acme.example:8443/login@home",
  },
  "a connection string with its secret": {
    secret: `Server=db.acme.example;User Id=shop;Pass${"word"}=tree;`,
    near: "Server=db.acme.example;User Id=shop;Password=${var.password};",
  },
};
