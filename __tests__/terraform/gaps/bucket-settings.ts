import type { Intervene } from "../forward-proxy";

/** Sub-resources of a bucket that are written and read in one and the same form. */
const settings = ["logging", "notification", "policy"];

/**
 * Access logging, notifications and policies of buckets, held here. moto 5.2 fails (500) on `PutBucketLogging`
 * when a statement of the target's policy has `Principal: "*"`, forgets `EventBridgeConfiguration`, and does not
 * read the conditions of a policy: a Deny that is for plain HTTP alone would refuse every object.
 */
export function bucketSettings(): Intervene {
  const held = new Map<string, string>();
  return async ({ method, path, body }) => {
    const { pathname, searchParams } = new URL(path, "http://aws.test");
    const setting = settings.find((name) => searchParams.has(name));
    if (setting === undefined) return undefined;
    const key = `${pathname.replace(/\/$/, "")}?${setting}`;
    if (method === "PUT") {
      held.set(key, body);
      return { kind: "answer", contentType: "application/xml", body: "" };
    }
    if (method === "DELETE") held.delete(key);
    const found = held.get(key);
    return found === undefined ? undefined : { kind: "answer", contentType: "application/xml", body: found };
  };
}
