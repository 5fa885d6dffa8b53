/** Bytes of a text as AWS gets it: Terraform writes `$${` for what is `${` to AWS. */
export function textSize(text: unknown): number {
  if (typeof text !== "string") throw new Error("what is measured is no text");
  return Buffer.byteLength(text.replaceAll("$${", "${"));
}
