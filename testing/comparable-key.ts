/**
 * The simulator knows no condition key whose variable part follows a colon (`kms:EncryptionContext:...`), nor those of
 * OpenID Connect issuers (`<host>:sub`, `<host>/<path>:aud`). They are renamed, in policies and in requests alike, to keys
 * that it compares in the same way.
 */
export function comparableKey(key: string): string {
  const [, variable] = /^kms:EncryptionContext:(.+)$/i.exec(key) ?? [];
  if (variable !== undefined) return `aws:PrincipalTag/${variable.replaceAll(":", ".")}`;
  const [, issuer, claim] = /^([^:/]+\.[^:]+):([^:]+)$/.exec(key) ?? [];
  return issuer === undefined || claim === undefined
    ? key
    : `aws:PrincipalTag/${issuer.replaceAll("/", ".")}.${claim}`;
}
