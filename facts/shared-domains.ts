/**
 * Domains under which everybody who has an account of the provider gets names: whoever lets all of one pass lets pass what
 * strangers put there, too. Regional ones stand here for one Region.
 *
 * Source: Public Suffix List, private domains.
 * As of: 2026-12-01
 */
export const sharedDomains: readonly string[] = [
  "appspot.com",
  "awsapprunner.com",
  "azurewebsites.net",
  "blob.core.windows.net",
  "cloudfront.net",
  "execute-api.eu-west-1.amazonaws.com",
  "github.io",
  "githubusercontent.com",
  "gitlab.io",
  "herokuapp.com",
  "lambda-url.eu-west-1.on.aws",
  "netlify.app",
  "ngrok.io",
  "pages.dev",
  "run.app",
  "s3.amazonaws.com",
  "s3.eu-west-1.amazonaws.com",
  "vercel.app",
  "web.app",
  "workers.dev",
];
