import type { Intervene } from "../forward-proxy";

/** AWS takes a trail's ARN for its name; moto 5.2 fails (500) on it in `StartLogging` and `StopLogging`. */
export const trailNames: Intervene = async ({ target, body }) =>
  /CloudTrail_20131101\.(Start|Stop)Logging$/.test(target)
    ? { kind: "body", body: body.replace(/"arn:[^"]*:trail\/([^"]+)"/, '"$1"') }
    : undefined;
