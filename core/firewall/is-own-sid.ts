/** Whether a sid is kept for rules that Palisade writes. */
export function isOwnSid(sid: number): boolean {
  return sid >= 900_000_000 && sid <= 999_999_999;
}
