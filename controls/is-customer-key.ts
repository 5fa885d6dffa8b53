/** Whether an argument names a customer managed key: none of AWS's own, which no other account and no policy of ours reaches. */
export function isCustomerKey(key: unknown): boolean {
  return typeof key === "string" && key !== "" && !/(^|:)alias\/aws\//.test(key);
}
