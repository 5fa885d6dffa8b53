/**
 * Text as Terraform reads it back unchanged: `${` and `%{` would begin a template. CDKTF's own tokens are left alone, so
 * that a reference to a resource keeps working.
 *
 * Source: Terraform documentation "Strings and Templates", escape sequences.
 */
export function escapedForTerraform(text: string): string {
  // A function, since `$$` in a replacement string is one `$`.
  return text.replace(/\$\{(?!TfToken\[)|%\{/g, (opening) => `${opening[0]}${opening}`);
}
