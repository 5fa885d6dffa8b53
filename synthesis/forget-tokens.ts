import { TokenMap } from "cdktf/lib/tokens/private/token-map";

/**
 * CDKTF keeps every token of a process for ever, so memory would grow with the organization. This remembers which
 * tokens there are now and returns a function that forgets all that came later; call it when the stacks that
 * made them are done with.
 */
export function forgetTokens(): () => void {
  const maps = TokenMap.instance() as unknown as {
    readonly stringTokenMap: Map<string, unknown>;
    readonly numberTokenMap: Map<number, unknown>;
  };
  const strings = new Set(maps.stringTokenMap.keys());
  const numbers = new Set(maps.numberTokenMap.keys());
  return () => {
    for (const key of maps.stringTokenMap.keys()) if (!strings.has(key)) maps.stringTokenMap.delete(key);
    for (const key of maps.numberTokenMap.keys()) if (!numbers.has(key)) maps.numberTokenMap.delete(key);
  };
}
