import { nearest } from "../../core/nearest";
import type { StatementProblem } from "./statement-problem";
import type { CustomResponse } from "./web-acl-rule";

/** HTTP status codes that AWS WAF answers with. Source: AWS WAF Developer Guide, "Supported status codes for custom response". */
const codes = [
  200, 201, 202, 204, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 408, 409, 411, 412,
  413, 414, 415, 416, 421, 429, 500, 501, 502, 503, 504, 505,
];

/**
 * What AWS WAF would refuse of a custom response.
 *
 * @param bodies keys of the bodies of the web ACL
 */
export function responseProblems(
  response: CustomResponse,
  action: string,
  bodies: readonly string[],
): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const report = (path: readonly string[], found: string, allowed: string, fix: string) =>
    problems.push({ path, found, allowed, fix });
  if (action !== "block") {
    report(
      [],
      `a response where the action is ${action}`,
      "a response where a request is blocked",
      "remove it",
    );
  }
  if (!codes.includes(response.code)) {
    report(["code"], String(response.code), codes.join(", "), "write 403, or 429 for a rate limit");
  }
  const { body, headers = {} } = response;
  if (body !== undefined && !bodies.includes(body)) {
    const near = nearest(body, bodies);
    report(
      ["body"],
      `there is no body ${body}`,
      bodies.length === 0 ? "one of responseBodies, of which there are none" : bodies.join(", "),
      near === undefined ? "add it to responseBodies" : `did you mean ${near}?`,
    );
  }
  if (Object.keys(headers).length > 10) {
    report(["headers"], `${Object.keys(headers).length} headers`, "at most 10", "remove some");
  }
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() !== "content-type") continue;
    report(
      ["headers", name],
      name,
      "headers other than the type of the content",
      "set contentType of the body",
    );
  }
  return problems;
}
