/** A text without secrets that stand in it. */
export function withoutSecrets(text: string, secrets: ReadonlySet<string>): string {
  let result = text;
  for (const secret of secrets)
    if (result.includes(secret)) result = result.replaceAll(secret, "(sensitive)");
  return result;
}
